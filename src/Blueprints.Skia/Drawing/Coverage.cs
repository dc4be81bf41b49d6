using SkiaSharp;

namespace Blueprints.Skia.Drawing;

/// <summary>
/// How finely the edges of shapes are told apart from their ground: in sixteenths of a pixel. Skia has 255 steps, which nobody sees, and
/// with which a PNG has thrice the colours and a quarter more bytes. Safe to use from many threads at once.
/// </summary>
internal static class Coverage
{
    private const int Steps = 16;

    /// <summary>
    /// In square pixels of the drawing. What covers more is drawn as finely as Skia does: its edges are little of it, and in sixteenths all
    /// within its bounds has to be gone through once more.
    /// </summary>
    private const double LargestArea = 100_000;

    private static readonly SKMaskFilter Sixteenths = SKMaskFilter.CreateTable(Table());

    /// <summary>For a shape of these bounds, in pixels of the drawing; null for as finely as Skia does.</summary>
    public static SKMaskFilter? For(SKRect bounds) => (bounds.Width + 1.0) * (bounds.Height + 1.0) <= LargestArea ? Sixteenths : null;

    private static byte[] Table()
    {
        var table = new byte[SKMaskFilter.TableMaxLength];
        for (var i = 0; i < table.Length; i++) table[i] = (byte)Math.Round(Math.Round(i * Steps / 255.0) * 255 / Steps);
        return table;
    }
}
