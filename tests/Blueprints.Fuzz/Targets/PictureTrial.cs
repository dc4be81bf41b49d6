using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Fuzz.Running;
using Blueprints.Scenes;
using Blueprints.Skia;

namespace Blueprints.Fuzz.Targets;

/// <summary>Pictures and PDF of a drawing: too dear for every one.</summary>
internal static class PictureTrial
{
    // Small, so that what is tried is what is drawn and not how many pixels fit into memory. Fonts of the machine would make runs differ.
    private static readonly PngRenderer Pictures = new(new PictureOptions { Width = 400, UseSystemFonts = false });
    private static readonly PdfRenderer[] Documents = [new(new PdfOptions { UseSystemFonts = false }), new(new PdfOptions { UseSystemFonts = false, Page = PageSize.A4 })];

    public static void Png(Diagram diagram, LayoutOptions layout) => Png(Compiler.Layout(diagram, layout));

    public static void Png(Scene scene)
    {
        // A picture of a drawing far higher than wide is refused, and rightly.
        if (scene.Height > scene.Width * 20) return;
        using var stream = new MemoryStream();
        Pictures.Render(scene, stream);
        Expect(stream, [0x89, (byte)'P', (byte)'N', (byte)'G']);
    }

    public static void Pdf(Diagram diagram, LayoutOptions layout)
    {
        var scene = Compiler.Layout(diagram, layout);
        foreach (var renderer in Documents)
        {
            using var stream = new MemoryStream();
            renderer.Render(scene, stream);
            Expect(stream, "%PDF"u8);
        }
    }

    private static void Expect(MemoryStream stream, ReadOnlySpan<byte> beginning)
    {
        if (!stream.GetBuffer().AsSpan(0, (int)stream.Length).StartsWith(beginning)) throw new FuzzFailure("a picture comes out", $"{stream.Length} bytes");
    }
}
