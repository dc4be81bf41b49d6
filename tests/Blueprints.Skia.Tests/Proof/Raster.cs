using SkiaSharp;

namespace Blueprints.Skia.Tests.Proof;

/// <summary>A picture's pixels: red, green, blue and alpha, row by row.</summary>
internal sealed record Raster(int Width, int Height, byte[] Pixels)
{
    /// <summary>
    /// The side of the squares in which two pictures are compared, in pixels: less than a character of the smallest type takes.
    /// </summary>
    private const int Side = 8;

    public static Raster Of(byte[] file)
    {
        using var picture = SKBitmap.Decode(file, new SKImageInfo { ColorType = SKColorType.Rgba8888, AlphaType = SKAlphaType.Unpremul, ColorSpace = null } with { Width = SKBitmap.DecodeBounds(file).Width, Height = SKBitmap.DecodeBounds(file).Height });
        return new Raster(picture.Width, picture.Height, picture.GetPixelSpan().ToArray());
    }

    public Raster Part(int top, int width, int height)
    {
        var part = new byte[width * height * 4];
        for (var y = 0; y < height; y++) Pixels.AsSpan(((top + y) * Width * 4), width * 4).CopyTo(part.AsSpan(y * width * 4));
        return new Raster(width, height, part);
    }

    /// <summary>The mean difference of a channel, of 255.</summary>
    public double MeanDifference(Raster other)
    {
        Assert.Equal((Width, Height), (other.Width, other.Height));
        var sum = 0L;
        for (var i = 0; i < Pixels.Length; i++)
        {
            if (i % 4 != 3) sum += Math.Abs(Pixels[i] - other.Pixels[i]);
        }

        return sum / (3.0 * Width * Height);
    }

    /// <summary>
    /// The square whose mean colour differs most, and by how much of 255. Edges that are smoothed differently, or text set by a fraction of
    /// a pixel elsewhere, change the mean of a square by
    /// little; a mark or a letter that is missing changes it by much.
    /// </summary>
    public (double Difference, int X, int Y) WorstSquare(Raster other)
    {
        Assert.Equal((Width, Height), (other.Width, other.Height));
        var worst = (Difference: 0.0, X: 0, Y: 0);
        for (var y = 0; y + Side <= Height; y += Side / 2)
        {
            for (var x = 0; x + Side <= Width; x += Side / 2)
            {
                var difference = Difference(other, x, y);
                if (difference > worst.Difference) worst = (difference, x, y);
            }
        }

        return worst;
    }

    private double Difference(Raster other, int left, int top)
    {
        var (red, green, blue) = (0, 0, 0);
        for (var y = top; y < top + Side; y++)
        {
            for (var i = ((y * Width) + left) * 4; i < ((y * Width) + left + Side) * 4; i += 4)
            {
                red += Pixels[i] - other.Pixels[i];
                green += Pixels[i + 1] - other.Pixels[i + 1];
                blue += Pixels[i + 2] - other.Pixels[i + 2];
            }
        }

        return Math.Max(Math.Abs(red), Math.Max(Math.Abs(green), Math.Abs(blue))) / (double)(Side * Side);
    }
}
