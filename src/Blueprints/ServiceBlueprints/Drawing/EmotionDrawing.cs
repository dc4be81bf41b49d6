using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>
/// The emotion band: a face for every step with an emotion, read by its mouth alone where there is no colour; curves from each to the next,
/// level at both ends, branches dashed; what customers say.
/// </summary>
internal static class EmotionDrawing
{
    /// <summary>A mouth nearer to level than this is level.</summary>
    private const double Level = 0.25;

    public static IEnumerable<SceneNode> Draw(Pen pen, PlacedTier placed, BlueprintWords words, RowDrawing rows)
    {
        if (placed.Frame.Emotions is not { } band) yield break;
        yield return Band(pen, placed, band, words, rows);
        foreach (var face in band.Faces)
        {
            var step = placed.Graph.Nodes[face.Node].Step!;
            yield return new GroupNode
            {
                Role = "emotion",
                Id = step.Id,
                Tooltip = $"{step.Label}: {face.Value.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture)}{(StepTooltip.Quotes(step) is { } quotes ? "\n" + quotes : "")}",
                Children = Face(pen, face.Place, face.Value),
            };
        }

        foreach (var quote in band.Quotes)
        {
            var nodes = ImmutableArray.CreateBuilder<SceneNode>(quote.Lines.Length);
            pen.Lines(nodes, quote.Lines, quote.X, quote.Top + 9, Metrics.QuoteLine, Metrics.QuoteSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Middle);
            yield return new GroupNode { Role = "quote", Id = placed.Graph.Nodes[quote.Node].Step!.Id, Children = nodes.ToImmutable() };
        }
    }

    /// <summary>How the curve of the rarer of several ways is drawn.</summary>
    public static Stroke Rarer(Pen pen) => new(pen.Theme.Lines[0], 1.4, [5, 4]);

    /// <summary>Ground, name, scale and curves.</summary>
    private static GroupNode Band(Pen pen, PlacedTier placed, PlacedEmotions band, BlueprintWords words, RowDrawing rows)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        nodes.AddRange(rows.Ground(band.Row, pen.Theme.Evidence));
        var (left, right) = (placed.Columns.Left[0] - Metrics.GutterGap, band.Row.Right);
        nodes.Add(pen.Text(words.Emotion, Metrics.Margin + Metrics.GutterTextIndent, band.Middle + 4, Metrics.PhaseSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start));
        var reach = 2 * Metrics.EmotionStep;
        nodes.Add(pen.Text(words.Delighted, left - 4, band.Middle - reach + 3, Metrics.ScaleSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.End));
        nodes.Add(pen.Text(words.Angry, left - 4, band.Middle + reach + 3, Metrics.ScaleSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.End));
        nodes.Add(new PathNode([PathSegment.Move(left, band.Middle), PathSegment.Line(right, band.Middle)], null, new Stroke(pen.Theme.Hairline, 1)));
        foreach (var main in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var curve in band.Curves)
            {
                if (curve.IsMain != main) continue;
                var stroke = main ? new Stroke(pen.Theme.Lines[0], 2.2, default, RoundCap: true) : Rarer(pen);
                nodes.Add(new PathNode(Path(curve), null, stroke));
            }
        }

        foreach (var curve in band.Curves)
        {
            if (curve.Share is not { } share) continue;
            nodes.Add(new RectangleNode(EmotionCurves.Ground(share), 2, new Fill(pen.Theme.Evidence.Tint), null));
            nodes.Add(pen.Text(share.Line, share.Place.X, share.Place.Y, Metrics.QuoteSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Middle));
        }

        return new GroupNode { Role = "emotion", Children = nodes.ToImmutable() };
    }

    private static ImmutableArray<PathSegment> Path(PlacedCurve curve)
    {
        var (start, end) = (PathSegment.Move(curve.From.X, curve.From.Y), PathSegment.Line(curve.To.X, curve.To.Y));
        if (curve.From.Y == curve.To.Y) return [start, end];
        var half = (curve.From.X + curve.Turn) / 2;
        var bend = PathSegment.Cubic(new Point(half, curve.From.Y), new Point(half, curve.To.Y), new Point(curve.Turn, curve.To.Y));
        return curve.Turn < curve.To.X ? [start, bend, end] : [start, bend];
    }

    /// <summary>A face: the mouth says how somebody feels, and the colour once more.</summary>
    private static ImmutableArray<SceneNode> Face(Pen pen, Point at, double value)
    {
        var isPrint = pen.Theme.Positive == pen.Theme.Background;
        var color = isPrint ? pen.Theme.Text : value > Level ? pen.Theme.Positive : value < -Level ? pen.Theme.Negative : pen.Theme.Neutral;
        var line = new Stroke(color, 1.5, default, RoundCap: true);
        var bend = Math.Abs(value) <= Level ? 0 : value * 2.2;
        var mouth = at.Y + 3.4 - (bend / 2.2 * 0.7);
        return
        [
            new CircleNode(at, Metrics.FaceRadius, pen.Card, line),
            new CircleNode(new Point(at.X - 2.9, at.Y - 2.2), 1.1, new Fill(color), null),
            new CircleNode(new Point(at.X + 2.9, at.Y - 2.2), 1.1, new Fill(color), null),
            new PathNode([PathSegment.Move(at.X - 3.8, mouth), PathSegment.Quadratic(new Point(at.X, mouth + bend), new Point(at.X + 3.8, mouth))], null, line),
        ];
    }
}
