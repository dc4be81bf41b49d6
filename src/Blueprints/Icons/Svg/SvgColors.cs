using System.Globalization;
using Blueprints.Geometry;

namespace Blueprints.Icons;

/// <summary>Colours as SVG writes them.</summary>
internal static class SvgColors
{
    /// <summary>
    /// A colour as <c>#RGB</c>, <c>#RRGGBB</c>, with or without alpha, <c>rgb()</c>, <c>rgba()</c> or by its name; null for anything else.
    /// </summary>
    public static Color? Parse(string text)
    {
        if (text.StartsWith('#')) return Hex(text.AsSpan(1));
        if (text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase)) return Rgb(text);
        if (text.Length > 24) return null;

        // .NET knows the names of CSS, but for one spelling, and further ones, of the system's colours.
        var named = System.Drawing.Color.FromName(text.Replace("grey", "gray", StringComparison.OrdinalIgnoreCase));
        return named is { IsKnownColor: true, IsSystemColor: false } ? new Color(named.R, named.G, named.B, named.A) : null;
    }

    private static Color? Hex(ReadOnlySpan<char> digits)
    {
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return null;
        return digits.Length switch
        {
            3 => new Color(Twice(value >> 8), Twice(value >> 4), Twice(value)),
            4 => new Color(Twice(value >> 12), Twice(value >> 8), Twice(value >> 4), Twice(value)),
            6 => new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value),
            8 => new Color((byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value),
            _ => null,
        };

        static byte Twice(uint digit) => (byte)((digit & 15) * 17);
    }

    private static Color? Rgb(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open is not (3 or 4) || !text.EndsWith(')')) return null;
        Span<double> parts = stackalloc double[4];
        parts[3] = 255;
        var count = 0;
        var scanner = new NumberScanner(text.AsSpan(open + 1, text.Length - open - 2));
        while (count < 4 && scanner.TryNumber(out var number))
        {
            scanner.SkipSpace();
            var isPercent = !scanner.IsAtEnd && scanner.Next == '%';
            if (isPercent) scanner.Skip();
            parts[count] = isPercent ? number * 2.55 : count == 3 ? number * 255 : number;
            count++;
            scanner.SkipSpace();
            if (!scanner.IsAtEnd && scanner.Next == '/') scanner.Skip();
        }

        scanner.SkipSpace();
        if (count < 3 || !scanner.IsAtEnd) return null;
        return new Color(Channel(parts[0]), Channel(parts[1]), Channel(parts[2]), Channel(parts[3]));

        static byte Channel(double value) => (byte)Math.Round(Math.Clamp(value, 0, 255));
    }
}
