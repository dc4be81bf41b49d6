namespace Blueprints.Measures;

/// <summary>Takes off the last digits of what was computed, which differ from processor to processor.</summary>
internal static class Rounding
{
    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>A number to so many significant digits, at most 15 after the point.</summary>
    public static double ToDigits(double value, int digits)
    {
        if (value == 0 || !double.IsFinite(value)) return value;
        var size = Math.Abs(value);
        var whole = 0;
        while (whole < Powers.Length && size >= Powers[whole]) whole++;
        if (whole >= digits)
        {
            if (whole >= Powers.Length) return value;
            var unit = Powers[whole - digits];
            return Math.Round(value / unit) * unit;
        }

        return Math.Round(value, Math.Min(15, digits - whole));
    }
}
