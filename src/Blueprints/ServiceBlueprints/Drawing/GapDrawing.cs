using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The band of gaps: bars up and down with their figures, and how many standards are missed.</summary>
internal static class GapDrawing
{
    public static IEnumerable<SceneNode> Draw(Pen pen, PlacedTier placed, BlueprintWords words, RowDrawing rows)
    {
        if (placed.Frame.Gaps is not { } band) yield break;
        yield return Band(pen, placed, band, words, rows);
        foreach (var gap in band.Gaps)
        {
            var step = placed.Graph.Nodes[gap.Node].Step!;
            yield return new GroupNode { Role = "gap", Id = step.Id, Tooltip = Tooltip(step, gap, words), Children = Gap(pen, band, gap) };
        }
    }

    private static string Tooltip(Step step, PlacedGap gap, BlueprintWords words)
    {
        var lines = new List<string> { step.Label };
        if (gap.Value is { } value) lines.Add($"{words.ServiceGap}: {Signed(value)}");
        if (gap.Known > 0) lines.Add($"{words.DeliveryGap}: {gap.Missed}/{gap.Known}");
        return string.Join('\n', lines);
    }

    private static GroupNode Band(Pen pen, PlacedTier placed, PlacedGaps band, BlueprintWords words, RowDrawing rows)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        nodes.AddRange(rows.Ground(band.Row, pen.Theme.Evidence));
        var (left, x) = (placed.Columns.Left[0] - Metrics.GutterGap, Metrics.Margin + Metrics.GutterTextIndent);
        nodes.Add(pen.Text(words.ServiceGap, x, band.Middle - 3, Metrics.PhaseSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start));
        nodes.Add(pen.Text(words.ServiceGapMeans, x, band.Middle + 10, Metrics.ScaleSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start));
        nodes.Add(pen.Text(words.DeliveryGap, x, band.Baseline, Metrics.PhaseSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start));
        nodes.Add(new PathNode([PathSegment.Move(left, band.Middle), PathSegment.Line(band.Row.Right, band.Middle)], null, new Stroke(pen.Theme.Hairline, 1)));
        return new GroupNode { Role = "lane", Id = "~gaps", Children = nodes.ToImmutable() };
    }

    private static ImmutableArray<SceneNode> Gap(Pen pen, PlacedGaps band, PlacedGap gap)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(3);
        var x = gap.Bar.Center.X;
        if (gap.Value is { } value)
        {
            var color = value < 0 ? pen.Theme.Negative : pen.Theme.Positive;
            if (gap.Bar.Height > 0) nodes.Add(new RectangleNode(gap.Bar, 1, new Fill(color), null));
            var baseline = value < 0 ? gap.Bar.Bottom + 11 : gap.Bar.Y - 4;
            nodes.Add(pen.Text(Signed(value), x, baseline, Metrics.QuoteSize, FontWeight.SemiBold, value < 0 ? pen.Theme.AlertText : pen.Theme.Text, TextAnchor.Middle));
        }

        if (gap.Known > 0)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{gap.Missed}/{gap.Known}");
            nodes.Add(pen.Text(text, x, band.Baseline, Metrics.QuoteSize, gap.Missed > 0 ? FontWeight.SemiBold : FontWeight.Regular, gap.Missed > 0 ? pen.Theme.AlertText : pen.Theme.MutedText, TextAnchor.Middle));
        }

        return nodes.ToImmutable();
    }

    /// <summary>With its sign, as a true minus.</summary>
    private static string Signed(double value) => value.ToString("+0.##;\u22120.##;0", CultureInfo.InvariantCulture);
}
