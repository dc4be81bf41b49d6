using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The legend: each symbol as it is drawn, small, with its meaning.</summary>
internal static class LegendDrawing
{
    public static IEnumerable<SceneNode> Draw(Pen pen, SheetFrame frame, string time)
    {
        if (!frame.Legend.IsEmpty) yield return Draw(pen, frame.Legend, time);
    }

    public static GroupNode Draw(Pen pen, ImmutableArray<PlacedLegend> legend, string time)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        foreach (var entry in legend)
        {
            AddSymbol(nodes, pen, entry, time);
            nodes.Add(new TextNode(
                entry.Item.Text, new Point(entry.X + entry.Item.SymbolWidth + LegendRows.WordsGap, entry.Baseline), Metrics.LegendSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start, entry.Item.Width));
        }

        return new GroupNode { Role = "legend", Children = nodes.ToImmutable() };
    }

    /// <summary>The same as data, to be set at any width.</summary>
    public static LegendBlock ToBlock(Pen pen, IEnumerable<LegendItem> items, string time) => new()
    {
        Entries = [.. items.Select(item =>
        {
            var nodes = ImmutableArray.CreateBuilder<SceneNode>();
            AddSymbol(nodes, pen, new PlacedLegend(item, 0, 0), time);
            return new LegendEntry(nodes.ToImmutable(), item.SymbolWidth, item.Text, item.Width);
        })],
        Ink = pen.Theme.MutedText,
    };

    private static void AddSymbol(ImmutableArray<SceneNode>.Builder nodes, Pen pen, PlacedLegend entry, string time)
    {
        var (x, y, width) = (entry.X, entry.Baseline - 4, entry.Item.SymbolWidth);
        var center = new Point(x + (width / 2), y);
        var box = new Rectangle(x, y - 7, width, 14);
        switch (entry.Item.Symbol)
        {
            case LegendSymbol.Contact:
                nodes.Add(new CircleNode(center, Metrics.ContactRadius, pen.Background, new Stroke(pen.Theme.Lines[0], 2)));
                break;
            case LegendSymbol.MomentOfTruth:
                nodes.Add(new CircleNode(center, Metrics.ContactRadius, pen.Background, new Stroke(pen.Theme.Lines[0], 2)));
                nodes.Add(new CircleNode(center, Metrics.ContactRadius - 3, new Fill(pen.Theme.Lines[0]), null));
                break;
            case LegendSymbol.Fail:
                AddMark(nodes, pen, "F", center, pen.Theme.Fail);
                break;
            case LegendSymbol.Wait:
                AddMark(nodes, pen, "W", center, pen.Theme.Wait);
                break;
            case LegendSymbol.Standard:
                nodes.Add(SmallMark.Draw(pen.Theme, pen.Measurer, RegisterLooks.Standard, center, RegisterLooks.StandardMark(pen.Theme), role: "standard-point"));
                break;
            case LegendSymbol.Decision:
                AddMark(nodes, pen, "D", new Point(x + 8, y), pen.Theme.Decision);
                CardOutlines.Add(nodes, pen, CardShape.Diamond, new Rectangle(x + 20, y - 7, LegendSymbols.Card, 14));
                break;
            case LegendSymbol.Split:
                AddMark(nodes, pen, Splits.Sign, center, pen.Theme.Decision);
                break;
            case LegendSymbol.Wall:
                nodes.Add(new PathNode([PathSegment.Move(x, y), PathSegment.Line(x + width, y)], null, pen.Wall));
                break;
            case LegendSymbol.Evidence:
                var fold = 5.0;
                nodes.Add(new PolygonNode(
                    [new(box.X, box.Y), new(box.Right - fold, box.Y), new(box.Right, box.Y + fold), new(box.Right, box.Bottom), new(box.X, box.Bottom)], null, pen.EvidenceStroke));
                break;
            case LegendSymbol.Documents:
                CardOutlines.AddSheet(nodes, pen, new Point(x + 1, y - 5), 8, 10);
                break;
            case LegendSymbol.Information:
                nodes.Add(new PathNode([PathSegment.Move(x, y), PathSegment.Line(x + width - 6, y)], null, pen.Information));
                nodes.Add(new PolygonNode([new(x + width, y), new(x + width - 8, y - Metrics.ArrowHalfWidth), new(x + width - 8, y + Metrics.ArrowHalfWidth)], pen.FlowFill, null));
                break;
            case LegendSymbol.RarerEmotion:
                nodes.Add(new PathNode([PathSegment.Move(x, y), PathSegment.Line(x + width, y)], null, EmotionDrawing.Rarer(pen)));
                break;
            case LegendSymbol.CriticalPath or LegendSymbol.LikelyCourse:
                nodes.Add(new PathNode([PathSegment.Move(x, y), PathSegment.Line(x + width - 6, y)], null, pen.PathLook.Stroke));
                nodes.Add(new PolygonNode([new(x + width, y), new(x + width - 8, y - Metrics.ArrowHalfWidth), new(x + width - 8, y + Metrics.ArrowHalfWidth)], pen.PathLook.Head, null));
                break;
            case LegendSymbol.Finding:
                nodes.Add(SmallMark.Draw(pen.Theme, pen.Measurer, "1", center, SeverityStyle.Of(pen.Theme, DiagnosticSeverity.Warning)));
                break;
            case LegendSymbol.Removed or LegendSymbol.Added or LegendSymbol.Moved or LegendSymbol.Changed:
                var look = (ChangeLook)(entry.Item.Symbol - LegendSymbol.Removed);
                nodes.Add(SmallMark.Draw(pen.Theme, pen.Measurer, ChangeNotes.TextOf(look), center, new MarkStyle(ChangeNotes.ColorOf(look, pen), true, 1), role: "change"));
                break;
            case LegendSymbol.Storage:
                nodes.Add(new PolygonNode([new(center.X - 7, y - 6), new(center.X + 7, y - 6), new(center.X, y + 7)], null, pen.SymbolStroke));
                break;
            case LegendSymbol.Inspection:
                nodes.Add(new RectangleNode(new Rectangle(center.X - 6, y - 6, 12, 12), 0, null, pen.SymbolStroke));
                break;
            case LegendSymbol.Together:
                foreach (var side in (ReadOnlySpan<double>)[-JoinDrawing.HalfGap, JoinDrawing.HalfGap])
                    nodes.Add(new PathNode([PathSegment.Move(x, y + side), PathSegment.Line(x + width, y + side)], null, pen.Join));
                break;
            case LegendSymbol.Continuation:
                nodes.Add(new CircleNode(center, 8, pen.Background, new Stroke(pen.Theme.Flow, Metrics.FlowWidth)));
                nodes.Add(pen.Text("A", center.X, center.Y + 3.6, 10, FontWeight.SemiBold, pen.Theme.Text, TextAnchor.Middle));
                break;
            case LegendSymbol.Assumed or LegendSymbol.Proposed:
                nodes.Add(pen.Text(entry.Item.Symbol == LegendSymbol.Assumed ? StepFacts.Assumed : StepFacts.Proposed, center.X, entry.Baseline, Metrics.SmallSize, FontWeight.Regular, pen.Theme.Text, TextAnchor.Middle));
                break;
            case LegendSymbol.OverLimit:
                nodes.Add(pen.Text(time, x, entry.Baseline, Metrics.SmallSize, FontWeight.SemiBold, pen.Theme.AlertText, TextAnchor.Start));
                break;
            default:
                CardOutlines.Add(nodes, pen, ShapeOf(entry.Item.Symbol), box);
                break;
        }
    }

    private static CardShape ShapeOf(LegendSymbol symbol) => symbol switch
    {
        LegendSymbol.Terminator => CardShape.Terminator,
        LegendSymbol.Document => CardShape.Document,
        LegendSymbol.Data => CardShape.Data,
        LegendSymbol.Delay => CardShape.Delay,
        _ => CardShape.Subprocess,
    };

    private static void AddMark(ImmutableArray<SceneNode>.Builder nodes, Pen pen, string letter, Point center, Color color)
    {
        nodes.Add(new CircleNode(center, 8, new Fill(color), null));
        nodes.Add(pen.Text(letter, center.X, center.Y + 3.6, 10, FontWeight.SemiBold, pen.Theme.MarkText, TextAnchor.Middle));
    }
}
