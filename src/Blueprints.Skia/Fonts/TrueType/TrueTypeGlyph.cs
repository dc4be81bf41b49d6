using SkiaSharp;

namespace Blueprints.Skia.Fonts.TrueType;

/// <summary>A glyph as TrueType has it: contours of points on and off the curve, without instructions.</summary>
internal sealed record TrueTypeGlyph(byte[] Data, int Left, int Bottom, int Right, int Top, int Points, int Contours)
{
    /// <summary>No glyph has more; what is beyond is left out.</summary>
    private const int MostPoints = 20_000;

    public static TrueTypeGlyph Empty { get; } = new([], 0, 0, 0, 0, 0, 0);

    /// <param name="outline">The outline in font units, y down; null for none.</param>
    /// <param name="factor">The units of the glyph for one of the outline.</param>
    public static TrueTypeGlyph Of(SKPath? outline, double factor) => Of([new LetterPart(outline, 0, 0)], factor);

    /// <summary>One glyph of several outlines.</summary>
    /// <param name="parts">The outlines, each at its place.</param>
    /// <param name="factor">The units of the glyph for one of the outlines.</param>
    public static TrueTypeGlyph Of(ReadOnlySpan<LetterPart> parts, double factor)
    {
        var points = new List<(int X, int Y, bool IsOn)>();
        var ends = new List<int>();
        foreach (var part in parts)
        {
            if (part.Outline is not null) Add(points, ends, part, factor);
        }

        return points.Count == 0 ? Empty : Write(points, ends);
    }

    private static void Add(List<(int X, int Y, bool IsOn)> points, List<int> ends, LetterPart part, double factor)
    {
        foreach (var contour in QuadraticContours.Of(part.Outline!))
        {
            if (points.Count + contour.Count > MostPoints) break;
            var first = points.Count;
            foreach (var (x, y, isOn) in contour)
            {
                var point = (Round((x + part.X) * factor), Round(-(y + part.Y) * factor), isOn);
                if (points.Count == first || points[^1] != point) points.Add(point);
            }

            // A contour closes by itself.
            if (points.Count > first + 1 && points[^1] == points[first]) points.RemoveAt(points.Count - 1);
            if (points.Count - first < 3) points.RemoveRange(first, points.Count - first);
            else ends.Add(points.Count - 1);
        }
    }

    private static TrueTypeGlyph Write(List<(int X, int Y, bool IsOn)> points, List<int> ends)
    {
        var (left, bottom, right, top) = (points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
        var data = new BigEndian().U16(ends.Count, left, bottom, right, top);
        foreach (var end in ends) data.U16(end);
        data.U16(0);
        var (flags, across, up) = (new BigEndian(), new BigEndian(), new BigEndian());
        var (x, y) = (0, 0);
        foreach (var point in points)
        {
            flags.U8((point.IsOn ? 1 : 0) | Delta(across, point.X - x, 2, 16) | Delta(up, point.Y - y, 4, 32));
            (x, y) = (point.X, point.Y);
        }

        data.Bytes(flags.ToArray()).Bytes(across.ToArray()).Bytes(up.ToArray());
        return new TrueTypeGlyph(data.ToArray(), left, bottom, right, top, points.Count, ends.Count);
    }

    /// <summary>Writes a step as short as it can be. Returns its flags.</summary>
    private static int Delta(BigEndian data, int step, int isShort, int isSameOrPositive)
    {
        if (step == 0) return isSameOrPositive;
        if (Math.Abs(step) < 256)
        {
            data.U8(Math.Abs(step));
            return isShort | (step > 0 ? isSameOrPositive : 0);
        }

        data.U16(step);
        return 0;
    }

    /// <summary>Steps between points must go into 16 bits, so that places stay within half of that.</summary>
    private static int Round(double value) => double.IsFinite(value) ? (int)Math.Clamp(Math.Round(value), -16_000, 16_000) : 0;
}
