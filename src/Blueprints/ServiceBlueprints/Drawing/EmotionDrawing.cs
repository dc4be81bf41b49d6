using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The emotion curve: a point for every step with an emotion, joined by a curve that is level at each point.</summary>
internal static class EmotionDrawing
{
    public static IEnumerable<SceneNode> Draw(Pen pen, PlacedTier placed, BlueprintWords words)
    {
        if (placed.Frame.EmotionRow is not { } row) yield break;
        var middle = row.Center.Y;
        var points = placed.Frame.Emotions;
        var left = double.PositiveInfinity;
        foreach (var card in placed.Cards) left = Math.Min(left, card.Bounds.X);
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        nodes.Add(pen.Text(words.Emotion, Metrics.Margin + Metrics.GutterTextIndent, middle + 4, Metrics.PhaseSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start));
        nodes.Add(new PathNode([PathSegment.Move(left - 10, middle), PathSegment.Line(row.Right, middle)], null, new Stroke(pen.Theme.Hairline, 1)));
        if (points.Length > 1)
        {
            var path = ImmutableArray.CreateBuilder<PathSegment>(points.Length);
            path.Add(PathSegment.Move(points[0].Place.X, points[0].Place.Y));
            for (var i = 1; i < points.Length; i++)
            {
                var (a, b) = (points[i - 1].Place, points[i].Place);
                var half = (a.X + b.X) / 2;
                path.Add(PathSegment.Cubic(new Point(half, a.Y), new Point(half, b.Y), b));
            }

            nodes.Add(new PathNode(path.MoveToImmutable(), null, new Stroke(pen.Theme.Lines[0], 2.2, default, RoundCap: true)));
        }

        yield return new GroupNode { Role = "emotion", Children = nodes.ToImmutable() };
        var ring = new Stroke(pen.Theme.Background, 1.5);
        foreach (var point in points)
        {
            var step = placed.Graph.Nodes[point.Node].Step!;
            var (color, print) = (point.Value > 0 ? pen.Theme.Positive : point.Value < 0 ? pen.Theme.Negative : pen.Theme.Neutral, pen.Theme.Positive == pen.Theme.Background);
            yield return new GroupNode
            {
                Role = "emotion",
                Id = step.Id,
                Tooltip = $"{step.Label}: {point.Value.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture)}{(StepTooltip.Quotes(step) is { } quotes ? "\n" + quotes : "")}",
                Children = [new CircleNode(point.Place, 4.5, new Fill(color), print ? new Stroke(pen.Theme.Text, 1.2) : ring)],
            };
        }
    }
}
