using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Where the outline of a card lies, for arrows that end on it.</summary>
internal static class CardOutline
{
    /// <summary>The place on a side of the outline that lies <paramref name="offset"/> from the side's middle, along it.</summary>
    public static Point At(CardShape shape, Rectangle bounds, Side side, double offset)
    {
        var c = bounds.Center;
        return side switch
        {
            Side.Left => new Point(bounds.X + InsetX(shape, bounds, offset, right: false), c.Y + offset),
            Side.Right => new Point(bounds.Right - InsetX(shape, bounds, offset, right: true), c.Y + offset),
            Side.Top => new Point(c.X + offset, bounds.Y + InsetY(shape, bounds, offset, bottom: false)),
            _ => new Point(c.X + offset, bounds.Bottom - InsetY(shape, bounds, offset, bottom: true)),
        };
    }

    /// <summary>How far the outline lies inside the bounds at a height <paramref name="dy"/> from the middle.</summary>
    private static double InsetX(CardShape shape, Rectangle bounds, double dy, bool right)
    {
        var half = bounds.Height / 2;
        var t = Math.Clamp(dy / half, -1, 1);
        switch (shape)
        {
            case CardShape.Diamond:
                return bounds.Width / 2 * Math.Abs(t);
            case CardShape.Terminator or CardShape.Continuation:
                var radius = Math.Min(half, shape == CardShape.Terminator ? Metrics.TerminatorRadius : bounds.Width / 2);
                var above = Math.Max(0, Math.Abs(t * half) - (half - radius));
                return radius - Math.Sqrt((radius * radius) - (above * above));
            case CardShape.Delay when right:
                return Metrics.DataSlant * (1 - Math.Sqrt(1 - (t * t)));
            case CardShape.Data:
                return Metrics.DataSlant * (right ? (t + 1) / 2 : (1 - t) / 2);
            default:
                return 0;
        }
    }

    /// <summary>How far the outline lies inside the bounds at <paramref name="dx"/> from the middle.</summary>
    private static double InsetY(CardShape shape, Rectangle bounds, double dx, bool bottom)
    {
        var t = Math.Clamp(dx / (bounds.Width / 2), -1, 1);
        return shape switch
        {
            CardShape.Diamond => bounds.Height / 2 * Math.Abs(t),
            CardShape.Document when bottom => Wave(t),
            CardShape.Continuation => Round(bounds, Math.Min(bounds.Width, bounds.Height) / 2, Math.Abs(dx)),
            CardShape.Terminator => Round(bounds, Math.Min(bounds.Height / 2, Metrics.TerminatorRadius), Math.Abs(dx)),
            _ => 0,
        };
    }

    /// <summary>The upper or lower edge of a shape with round corners.</summary>
    private static double Round(Rectangle bounds, double radius, double dx)
    {
        var beyond = Math.Clamp(dx - ((bounds.Width / 2) - radius), 0, radius);
        return radius - Math.Sqrt((radius * radius) - (beyond * beyond));
    }

    /// <summary>
    /// The wavy edge of a document: from its lowest at the left to its highest at the right; the curves are those of the drawing.
    /// </summary>
    private static double Wave(double t)
    {
        // Two quadratic curves: control points a wave below and a wave above the middle line.
        var s = t < 0 ? t + 1 : t;
        var bow = 2 * s * (1 - s) * Metrics.DocumentWave;
        return (Metrics.DocumentWave / 2) + (t < 0 ? -bow : bow);
    }
}
