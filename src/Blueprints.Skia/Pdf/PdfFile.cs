using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Skia.Drawing;
using Blueprints.Skia.Fonts;
using SkiaSharp;

namespace Blueprints.Skia.Pdf;

/// <summary>Draws pages into a file.</summary>
internal static class PdfFile
{
    /// <summary>Pages are whole numbers of these: 1/8 point. Nothing is turned into pixels.</summary>
    private const float UnitsPerInch = 8 * 72;

    /// <summary>No reader needs more of a title or a description.</summary>
    private const int LongestText = 8_000;

    public static MemoryStream Write(IReadOnlyList<PdfPage> pages, Scene scene, Color background, TextSetter setter, CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        using var text = new EmbeddedText(setter);
        foreach (var page in pages)
        {
            foreach (var part in page.Parts) text.Prepare(part.Leaves);
        }

        using (var document = SKDocument.CreatePdf(file, new SKDocumentPdfMetadata
        {
            Title = Shortened(scene.Title),
            Subject = Shortened(scene.Description),
            Creator = "Blueprints",
            Producer = "Blueprints",
            RasterDpi = UnitsPerInch,
            EncodingQuality = 101,
        }))
        {
            try
            {
                foreach (var page in pages)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var canvas = document.BeginPage((float)page.Width, (float)page.Height);
                    if (background.Alpha > 0)
                    {
                        using var ground = Paints.Fill(background);
                        canvas.DrawRect(0, 0, (float)page.Width + 1, (float)page.Height + 1, ground);
                    }

                    canvas.Scale((float)page.Scale);
                    foreach (var part in page.Parts) Draw(canvas, part, text, cancellationToken);
                    document.EndPage();
                }

                document.Close();
            }
            catch
            {
                document.Abort();
                throw;
            }
        }

        return file;
    }

    private static void Draw(SKCanvas canvas, PagePart part, EmbeddedText text, CancellationToken cancellationToken)
    {
        canvas.Save();
        canvas.Translate((float)part.ShiftX, (float)part.ShiftY);
        if (part.Clip is { } clip) canvas.ClipRect(RectOf(clip));
        var painter = new ScenePainter(canvas, text, isRaster: false, cancellationToken);
        foreach (var leaf in part.Leaves)
        {
            if (leaf.Link is not null) PdfLinks.Add(canvas, leaf, part.Clip);
            else painter.Draw([leaf.Node]);
        }

        canvas.Restore();
    }

    public static SKRect RectOf(Geometry.Rectangle rectangle) => new((float)rectangle.X, (float)rectangle.Y, (float)rectangle.Right, (float)rectangle.Bottom);

    private static string Shortened(string text) => text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
