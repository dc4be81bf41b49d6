using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Drawing;
using Blueprints.Files;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Icons;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;
using Blueprints.ServiceBlueprints.Reading;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Cards: outline, text, and the marks at the upper right.</summary>
internal static class CardDrawing
{
    public static GroupNode Draw(Pen pen, PlacedCard placed, StepTooltip tooltips, MarkPlaces places, Notes? notes)
    {
        if (placed.Node.IsContinuation) return ContinuationDrawing.Draw(pen, placed);
        var card = placed.Node.Card;
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(card.Lines.Length + 4);
        var look = placed.Node.Shown is { } own && notes is not null ? notes.LookOf(own, pen) : default;
        CardOutlines.Add(nodes, pen, card.Shape, placed.Bounds, placed.Node.IsTwin ? pen.Twin(look.Outline) : look.Outline);
        var (center, top) = CardText.Origin(placed);
        if (card.Symbol != CardSymbol.None) AddSymbol(nodes, pen, card, new Point(placed.Bounds.X + 17, placed.Bounds.Center.Y));
        if (CardText.IconBox(placed) is { } box) nodes.Add(IconDrawing.Draw(card.Icon!, box, pen.Theme.MutedText));
        foreach (var line in card.Lines)
        {
            if (line.Style == CardLineStyle.Finding) continue;
            var color = line.Style switch
            {
                CardLineStyle.Label => look.Ink ?? (placed.Node.IsTwin ? pen.Theme.MutedText : pen.Theme.Text),
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

        if (placed.Node.Step is { } step)
        {
            AddMarks(nodes, pen, placed, step, places, notes?.Numbers);
            if (look.Mark is { } mark) nodes.Add(mark.IsOnCard ? MarkOnCard(pen, placed, step, mark) : NoteMark(pen, placed, step, mark, places));
        }

        return new GroupNode
        {
            Role = "step",
            Id = placed.Node.Id,
            Data = DataOf(placed.Node),
            Tooltip = placed.Node.Shown is not { } shown ? null : placed.Node.IsTwin ? tooltips.Who(shown) : tooltips.Of(shown),
            Href = placed.Node.Shown?.Href,
            Drawing = placed.Node.Shown?.File is { } file ? DrawingName.AddressOf(file, DrawingName.EndingsOf(BlueprintKeys.Kind)) : null,
            Children = nodes.ToImmutable(),
        };
    }

    private static ImmutableArray<KeyValuePair<string, string>> DataOf(LayoutNode node)
    {
        if (node.Shown is not { } step) return [];
        return node.IsTwin ? [new("lane", node.Id[(step.Id.Length + 1)..]), new("twin-of", step.Id)] : [new("lane", step.Lane)];
    }

    private static bool IsFirstDocumentLine(MeasuredCard card, CardLine line)
    {
        foreach (var other in card.Lines)
        {
            if (other.Style == CardLineStyle.Document) return other.Baseline == line.Baseline;
        }

        return false;
    }

    private static void AddSymbol(ImmutableArray<SceneNode>.Builder nodes, Pen pen, MeasuredCard card, Point at)
    {
        if (card.Symbol == CardSymbol.Storage)
            nodes.Add(new PolygonNode([new(at.X - 7, at.Y - 6), new(at.X + 7, at.Y - 6), new(at.X, at.Y + 7)], null, pen.SymbolStroke));
        else
            nodes.Add(new RectangleNode(new Rectangle(at.X - 6, at.Y - 6, 12, 12), 0, null, pen.SymbolStroke));
    }

    /// <summary>The mark of a note in lines of its own.</summary>
    private static GroupNode MarkOnCard(Pen pen, PlacedCard placed, Step step, CardMark mark)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var (center, top) = CardText.Origin(placed);
        foreach (var line in placed.Node.Card.Lines)
        {
            if (line.Style != CardLineStyle.Finding) continue;
            var width = (line.Width * LineBreaker.FontSlack) + CardLines.RoomBeside(line.Style);
            var box = new Rectangle(center - (width / 2), top + line.Baseline - 11, width, 14);
            nodes.Add(new RectangleNode(box, 4, new Fill(mark.Style.IsFilled ? mark.Style.Color : pen.Theme.Background), new Stroke(mark.Style.Color, mark.Style.FrameWidth)));
            nodes.Add(new TextNode(line.Text, new Point(center, top + line.Baseline), CardLines.SizeOf(line.Style), CardLines.WeightOf(line.Style), mark.Style.IsFilled ? pen.Theme.MarkText : mark.Style.Color, TextAnchor.Middle, line.Width));
        }

        return new GroupNode { Role = mark.Role, Id = step.Id, Tooltip = mark.Tooltip, Children = nodes.ToImmutable() };
    }

    /// <summary>The mark of a note at a corner.</summary>
    private static GroupNode NoteMark(Pen pen, PlacedCard placed, Step step, CardMark mark, MarkPlaces places)
    {
        var place = places.Place(placed, SmallMark.Width(pen.Measurer, mark.Text), MarkCorner.LowerLeft);
        return SmallMark.Draw(pen.Theme, pen.Measurer, mark.Text, place, mark.Style, step.Id, mark.Tooltip, mark.Role);
    }

    private static void AddMarks(ImmutableArray<SceneNode>.Builder nodes, Pen pen, PlacedCard placed, Step step, MarkPlaces places, StepNumbers? numbers)
    {
        if (!step.FailPoints.IsDefaultOrEmpty)
        {
            var count = step.FailPoints.Length;
            var plain = count == 1 ? RegisterLooks.Fail : count.ToString(CultureInfo.InvariantCulture) + RegisterLooks.Fail;
            Add("fail-point", RegisterLooks.FailPoints, RegisterLooks.Fail, plain, pen.Theme.Fail, string.Join('\n', step.FailPoints.Select(f => f.Text)));
        }

        if (StepLimits.IsWaitPoint(step)) Add("wait-point", RegisterLooks.Waits, RegisterLooks.Wait, RegisterLooks.Wait, pen.Theme.Wait, null);
        if (numbers?.Of(RegisterLooks.Standards, RegisterLooks.Standard, step.Id) is { } standards)
        {
            var place = places.Place(placed, SmallMark.Width(pen.Measurer, standards.Text), MarkCorner.UpperRight);
            nodes.Add(SmallMark.Draw(pen.Theme, pen.Measurer, standards.Text, place, RegisterLooks.StandardMark(pen.Theme), step.Id, null, "standard-point") with { Data = RowsOf(standards) });
        }

        if (step.Kind == StepKind.Decision) nodes.Add(Marks.Draw(pen, "decision-point", "D", places.Place(placed, Marks.Width("D"), MarkCorner.UpperLeft), pen.Theme.Decision, step.Id, null));
        else if (placed.Node.IsSplit) nodes.Add(Marks.Draw(pen, "split", Splits.Sign, places.Place(placed, Marks.Width(Splits.Sign), MarkCorner.UpperLeft), pen.Theme.Decision, step.Id, null));

        void Add(string role, string register, string letter, string plain, Color color, string? tooltip)
        {
            var mark = numbers?.Of(register, letter, step.Id);
            var text = mark?.Text ?? plain;
            var width = mark is null ? Marks.Width(text) : Marks.NumberedWidth(pen, text);
            var drawn = Marks.Draw(pen, role, text, width, places.Place(placed, width, MarkCorner.UpperRight), color, step.Id, tooltip);
            nodes.Add(mark is null ? drawn : drawn with { Data = RowsOf(mark) });
        }
    }

    private static ImmutableArray<KeyValuePair<string, string>> RowsOf(StepNumbers.Mark mark) => [new("rows", mark.Rows)];
}
