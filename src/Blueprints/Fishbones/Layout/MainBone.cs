using System.Collections.Immutable;
using Blueprints.Fishbones.Measuring;
using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Fishbones.Layout;

/// <summary>
/// A category's bone, measured, relative to its joint with the spine, x to the right and y up.
/// </summary>
/// <param name="Category">The category.</param>
/// <param name="Index">Its place among the categories.</param>
/// <param name="IsAbove">Whether it stands above the spine.</param>
/// <param name="Label">Its name, broken.</param>
/// <param name="BoxWidth">The width of its box.</param>
/// <param name="BoxHeight">The height of its box.</param>
/// <param name="Ribs">Its causes with their heights above, or depths below, the spine.</param>
/// <param name="Height">How far its end is above, or below, the spine.</param>
/// <param name="Boxes">What it and everything on it covers.</param>
internal sealed record MainBone(
    Category Category, int Index, bool IsAbove, ImmutableArray<TextLine> Label, double BoxWidth, double BoxHeight, Branch[] Ribs, double Height, List<Box> Boxes)
{
    private const double Slant = FishMetrics.Slant;

    /// <summary>Where it ends, at the middle of its box's near side.</summary>
    public double EndX => -Height * Slant;

    /// <param name="category">The category.</param>
    /// <param name="index">Its place among the categories.</param>
    /// <param name="above">Whether it stands above the spine.</param>
    /// <param name="builder">Builds its ribs.</param>
    /// <param name="measurer">Measures its name.</param>
    /// <param name="rowGap">The gap between rows.</param>
    /// <param name="least">The least height of the bone.</param>
    public static MainBone Build(Category category, int index, bool above, BoneBuilder builder, ITextMeasurer measurer, double rowGap, double least)
    {
        var label = LineBreaker.Break(measurer, category.Label, FishMetrics.CategorySize, FontWeight.SemiBold, FishMetrics.CategoryMaxWidth, FishMetrics.CategoryWordWidth);
        var width = 0.0;
        foreach (var line in label) width = Math.Max(width, line.Width * LineBreaker.FontSlack);
        width = Math.Ceiling(width + (2 * FishMetrics.CategoryPaddingX));
        var height = (label.Length * FishMetrics.CategoryLine) + (2 * FishMetrics.CategoryPaddingY);
        var (ribs, end, boxes) = Stack(category, above, builder, rowGap, width, 0);
        if (end < least)
        {
            // A bone made longer than it needs spreads its ribs over its length.
            var more = 0.85 * (least - end) / Math.Max(1, ribs.Length);
            (ribs, end, boxes) = Stack(category, above, builder, rowGap + more, width, least);
        }

        BoneBuilder.AddSlanted(boxes, above ? end : -end);
        var x = -end * Slant;
        boxes.Add(above ? new Box(x - (width / 2), x + (width / 2), end, end + height) : new Box(x - (width / 2), x + (width / 2), -end - height, -end));
        return new MainBone(category, index, above, label, width, height, ribs, end, boxes);
    }

    /// <summary>The ribs, where the bone ends so that its box clears them, and what they cover.</summary>
    private static (Branch[] Ribs, double End, List<Box> Boxes) Stack(Category category, bool above, BoneBuilder builder, double gap, double boxWidth, double least)
    {
        var causes = category.Causes.AsSpan();
        var (ribs, last, contour, boxes) = above
            ? builder.StackUp(causes, 1, FishMetrics.SpineGap, gap)
            : builder.StackDown(causes, 1, FishMetrics.SpineGap, gap);
        var end = Math.Max(least, last + FishMetrics.BeyondLastRib);
        for (var again = ribs.Length > 0; again;)
        {
            var need = contour.Over((-end * Slant) - (boxWidth / 2), (-end * Slant) + (boxWidth / 2)) + FishMetrics.RowGap;
            again = need > end + 0.01;
            if (again) end = need;
        }

        return (ribs, end, boxes);
    }
}
