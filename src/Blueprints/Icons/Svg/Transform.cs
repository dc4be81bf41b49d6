using Blueprints.Geometry;

namespace Blueprints.Icons;

/// <summary>An affine map, as in SVG: <c>x' = A x + C y + E</c>, <c>y' = B x + D y + F</c>.</summary>
internal readonly record struct Transform(double A, double B, double C, double D, double E, double F)
{
    private const int MostParts = 50;

    public static Transform Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much lengths grow; the mean of both directions.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public Point Of(Point p) => new((A * p.X) + (C * p.Y) + E, (B * p.X) + (D * p.Y) + F);

    /// <summary>The map that does <paramref name="inner"/> first.</summary>
    public Transform After(Transform inner) => new(
        (A * inner.A) + (C * inner.B),
        (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D),
        (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E,
        (B * inner.E) + (D * inner.F) + F);

    /// <summary>Reads the attribute <c>transform</c>; null where it is wrong.</summary>
    public static Transform? Parse(string text)
    {
        var all = Identity;
        var rest = text.AsSpan().Trim();
        for (var count = 0; rest.Length > 0; count++)
        {
            var open = rest.IndexOf('(');
            var close = rest.IndexOf(')');
            if (open < 0 || close < open || count == MostParts) return null;
            if (One(rest[..open].Trim().Trim(',').Trim(), rest[(open + 1)..close]) is not { } one) return null;
            all = all.After(one);
            rest = rest[(close + 1)..].Trim();
        }

        return all;
    }

    private static Transform? One(ReadOnlySpan<char> name, ReadOnlySpan<char> arguments)
    {
        Span<double> n = stackalloc double[6];
        var count = 0;
        var scanner = new NumberScanner(arguments);
        while (count < 6 && scanner.TryNumber(out var number)) n[count++] = number;
        scanner.SkipSpace();
        if (!scanner.IsAtEnd) return null;
        return (name.ToString(), count) switch
        {
            ("matrix", 6) => new(n[0], n[1], n[2], n[3], n[4], n[5]),
            ("translate", 1) => new(1, 0, 0, 1, n[0], 0),
            ("translate", 2) => new(1, 0, 0, 1, n[0], n[1]),
            ("scale", 1) => new(n[0], 0, 0, n[0], 0, 0),
            ("scale", 2) => new(n[0], 0, 0, n[1], 0, 0),
            ("rotate", 1) => Rotate(n[0]),
            ("rotate", 3) => new Transform(1, 0, 0, 1, n[1], n[2]).After(Rotate(n[0])).After(new(1, 0, 0, 1, -n[1], -n[2])),
            ("skewX", 1) => new(1, 0, Math.Tan(Radians(n[0])), 1, 0, 0),
            ("skewY", 1) => new(1, Math.Tan(Radians(n[0])), 0, 1, 0, 0),
            _ => null,
        };
    }

    private static Transform Rotate(double degrees)
    {
        var (sin, cos) = Math.SinCos(Radians(degrees));
        return new(cos, sin, -sin, cos, 0, 0);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
