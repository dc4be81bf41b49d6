using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Drawing;
using Blueprints.Fishbones.Layout;
using Blueprints.Fishbones.Measures;
using Blueprints.Fishbones.Measuring;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.Scenes;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Fishbones.Drawing;

/// <summary>Draws a fishbone: measures, lays out, and turns bones into nested groups of the scene.</summary>
internal static class FishboneDrawing
{
    private const double RoomBelow = 22;

    public static Scene Draw(FishboneFacts facts, DrawingContext context)
    {
        var fishbone = facts.Fishbone;
        var (theme, language, measurer, analysis) = context;
        DepthCheck.Check(fishbone);
        var words = FishboneWords.Of(language);
        var vital = facts.VitalFew;
        var sheet = new DrawingHeader(fishbone.Title, fishbone.Description, FishFigures.Of(fishbone, vital.Total, words), measurer);
        var registers = RegisterBlock.Of(context, _ => RegisterLook.Plain);
        var findings = analysis is null ? null : new FindingNumbers(analysis);
        var placed = FishboneLayout.Lay(fishbone, new LabelMeasurer(measurer, vital.Ids, findings), measurer, Math.Max(sheet.LeastWidth, registers.IsEmpty ? 0 : TableList.LeastWidth(registers, measurer) + (2 * FishMetrics.Margin)));
        var legendPlan = new FishLegend(fishbone, vital.Ids.Count > 0, words, measurer);
        var header = sheet.Place(placed.Width);
        var spineY = header.Bottom + 18 + placed.Above;
        var legendTop = spineY + placed.Below + 18;
        var pen = new FishPen(theme, placed.Width, fishbone.Head == HeadSide.Left, measurer, findings);

        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        nodes.Add(header.Draw(theme));
        nodes.Add(Spine(pen, placed, spineY));
        var causes = new CauseDrawing(pen, words);
        var order = new int[placed.Joints.Length];
        for (var i = 0; i < order.Length; i++) order[placed.Joints[i].Bone.Index] = i;
        foreach (var place in order)
        {
            var joint = placed.Joints[place];
            nodes.Add(Category(pen, causes, joint, placed.HeadLeft - joint.Distance, spineY));
        }

        nodes.Add(Effect(pen, placed, fishbone, spineY));
        var legend = legendPlan.Draw(theme, placed.Width, ref legendTop);
        if (legend is not null) nodes.Add(legend);
        if (findings is not null) nodes.Add(FindingList.Place(FindingList.Of(analysis!, findings, language, theme), measurer, FishMetrics.Margin, placed.Width - FishMetrics.Margin, ref legendTop).Draw());
        var footTop = legendTop + RoomBelow;
        nodes.AddRange(TableList.Draw(registers, measurer, FishMetrics.Margin, placed.Width - FishMetrics.Margin, ref legendTop));
        return new Scene
        {
            Width = placed.Width,
            Height = Math.Ceiling(legendTop + RoomBelow),
            Title = fishbone.Title,
            Description = Summary(fishbone, language),
            Language = language,
            Background = theme.Background,
            Nodes = nodes.ToImmutable(),
            Tables = registers.IsEmpty ? null : new SceneTables(footTop, registers),
        };
    }

    /// <summary>The same as shapes and bones.</summary>
    public static PlacedDiagram Place(FishboneFacts facts, DrawingContext context) => FishbonePlacing.Of(facts, Draw(facts, context));

    private static GroupNode Spine(FishPen pen, PlacedFishbone placed, double y)
    {
        var (tail, half) = (placed.SpineLeft, FishMetrics.TailHalfHeight);
        return new GroupNode
        {
            Role = "spine",
            Children =
            [
                pen.Polygon(new Fill(pen.Theme.Hairline), (tail, y), (tail - FishMetrics.TailLength, y - half), (tail - FishMetrics.TailLength + 12, y), (tail - FishMetrics.TailLength, y + half)),
                new PathNode([PathSegment.Move(pen.X(tail - 3), y), PathSegment.Line(pen.X(placed.HeadLeft + 1), y)], null, new Stroke(pen.Theme.Effect, FishMetrics.SpineWidth)),
            ],
        };
    }

