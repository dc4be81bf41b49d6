using Blueprints.Geometry;
using Blueprints.Scenes;
using SkiaSharp;

namespace Blueprints.Benchmarks;

/// <summary>Skia writing a PDF of as many shapes as the scene has: a rectangle for each node, no text.</summary>
internal static class PageFloor
{
    public static Action Of(Subject subject)
    {
        var count = subject.Leaves().Count();
        var (width, height) = ((float)subject.Scene.Width, (float)subject.Scene.Height);
        return () =>
        {
            using var stream = new MemoryStream();
            using var document = SKDocument.CreatePdf(stream);
            var canvas = document.BeginPage(width, height);
            using var paint = new SKPaint { Color = SKColors.Gray };
            for (var i = 0; i < count; i++) canvas.DrawRect(width * i / count, height * (i % 7) / 8, 100, 40, paint);
            document.EndPage();
            document.Close();
        };
    }
}
