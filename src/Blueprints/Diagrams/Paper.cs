using System.Collections.Immutable;
using System.Globalization;

namespace Blueprints.Diagrams;

/// <summary>A sheet of paper or a slide that a drawing is meant for. Immutable; safe to share between threads.</summary>
public sealed record Paper
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>The least and the most points on a side: an inch, and what readers of PDF take (ISO 32000-1, annex C).</summary>
    private const double Least = 72;
    private const double Most = 14_400;

    /// <summary>Makes a sheet as it is held when read.</summary>
    /// <param name="width">Points across, 72 to 14,400; a point is 1/72 inch.</param>
    /// <param name="height">Points down, 72 to 14,400.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is outside its range.</exception>
    public Paper(double width, double height)
    {
        if (!(width is >= Least and <= Most)) throw new ArgumentOutOfRangeException(nameof(width), width, "a side is 72 to 14,400 points");
        if (!(height is >= Least and <= Most)) throw new ArgumentOutOfRangeException(nameof(height), height, "a side is 72 to 14,400 points");
        (Width, Height) = (width, height);
    }

    /// <summary>297 by 210 mm (ISO 216).</summary>
    public static Paper A4 { get; } = OfMillimetres(297, 210);

    /// <summary>420 by 297 mm (ISO 216).</summary>
    public static Paper A3 { get; } = OfMillimetres(420, 297);

    /// <summary>11 by 8.5 inches.</summary>
    public static Paper Letter { get; } = new(792, 612);

    /// <summary>A wide slide, 13.333 by 7.5 inches.</summary>
    public static Paper WideSlide { get; } = new(960, 540) { LabelSize = 10 };

    /// <summary>A slide of the older shape, 10 by 7.5 inches.</summary>
    public static Paper Slide { get; } = new(720, 540) { LabelSize = 10 };

    /// <summary>The names that <see cref="Find"/> knows, in the order in which they are offered.</summary>
    public static ImmutableArray<string> Names { get; } = ["16:9", "4:3", "A5", "A4", "A3", "A2", "A1", "A0", "Letter"];

    /// <summary>Points across.</summary>
    public double Width { get; }

    /// <summary>Points down.</summary>
    public double Height { get; }

    /// <summary>Whether it is a slide, which never stands upright.</summary>
    public bool IsSlide => this == WideSlide || this == Slide;

    /// <summary>
    /// How large the labels of steps should be, in points: what a reader at a table, or at the far end of a room, can read. Default: 7; on
    /// slides 10.
    /// </summary>
    public double LabelSize { get; init; } = 7;

    /// <summary>The sheet of a name, lying (A0 to A5 as in ISO 216), or of <c>WIDTHxHEIGHT</c> in whole or decimal millimetres such as <c>420x297</c>.</summary>
    /// <param name="text">The name, in upper or lower case.</param>
    /// <returns>The sheet; null where the text names none, or one whose sides are outside their range.</returns>
    public static Paper? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().ToUpperInvariant() switch
        {
            "16:9" => WideSlide,
            "4:3" => Slide,
            "A0" => OfMillimetres(1189, 841),
            "A1" => OfMillimetres(841, 594),
            "A2" => OfMillimetres(594, 420),
            "A3" => A3,
            "A4" => A4,
            "A5" => OfMillimetres(210, 148),
            "LETTER" => Letter,
            var sides => OfSides(sides),
        };
    }

    /// <summary>Its name, or width x height in millimetres.</summary>
    public override string ToString()
    {
        foreach (var name in Names)
        {
            if (Find(name) == this) return name;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Width / PointsPerMillimetre:0.##}x{Height / PointsPerMillimetre:0.##}");
    }

    private static Paper OfMillimetres(double width, double height) => new(width * PointsPerMillimetre, height * PointsPerMillimetre);

    private static Paper? OfSides(string text)
    {
        var at = text.IndexOfAny(['X', '×']);
        if (at < 0 || !Side(text[..at], out var width) || !Side(text[(at + 1)..], out var height)) return null;
        return new Paper(width, height);
    }

    private static bool Side(string text, out double points)
    {
        var isNumber = double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var millimetres);
        points = millimetres * PointsPerMillimetre;
        return isNumber && points is >= Least and <= Most;
    }
}