    private static GroupNode Effect(FishPen pen, PlacedFishbone placed, Fishbone fishbone, double y)
    {
        var (left, right, half) = (placed.HeadLeft, placed.HeadLeft + placed.HeadWidth, placed.HeadHeight / 2);
        var bend = right - FishMetrics.EffectNose;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(placed.Effect.Length + 1);
        nodes.Add(new PathNode(
            [
                PathSegment.Move(pen.X(left), y - half),
                PathSegment.Line(pen.X(bend), y - half),
                PathSegment.Cubic(pen.At(bend + (FishMetrics.EffectNose * 0.55), y - half), pen.At(right, y - (half * 0.55)), pen.At(right, y)),
                PathSegment.Cubic(pen.At(right, y + (half * 0.55)), pen.At(bend + (FishMetrics.EffectNose * 0.55), y + half), pen.At(bend, y + half)),
                PathSegment.Line(pen.X(left), y + half),
                PathSegment.Close,
            ],
            new Fill(pen.Theme.Effect),
            null));
        var x = pen.X(left + ((placed.HeadWidth - (FishMetrics.EffectNose * 0.3)) / 2));
        var baseline = y - (placed.Effect.Length * FishMetrics.EffectLine / 2) + 14.8;
        foreach (var line in placed.Effect)
        {
            nodes.Add(new TextNode(line.Text, new Point(x, baseline), FishMetrics.EffectSize, FontWeight.SemiBold, pen.Theme.MarkText, TextAnchor.Middle, line.Width));
            baseline += FishMetrics.EffectLine;
        }

        return new GroupNode { Role = "effect", Id = "effect", Tooltip = fishbone.Title, Children = nodes.ToImmutable() };
    }

    private static GroupNode Category(FishPen pen, CauseDrawing causes, Joint joint, double x, double spineY)
    {
        var bone = joint.Bone;
        var up = bone.IsAbove ? -1 : 1;
        var color = pen.ColorOf(bone.Index);
        var (endX, endY) = (x + bone.EndX, spineY + (up * bone.Height));
        var top = bone.IsAbove ? endY - bone.BoxHeight : endY;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(bone.Ribs.Length + bone.Label.Length + 2);
        nodes.Add(new RectangleNode(pen.Box(endX - (bone.BoxWidth / 2), top, bone.BoxWidth, bone.BoxHeight), FishMetrics.CategoryRadius, new Fill(color), null));
        nodes.Add(pen.Line(x, spineY, endX, endY, color, 0));
        var baseline = top + FishMetrics.CategoryPaddingY + 13;
        foreach (var line in bone.Label)
        {
            nodes.Add(new TextNode(line.Text, new Point(pen.X(endX), baseline), FishMetrics.CategorySize, FontWeight.SemiBold, pen.Theme.MarkText, TextAnchor.Middle, line.Width));
            baseline += FishMetrics.CategoryLine;
        }

        if (pen.Findings?.MarkOf(bone.Category.Id) is { } mark)
        {
            nodes.Add(SmallMark.Draw(pen.Theme, pen.Measurer, mark.Text, new Point(pen.X(endX + (bone.BoxWidth / 2)), bone.IsAbove ? top : top + bone.BoxHeight), SeverityStyle.Of(pen.Theme, mark.Severity), bone.Category.Id, mark.Tooltip));
        }

        foreach (var rib in bone.Ribs) nodes.Add(causes.Draw(rib.Bone, x - (rib.Place * FishMetrics.Slant), spineY + (up * rib.Place), color));
        return new GroupNode { Role = "category", Id = bone.Category.Id, Children = nodes.ToImmutable() };
    }

    private static string Summary(Fishbone fishbone, DiagramLanguage language)
    {
        var names = string.Join(language == DiagramLanguage.Chinese ? "、" : ", ", fishbone.Categories.Select(category => category.Label));
        var text = language == DiagramLanguage.Chinese
            ? string.Create(CultureInfo.InvariantCulture, $"鱼骨图，类别：{names}。")
            : string.Create(CultureInfo.InvariantCulture, $"Fishbone diagram with the categories {names}.");
        if (string.IsNullOrWhiteSpace(fishbone.Description)) return text;
        return fishbone.Description + (language == DiagramLanguage.Chinese ? "。" : ". ") + text;
    }
}
