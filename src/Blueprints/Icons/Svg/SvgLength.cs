namespace Blueprints.Icons;

/// <summary>Lengths as SVG writes them, in pixels.</summary>
internal static class SvgLength
{
    /// <summary>A number with or without one of the units px, pt, pc, mm, cm, in; null for anything else.</summary>
    public static double? Parse(string text)
    {
        var scanner = new NumberScanner(text.AsSpan().Trim());
        if (!scanner.TryNumber(out var number)) return null;
        var unit = text.AsSpan().Trim()[scanner.At..] switch
        {
            "" or "px" => 1,
            "pt" => 96.0 / 72,
            "pc" => 16,
            "mm" => 96 / 25.4,
            "cm" => 96 / 2.54,
            "in" => 96,
            _ => 0.0,
        };
        return unit == 0 ? null : number * unit;
    }
}
