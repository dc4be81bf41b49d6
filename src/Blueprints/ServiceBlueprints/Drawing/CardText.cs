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
        return new Point(center.X + dx, center.Y - (card.TextHeight / 2) + dy);
    }

    /// <summary>Whether a box touches the ink of a line.</summary>
    public static bool Touches(PlacedCard placed, Rectangle box)
    {
        var origin = Origin(placed);
        foreach (var line in placed.Node.Card.Lines)
        {
            var size = CardLines.SizeOf(line.Style);
            var width = line.Width * LineBreaker.FontSlack;
            if (new Rectangle(origin.X - (width / 2), origin.Y + line.Baseline - (size * 0.76), width, size).Overlaps(box)) return true;
        }

        return false;
    }
}
