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

    public static ToolResult Render(ToolCall call)
    {
        var format = call.Text("format") ?? "png";
        if (format is not ("png" or "svg")) throw new ToolRefusal("'format' is png or svg");
        var diagram = call.Compiled().Diagram!;
        var scene = Compiler.Layout(diagram, cancellationToken: call.Token);
        var output = call.Text("output");
        if (format == "svg")
        {
            var svg = Compiler.RenderSvg(diagram, cancellationToken: call.Token);
            if (output is not null) call.Folder.Write(output, ToolCall.Bytes(svg), ".svg");
            return output is not null ? Wrote(output, svg.Length) : svg.Length <= MostBytes ? new(svg) : throw TooLarge();
        }

        var picture = Picture(scene, call.Token);
        if (output is not null) call.Folder.Write(output, picture, ".png");
        if (picture.Length > MostBytes) return output is not null ? Wrote(output, picture.Length) : throw TooLarge();
        return new(string.Create(CultureInfo.InvariantCulture, $"a drawing of {scene.Width:0} x {scene.Height:0}")) { Picture = picture };
    }

    private static byte[] Picture(Scene scene, CancellationToken token)
    {
        using var stream = new MemoryStream();
        try
        {
            new PngRenderer().Render(scene, stream, token);
        }
        catch (RenderException trouble)
        {
            throw new ToolRefusal(trouble.Message);
        }

        return stream.ToArray();
    }

    private static ToolResult Wrote(string path, int bytes) => new(string.Create(CultureInfo.InvariantCulture, $"wrote {path}, {bytes} bytes"));

    private static ToolRefusal TooLarge() => new("the drawing is too large to be given back; name a file with 'output'");
}
