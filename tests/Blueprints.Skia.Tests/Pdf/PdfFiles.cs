using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Skia.Tests.Pdf;

/// <summary>Makes PDF files for tests.</summary>
internal static class PdfFiles
{
    public static readonly PdfOptions Bare = new() { UseSystemFonts = false };

    public static byte[] Bytes(Scene scene, PdfOptions? options = null)
    {
        using var stream = new MemoryStream();
        new PdfRenderer(options ?? Bare).Render(scene, stream);
        return stream.ToArray();
    }

    public static Scene Example(string name, Theme? theme = null) => Pictures.Example(Path.Combine(RepositoryFiles.Root, "examples", name), theme);

    /// <summary>A document in one row, however long.</summary>
    public static Scene Drawn(string yaml) => Compiler.Layout(Compiler.Compile(new Text.SourceText(yaml, "a.blueprint.yaml")).Diagram!, new LayoutOptions { Folding = Folding.None });

    /// <summary>An example in one row, however long.</summary>
    public static Scene Flat(string name) => Drawn(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "examples", name)));

    /// <summary>A document with its findings.</summary>
    public static Scene Found(string yaml)
    {
        var diagram = Compiler.Compile(new Text.SourceText(yaml, "a.blueprint.yaml")).Diagram!;
        return Compiler.Layout(diagram, new LayoutOptions { Analysis = Compiler.Analyze(diagram) });
    }

    public static IEnumerable<string> Texts(IEnumerable<SceneNode> nodes) =>
        nodes.SelectMany(node => node is GroupNode group ? Texts(group.Children) : node is TextNode text ? [text.Text] : []);
}
