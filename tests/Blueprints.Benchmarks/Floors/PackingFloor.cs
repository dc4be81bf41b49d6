using SkiaSharp;

namespace Blueprints.Benchmarks;

/// <summary>Skia packing the same pixels as PNG, already drawn.</summary>
internal static class PackingFloor
{
    public static Action Of(byte[] png)
    {
        var bitmap = SKBitmap.Decode(png);
        return () =>
        {
            using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
            GC.KeepAlive(data.Size);
        };
    }
}
