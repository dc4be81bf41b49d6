using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Skia.Tests;

/// <summary>Scenes to draw, and the drawing of them.</summary>
internal static class Pictures
{
    public static readonly Color White = new(255, 255, 255);
    public static readonly Color Black = new(0, 0, 0);
    public static readonly Color Red = new(255, 0, 0);

    /// <summary>Nothing of the machine: the same everywhere.</summary>
    public static readonly PictureOptions Bare = new() { UseSystemFonts = false };

    public static IEnumerable<string> Examples() => Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.yaml").Order(StringComparer.Ordinal);

    public static Scene SceneOf(params SceneNode[] nodes) => new()
    {
        Width = 100,
        Height = 60,
        Title = "A picture",
        Description = "For a test",
        Language = DiagramLanguage.English,
        Background = White,
        Nodes = [.. nodes],
    };

    public static TextNode Text(string text, double x = 10, double y = 40, TextAnchor anchor = TextAnchor.Start, FontWeight weight = FontWeight.Regular) =>
        new(text, new Geometry.Point(x, y), 20, weight, Black, anchor, 0);

    public static Scene Example(string path, Themes.Theme? theme = null)
    {
        var compilation = Compiler.Compile(new SourceText(File.ReadAllText(path), Path.GetFileName(path)));
        return Compiler.Layout(compilation.Diagram!, new LayoutOptions { Theme = theme });
    }

    public static byte[] Bytes(Scene scene, PictureOptions? options = null)
    {
        using var stream = new MemoryStream();
        new PngRenderer(options ?? Bare).Render(scene, stream);
        return stream.ToArray();
    }

    public static PngFile Draw(Scene scene, PictureOptions? options = null) => new(Bytes(scene, options));

    public static PngFile Draw(params SceneNode[] nodes) => Draw(SceneOf(nodes));
}
