using System.Text;
using Blueprints.Geometry;
using SkiaSharp;

namespace Blueprints.Skia.Pdf;

/// <summary>Puts the areas of links onto a page.</summary>
internal static class PdfLinks
{
    /// <summary>A sliver at a cut is no use.</summary>
    private const double LeastSide = 4;

    public static void Add(SKCanvas canvas, Leaf leaf, Rectangle? clip)
    {
        var area = leaf.Bounds;
        if (clip is { } shown)
        {
            var (left, top) = (Math.Max(area.X, shown.X), Math.Max(area.Y, shown.Y));
            area = new Rectangle(left, top, Math.Min(area.Right, shown.Right) - left, Math.Min(area.Bottom, shown.Bottom) - top);
            if (area.Width < LeastSide || area.Height < LeastSide) return;
        }

        using var address = SKData.CreateCopy(Encoding.ASCII.GetBytes(Escape(leaf.Link!) + "\0"));
        canvas.DrawUrlAnnotation(PdfFile.RectOf(area), address);
    }

    /// <summary>Addresses in PDF are of ASCII only (ISO 32000-1, 12.6.4.7); the rest is escaped as browsers do it.</summary>
    private static string Escape(string address)
    {
        var escaped = new StringBuilder(address.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < 0x7F and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'))
            {
                escaped.Append((char)rune.Value);
                continue;
            }

            var count = rune.EncodeToUtf8(bytes);
            foreach (var value in bytes[..count]) escaped.Append('%').Append(Convert.ToHexString([value]));
        }

        return escaped.ToString();
    }
}
