using System.Globalization;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia;

namespace Blueprints.Cli.Assistants;

/// <summary>The tool that draws.</summary>
internal static class DrawingTools
{
    /// <summary>The most bytes that are given back; a larger drawing is written to a file.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The most pixels of a picture for which no width is asked.</summary>
    private const double MostPixels = 6e6;

    public static ToolResult Render(ToolCall call)
    {
        var output = call.Text("output");
        var format = call.Text("format") ?? (output?.EndsWith(".svg", StringComparison.Ordinal) == true ? "svg" : "png");
        if (format is not ("png" or "svg")) throw new ToolRefusal("'format' is png or svg");
        var diagram = call.Compiled().Diagram!;
        if (format == "svg")
        {
            var svg = Compiler.RenderSvg(diagram, cancellationToken: call.Token);
            if (output is not null) return new(call.Folder.Write(output, ToolCall.Bytes(svg), ".svg"));
            return svg.Length <= MostBytes ? new(svg) : throw TooLarge();
        }

        var scene = Compiler.Layout(diagram, cancellationToken: call.Token);
        var picture = Picture(scene, call.Count("width", 100, 10_000) ?? WidthOf(scene), call.Token);
        var written = output is null ? null : call.Folder.Write(output, picture, ".png");
        if (picture.Length > MostBytes) return written is not null ? new(written) : throw TooLarge();
        return new(string.Create(CultureInfo.InvariantCulture, $"a drawing of {scene.Width:0} x {scene.Height:0}")) { Remarks = written, Picture = picture };
    }

    /// <summary>As wide as the drawing, unless the picture would have more pixels than anybody looks at.</summary>
    private static int WidthOf(Scene scene) =>
        (int)Math.Clamp(Math.Ceiling(scene.Width * Math.Min(1, Math.Sqrt(MostPixels / Math.Max(1, scene.Width * scene.Height)))), 100, 10_000);

    private static byte[] Picture(Scene scene, int width, CancellationToken token)
    {
        using var stream = new MemoryStream();
        try
        {
            new PngRenderer(new PictureOptions { Width = width }).Render(scene, stream, token);
        }
        catch (RenderException trouble)
        {
            throw new ToolRefusal(trouble.Message);
        }

        return stream.ToArray();
    }

    private static ToolRefusal TooLarge() => new("the drawing is too large to be given back; name a file with 'output'");
}
