using System.Collections.Immutable;
using Blueprints.Fishbones.Measuring;
using Blueprints.Fonts;
using Blueprints.Running;
using Blueprints.Scenes;

namespace Blueprints.Fishbones.Layout;

/// <summary>A fishbone with every place known, head at the right; x and y in pixels, y down.</summary>
/// <param name="Joints">The main bones, from the head on.</param>
/// <param name="HeadLeft">Where the spine meets the head.</param>
/// <param name="HeadWidth">The width of the head.</param>
/// <param name="HeadHeight">The height of the head.</param>
/// <param name="Effect">The effect, broken.</param>
/// <param name="SpineLeft">Where the spine begins, at the tail.</param>
/// <param name="Above">How far the drawing reaches above the spine.</param>
/// <param name="Below">How far it reaches below.</param>
internal sealed record PlacedFishbone(
    ImmutableArray<Joint> Joints, double HeadLeft, double HeadWidth, double HeadHeight, ImmutableArray<TextLine> Effect, double SpineLeft, double Above, double Below)
{
    public double Width => HeadLeft + HeadWidth + FishMetrics.Margin;
}

/// <summary>
/// Lays a fishbone out: bones from the text upward, main bones along the spine, then, where the picture would be too flat or too narrow for
/// a slide, once
/// more with wider gaps between rows or trees.
/// </summary>
internal static class FishboneLayout
{
    private const double Flattest = 2.6;
    private const double Narrowest = 1.4;
    /// <summary>What title and legend take up, about.</summary>
    private const double Header = 145;
    private const int Rounds = 8;

    /// <summary>Beyond this many causes the picture is drawn at its natural proportions, and pairs stay in document order.</summary>
    private const int Large = 250;

    /// <summary>
    /// Likewise beyond this many main bones: a picture of so many in the proportions of a slide would be as high as a house, and all of it
    /// air.
    /// </summary>
    private const int Long = 60;

    public static PlacedFishbone Lay(Fishbone fishbone, LabelMeasurer labels, ITextMeasurer measurer, double leastWidth)
    {
        var causes = 0;
        foreach (var category in fishbone.Categories) causes += Count(category.Causes);
        var isLarge = causes > Large || fishbone.Categories.Length > Long;
        var builder = new BoneBuilder(labels);
        var (rowGap, treeGap, least) = (FishMetrics.RowGap, FishMetrics.TreeGap, 64.0);
        for (var round = 0; ; round++)
        {
            Cancellation.Check();
            var built = new Dictionary<(int, bool), MainBone>();
            MainBone Build(int index, bool above)
            {
                if (!built.TryGetValue((index, above), out var bone))
                    built.Add((index, above), bone = MainBone.Build(fishbone.Categories[index], index, above, builder, measurer, rowGap, least));
                return bone;
            }

            var packed = SpinePacker.Pack(fishbone.Categories.Length, Build, treeGap, !isLarge);
            var placed = Place(fishbone, packed, measurer, leastWidth);
            var (width, height) = (placed.Width, placed.Above + placed.Below + Header);
            if (round == Rounds || isLarge || fishbone.Categories.IsEmpty) return placed;
            if (width > height * Flattest && rowGap < 26)
            {
                rowGap += 3;
                least += Math.Max(16, ((width / Flattest) - height) / 2);
            }
            else if (width < height * Narrowest && treeGap < 300)
            {
                treeGap += (1.4 * ((height * Narrowest) - width) / Math.Max(1, (fishbone.Categories.Length + 1) / 2)) + 20;
            }
            else
            {
                return placed;
            }
        }
    }

    private static int Count(ImmutableArray<Cause> causes)
    {
        var count = causes.Length;
        foreach (var cause in causes) count += Count(cause.Causes);
        return count;
    }

    private static PlacedFishbone Place(Fishbone fishbone, SpinePacker packed, ITextMeasurer measurer, double leastWidth)
    {
        var effect = LineBreaker.Break(measurer, fishbone.Title, FishMetrics.EffectSize, FontWeight.SemiBold, FishMetrics.EffectMaxWidth, FishMetrics.EffectWordWidth);
        if (effect.Length > 5) effect = LineBreaker.Break(measurer, fishbone.Title, FishMetrics.EffectSize, FontWeight.SemiBold, FishMetrics.EffectWordWidth);
        var text = 0.0;
        foreach (var line in effect) text = Math.Max(text, line.Width * LineBreaker.FontSlack);
        var headHeight = Math.Max(96, (effect.Length * FishMetrics.EffectLine) + (2 * FishMetrics.EffectPaddingY));
        var headWidth = Math.Ceiling(text + (2 * FishMetrics.EffectPaddingX) + (FishMetrics.EffectNose * 0.55));
        var (above, below) = (headHeight / 2, headHeight / 2);
        foreach (var joint in packed.Joints)
        {
            foreach (var box in joint.Bone.Boxes)
            {
                above = Math.Max(above, box.Top);
                below = Math.Max(below, -box.Bottom);
            }
        }

        var spineLeft = FishMetrics.Margin + FishMetrics.TailLength;
        var least = Math.Max(FishMetrics.MinPictureWidth, leastWidth) - headWidth - (2 * FishMetrics.Margin) - FishMetrics.TailLength;
        var headLeft = Math.Ceiling(spineLeft + Math.Max(least, packed.Reach + 14));
        return new PlacedFishbone([.. packed.Joints], headLeft, headWidth, headHeight, effect, spineLeft, Math.Ceiling(above), Math.Ceiling(below));
    }
}
