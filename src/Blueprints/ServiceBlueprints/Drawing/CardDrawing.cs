using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Cards: outline, text, and the marks at the upper right.</summary>
internal static class CardDrawing
{
    public static GroupNode Draw(Pen pen, PlacedCard placed, StepTooltip tooltips)
    {
        var card = placed.Node.Card;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(card.Lines.Length + 4);
        CardOutlines.Add(nodes, pen, card.Shape, placed.Bounds);
        var shift = TextShift(card, placed.Bounds);
        var center = placed.Bounds.Center.X + shift.X;
        var top = placed.Bounds.Center.Y - (card.TextHeight / 2) + shift.Y;
        if (card.Symbol != CardSymbol.None) AddSymbol(nodes, pen, card, new Point(placed.Bounds.X + 17, placed.Bounds.Center.Y));
        foreach (var line in card.Lines)
        {
            var color = line.Style switch
            {
                CardLineStyle.Label => pen.Theme.Text,
                CardLineStyle.Alert => pen.Theme.AlertText,
                _ => pen.Theme.MutedText,
            };
            var x = center;
            if (line.Style == CardLineStyle.Document)
            {
                var left = center - ((line.Width + CardLines.DocumentIcon) / 2);
                if (IsFirstDocumentLine(card, line)) CardOutlines.AddSheet(nodes, pen, new Point(left, top + line.Baseline - 9), 8, 10);
                x = left + CardLines.DocumentIcon + (line.Width / 2);
            }

            nodes.Add(new TextNode(line.Text, new Point(x, top + line.Baseline), CardLines.SizeOf(line.Style), CardLines.WeightOf(line.Style), color, TextAnchor.Middle, line.Width));
        }

        if (placed.Node.Step is { } step) AddMarks(nodes, pen, placed, step);
        return new GroupNode
        {
            Role = "step",
            Id = placed.Node.Id,
            Data = placed.Node.Step is null ? [] : [new("lane", placed.Node.Step.Lane)],
            Tooltip = placed.Node.Step is null ? null : tooltips.Of(placed.Node.Step),
            Href = placed.Node.Step?.Href,
            Children = nodes.ToImmutable(),
        };
    }

    private static bool IsFirstDocumentLine(MeasuredCard card, CardLine line)
    {
        foreach (var other in card.Lines)
        {
            if (other.Style == CardLineStyle.Document) return other.Baseline == line.Baseline;
        }

        return false;
    }

    private static (double X, double Y) TextShift(MeasuredCard card, Rectangle bounds) => card.Shape switch
    {
        CardShape.Document => (0, -Metrics.DocumentWave / 2),
        CardShape.Delay => (-Metrics.DataSlant / 4, 0),
        _ => (card.Symbol == CardSymbol.None ? 0 : Metrics.SymbolWidth / 2, 0),
    };

    private static void AddSymbol(ImmutableArray<SceneNode>.Builder nodes, Pen pen, MeasuredCard card, Point at)
    {
        if (card.Symbol == CardSymbol.Storage)
            nodes.Add(new PolygonNode([new(at.X - 7, at.Y - 6), new(at.X + 7, at.Y - 6), new(at.X, at.Y + 7)], null, pen.SymbolStroke));
        else
            nodes.Add(new RectangleNode(new Rectangle(at.X - 6, at.Y - 6, 12, 12), 0, null, pen.SymbolStroke));
    }

    private static void AddMarks(ImmutableArray<SceneNode>.Builder nodes, Pen pen, PlacedCard placed, Step step)
    {
        var slot = 0;
        if (!step.FailPoints.IsDefaultOrEmpty)
        {
            var count = step.FailPoints.Length;
            var letter = count == 1 ? "F" : "F" + count.ToString(CultureInfo.InvariantCulture);
            nodes.Add(Marks.Draw(pen, "fail-point", letter, MarkPlace(placed, slot++), pen.Theme.Fail, step.Id, string.Join('\n', step.FailPoints.Select(f => f.Text)), ring: true));
            if (count > 1) slot++;
        }

        if (StepFacts.IsWaitPoint(step)) nodes.Add(Marks.Draw(pen, "wait-point", "W", MarkPlace(placed, slot++), pen.Theme.Wait, step.Id, null, ring: true));
        if (step.Kind == StepKind.Decision) nodes.Add(Marks.Draw(pen, "decision-point", "D", DecisionMark(placed), pen.Theme.Decision, step.Id, null, ring: true));
    }

    /// <summary>At the upper right corner, further marks to the left of it; on a diamond, up along its upper right side.</summary>
    private static Point MarkPlace(PlacedCard placed, int slot)
    {
        var b = placed.Bounds;
        if (placed.Node.Card.Shape != CardShape.Diamond)
        {
            var inset = placed.Node.Card.Shape switch { CardShape.Terminator => 10.0, CardShape.Delay => 6, _ => 2 };
            return new Point(b.Right - inset - (slot * 21), b.Y + (placed.Node.Card.Shape == CardShape.Terminator ? 3 : 2));
        }

        var t = 0.3 + (slot * 20 / (b.Width / 2));
        return new Point(b.Right - (t * b.Width / 2) + 3, b.Center.Y - (t * b.Height / 2) - 5);
    }

    private static Point DecisionMark(PlacedCard placed)
    {
        var b = placed.Bounds;
        return new Point(b.X + (0.3 * b.Width / 2) - 3, b.Center.Y - (0.3 * b.Height / 2) - 5);
    }
}
