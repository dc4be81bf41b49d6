using Blueprints.Geometry;

namespace Blueprints.Tests.Themes;

/// <summary>
/// How a colour looks to people without one kind of cone: the matrices for full severity of Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision
/// Deficiency" (2009), on linear light; and how far two colours are apart, in OKLab (Ottosson 2020).
/// </summary>
internal static class ColorVision
{
    private static readonly Dictionary<string, double[]> Matrices = new(StringComparer.Ordinal)
    {
        ["normal"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    public static IEnumerable<string> Kinds => Matrices.Keys;

    /// <summary>About 0.02 is just noticeable side by side; black and white are 1 apart.</summary>
    public static double Distance(Color a, Color b, string kind)
    {
        var (l1, a1, b1) = OkLab(Seen(a, kind));
        var (l2, a2, b2) = OkLab(Seen(b, kind));
        return Math.Sqrt(((l1 - l2) * (l1 - l2)) + ((a1 - a2) * (a1 - a2)) + ((b1 - b2) * (b1 - b2)));
    }

    private static double[] Seen(Color color, string kind)
    {
        double[] light = [Linear(color.Red), Linear(color.Green), Linear(color.Blue)];
        var m = Matrices[kind];
        return [.. Enumerable.Range(0, 3).Select(row => Math.Clamp((m[3 * row] * light[0]) + (m[(3 * row) + 1] * light[1]) + (m[(3 * row) + 2] * light[2]), 0, 1))];
    }

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private static (double L, double A, double B) OkLab(double[] light)
    {
        var l = Math.Cbrt((0.4122214708 * light[0]) + (0.5363325363 * light[1]) + (0.0514459929 * light[2]));
        var m = Math.Cbrt((0.2119034982 * light[0]) + (0.6806995451 * light[1]) + (0.1073969566 * light[2]));
        var s = Math.Cbrt((0.0883024619 * light[0]) + (0.2817188376 * light[1]) + (0.6299787005 * light[2]));
        return (
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }
}
