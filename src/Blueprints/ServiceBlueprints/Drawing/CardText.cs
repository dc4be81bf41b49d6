using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Where the text of a card stands: in its middle, moved where the outline is not even.</summary>
internal static class CardText
{
    /// <summary>The top of the text and the middle of its lines.</summary>
    public static Point Origin(PlacedCard placed)
    {
        var card = placed.Node.Card;
        var center = placed.Bounds.Center;
        var (dx, dy) = card.Shape switch
        {
            CardShape.Document => (0.0, -Metrics.DocumentWave / 2),
            CardShape.Delay => (-Metrics.DataSlant / 4, 0),
            _ => (card.Symbol == CardSymbol.None ? 0 : Metrics.SymbolWidth / 2, 0),
        };
        if (card.Icon is not null && card.Shape != CardShape.Diamond) dx += Metrics.IconRoom / 2;
        return new Point(center.X + dx, center.Y - (card.TextHeight / 2) + dy);
    }

    /// <summary>Where the card's icon stands: left of the widest line, in a diamond above the first; null where it has none.</summary>
    public static Rectangle? IconBox(PlacedCard placed)
    {
        var card = placed.Node.Card;
        if (card.Icon is null) return null;
        var (center, top) = Origin(placed);
        if (card.Shape == CardShape.Diamond) return Box(center - (Metrics.IconSize / 2), top);
        var width = 0.0;
        foreach (var line in card.Lines) width = Math.Max(width, LineWidth(line) * LineBreaker.FontSlack);
        return Box(center - (width / 2) - Metrics.IconRoom, top + ((card.TextHeight - Metrics.IconSize) / 2));

        static Rectangle Box(double x, double y) => new(x, y, Metrics.IconSize, Metrics.IconSize);
    }

    /// <summary>Whether a box touches the ink of a line, what stands beside it, or the icon.</summary>
    public static bool Touches(PlacedCard placed, Rectangle box)
    {
        if (IconBox(placed) is { } icon && icon.Overlaps(box)) return true;
        var origin = Origin(placed);
        foreach (var line in placed.Node.Card.Lines)
        {
            var size = CardLines.SizeOf(line.Style);
            var width = (line.Width * LineBreaker.FontSlack) + CardLines.RoomBeside(line.Style);
            if (new Rectangle(origin.X - (width / 2), origin.Y + line.Baseline - (size * 0.76), width, size).Overlaps(box)) return true;
        }

        return false;
    }

    private static double LineWidth(CardLine line) => line.Width + CardLines.RoomBeside(line.Style);
}
