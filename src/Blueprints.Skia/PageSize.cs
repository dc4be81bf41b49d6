using Blueprints.Skia.Pdf;

namespace Blueprints.Skia;

/// <summary>A size of paper. Immutable.</summary>
public sealed record PageSize
{
    /// <summary>Makes a size; whether a page stands upright or lies is chosen by what suits the drawing.</summary>
    /// <param name="shorter">The shorter side in points, 72 to 14,400; a point is 1/72 inch.</param>
    /// <param name="longer">The longer side in points, not less than <paramref name="shorter"/>, at most 14,400.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is outside its range.</exception>
    public PageSize(double shorter, double longer)
    {
        if (!(shorter is >= 72 and <= PageLayout.MostPoints)) throw new ArgumentOutOfRangeException(nameof(shorter), shorter, "a side is 72 to 14,400 points");
        if (!(longer >= shorter && longer <= PageLayout.MostPoints)) throw new ArgumentOutOfRangeException(nameof(longer), longer, "the longer side is not less than the shorter one, and at most 14,400 points");
        (Shorter, Longer) = (shorter, longer);
    }

    /// <summary>210 by 297 mm (ISO 216).</summary>
    public static PageSize A4 { get; } = new(595.276, 841.89);

    /// <summary>297 by 420 mm (ISO 216).</summary>
    public static PageSize A3 { get; } = new(841.89, 1190.551);

    /// <summary>8.5 by 11 inches.</summary>
    public static PageSize Letter { get; } = new(612, 792);

    /// <summary>The shorter side in points.</summary>
    public double Shorter { get; }

    /// <summary>The longer side in points.</summary>
    public double Longer { get; }

    /// <summary>
    /// Whether pages are always wider than high, as slides are. Default: false, they lie or stand upright as suits the drawing.
    /// </summary>
    public bool IsLevel { get; init; }
}
