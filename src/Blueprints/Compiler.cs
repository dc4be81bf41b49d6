using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Drawing;
using Blueprints.Folders;
using Blueprints.Fonts;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Drawing;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;
using Blueprints.Themes;
using Blueprints.Yaml;

namespace Blueprints;

/// <summary>
/// The whole pipeline: text to diagram, diagram to scene, scene to a file format. Every method is pure and safe to call from many threads at once; files are read only where
/// <see cref="CompilerOptions.Files"/> gives them.
/// </summary>
public static class Compiler
{
    /// <summary>Reads a document. Mistakes of the author never throw: they are in <see cref="Compilation.Diagnostics"/>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits, and the files it may use. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static Compilation Compile(SourceText source, CompilerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= CompilerOptions.Default;
        var diagram = DiagramReader.Read(source, options, out var diagnostics);
        return new Compilation(source, diagnostics.HasErrors ? null : diagram, diagnostics.ToSorted());
    }

    /// <summary>Looks for weak links. A document with an error has no diagram and no findings.</summary>
    /// <param name="compilation">What <see cref="Compile"/> gave.</param>
    /// <param name="options">How. Default: <see cref="AnalysisOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The compilation is null.</exception>
    public static AnalysisResult Analyze(Compilation compilation, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return compilation.Diagram is { } diagram ? DiagramAnalysis.Analyze(diagram, compilation.Source, options ?? AnalysisOptions.Default) : new AnalysisResult([], []);
    }

    /// <summary>Looks for weak links in a diagram built in C#; the findings have elements, and no places.</summary>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    /// <exception cref="ArgumentException">The diagram contradicts itself, as by a flow to a step that is not there.</exception>
    public static AnalysisResult Analyze(Diagram diagram, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        return DiagramAnalysis.Analyze(diagram, new SourceText(""), options ?? AnalysisOptions.Default);
    }

    /// <summary>
    /// Looks for weak links in the documents of a folder: what <see cref="Analyze(Compilation, AnalysisOptions)"/> finds in each, and what shows only in several of them together, as links that lead nowhere
    /// (the rules with codes from BP0301).
    /// </summary>
    /// <param name="documents">Every document of the folder and of those below it, since a link to one that is not among them counts as dangling.</param>
    /// <param name="options">How; a document's own <see cref="FolderDocument.Options"/> come first. Default: <see cref="AnalysisOptions.Default"/>.</param>
    /// <returns>The findings of each document, in the order of <paramref name="documents"/>.</returns>
    /// <exception cref="ArgumentNullException">The documents are null.</exception>
    /// <exception cref="ArgumentException">A path is absolute, leads above the folder, or stands twice.</exception>
    public static ImmutableArray<AnalysisResult> AnalyzeFolder(IEnumerable<FolderDocument> documents, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return FolderAnalysis.Analyze(documents, options ?? AnalysisOptions.Default);
    }

    /// <summary>Lays a diagram out and draws it.</summary>
    /// <exception cref="ArgumentException">A diagram built in C# contradicts itself, as by a flow to a step that is not there.</exception>
    public static Scene Layout(Diagram diagram, LayoutOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        options ??= LayoutOptions.Default;
        var theme = options.Theme ?? (diagram.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0];
        return diagram switch
        {
            ServiceBlueprint blueprint => BlueprintDrawing.Draw(blueprint, theme, options.Language ?? diagram.Language, InterMeasurer.Instance, options.Analysis),
            Fishbone fishbone => FishboneDrawing.Draw(fishbone, theme, options.Language ?? diagram.Language, InterMeasurer.Instance, options.Analysis),
            _ => throw new ArgumentException($"no drawing for a diagram of type {diagram.GetType().Name}", nameof(diagram)),
        };
    }

    /// <summary>Draws a diagram as SVG text.</summary>
    /// <inheritdoc cref="Layout" path="/exception"/>
    public static string RenderSvg(Diagram diagram, LayoutOptions? layout = null, SvgOptions? svg = null) =>
        new SvgRenderer(svg).RenderToString(Layout(diagram, layout));
}
