using System.Globalization;

namespace Blueprints.Geometry;

/// <summary>An sRGB colour.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
/// <param name="Alpha">0 (clear) to 255 (opaque). Default: 255.</param>
public readonly record struct Color(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    /// <summary>Reads <c>#RRGGBB</c>.</summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static Color Parse(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        if (hex.Length != 7 || hex[0] != '#' || !uint.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            throw new FormatException($"not a colour of the form #RRGGBB: '{hex}'");
        return new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>The relative luminance, 0 (black) to 1 (white) (WCAG 2.1).</summary>
    public double Luminance
    {
        get
        {
            static double Linear(byte channel)
            {
                var c = channel / 255.0;
                return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
            }

            return (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));
        }
    }

    /// <summary>The contrast of two colours, 1 to 21; text needs 4.5 (WCAG 2.1, AA).</summary>
    public static double Contrast(Color a, Color b)
    {
        var (high, low) = a.Luminance > b.Luminance ? (a.Luminance, b.Luminance) : (b.Luminance, a.Luminance);
        return (high + 0.05) / (low + 0.05);
    }

    /// <summary><c>#RRGGBB</c>; the alpha is not part of it.</summary>
    public override string ToString() => $"#{Red:X2}{Green:X2}{Blue:X2}";
}
