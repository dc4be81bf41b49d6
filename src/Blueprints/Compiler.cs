using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Files;
using Blueprints.Folders;
using Blueprints.Kinds;
using Blueprints.Measures;
using Blueprints.Placed;
using Blueprints.Registers;
using Blueprints.Rendering;
using Blueprints.Running;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints;

/// <summary>
/// The whole way, one verb a stage: text to diagram, diagram to findings, figures or scene, scene to a file format. Every method is pure
/// and safe to call from many threads at once; files are read only where
/// <see cref="CompilerOptions.Files"/> gives them. What may take long can be given up: it asks its token between the values of a text, the
/// steps, the rules, the cases run, the arrows routed and the nodes written, so within a few milliseconds, and leaves nothing half done.
/// </summary>
public static partial class Compiler
{
    /// <summary>
    /// The kinds of document that there are, in the order in which they are offered; never empty. The same in every call.
    /// </summary>
    public static ImmutableArray<DocumentKindInfo> Kinds => KindRegistry.BuiltIn.Infos;

    /// <summary>
    /// The name that the command gives to the drawing of a document, without its ending: that of a blueprint loses all of
    /// <c>.blueprint.yaml</c>, any other only its last ending, so that <c>hospital.blueprint.yaml</c> and <c>hospital.fishbone.yaml</c>
    /// become <c>hospital.svg</c> and <c>hospital.fishbone.svg</c>. Links from a step to the smaller process behind it lead to such names.
    /// </summary>
    /// <param name="file">The name of the document, or its path with slashes.</param>
    public static string DrawingNameOf(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return DrawingName.Of(file, Kinds[0].Endings);
    }

    /// <summary>The kind of document that a diagram is of.</summary>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    public static DocumentKindInfo KindOf(Diagram diagram)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        return KindRegistry.BuiltIn.Of(diagram).Info;
    }

    /// <summary>Reads a document. Mistakes of the author never throw: they are in <see cref="Compilation.Diagnostics"/>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits, and the files it may use. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static Compilation Compile(SourceText source, CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.Compile(source, options ?? CompilerOptions.Default);
    }

    /// <summary>
    /// Applies the fixes that are safe (<see cref="DiagnosticFix.IsSafe"/>), of mistakes and of weak links, and again as long as one
    /// leads to another. The rest of the text stays as it is, and all of it where there is nothing to
    /// fix. A fix after which the document would have a mistake that it did not have before is left out.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits, and the files it may use. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="analysis">How weak links are looked for. Default: <see cref="AnalysisOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static FixedText Fix(SourceText source, CompilerOptions? options = null, AnalysisOptions? analysis = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var scope = Cancellation.Under(cancellationToken);
        return new TextFixer(Pipeline.BuiltIn, options ?? CompilerOptions.Default, analysis ?? AnalysisOptions.Default).Fix(source);
    }

    /// <summary>
    /// Writes the keys of a document, and the words that they take, in English or in Chinese. Texts, numbers, comments and the layout of
    /// the file stay, and so does its meaning: both languages are read everywhere.
    /// </summary>
    /// <param name="compilation">What <see cref="Compile"/> gave.</param>
    /// <param name="language">The language to write.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <returns>The text, under its name; the same text where the document has an error, or nothing to exchange.</returns>
    /// <exception cref="ArgumentNullException">The compilation is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static SourceText TranslateKeys(Compilation compilation, DiagramLanguage language, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        using var scope = Cancellation.Under(cancellationToken);
        return compilation.HasErrors ? compilation.Source : new SourceText(new KeyTranslator(compilation.Syntax, language).Translate(), compilation.Source.Name);
    }

    /// <summary>
    /// What contradicts itself in a diagram built in C#: null where something must be, undefined values of enumerations, ids that stand
    /// twice or are not there, numbers that are not finite or out of range, causes within themselves. Every contradiction in one run, as an
    /// error with a code from BP0401 (<see cref="ModelDiagnostics"/>), with the id of its element where it has one and no place, in the
    /// diagram's language. Never throws for what is in a diagram; linear in its size.
    /// </summary>
    /// <param name="diagram">The diagram. One that <see cref="Compile"/> read has none.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <returns>The contradictions, in the order of the model; empty where it holds together.</returns>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static ImmutableArray<Diagnostic> Validate(Diagram diagram, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.Validate(diagram);
    }

    /// <summary>Looks for weak links. A document with an error has no diagram and no findings.</summary>
    /// <param name="compilation">What <see cref="Compile"/> gave.</param>
    /// <param name="options">How. Default: <see cref="AnalysisOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The compilation is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static AnalysisResult Analyze(Compilation compilation, AnalysisOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        using var scope = Cancellation.Under(cancellationToken);
        return compilation.Diagram is { } diagram ? Pipeline.BuiltIn.Analyze(diagram, compilation.Source, options ?? AnalysisOptions.Default) : AnalysisResult.None;
    }

    /// <summary>Looks for weak links in a diagram built in C#; the findings have elements, and no places.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="options">How. Default: <see cref="AnalysisOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    /// <exception cref="ArgumentException">
    /// <see cref="Validate"/> finds something in the diagram; the message names the first contradictions with their ids.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static AnalysisResult Analyze(Diagram diagram, AnalysisOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.Analyze(diagram, SourceText.None, options ?? AnalysisOptions.Default);
    }

    /// <summary>
    /// Looks for weak links in the documents of a folder: what <see cref="Analyze(Compilation, AnalysisOptions, CancellationToken)"/> finds in each, and what
    /// shows only in several of them together, as links that lead nowhere
    /// (the rules with codes from BP0301).
    /// </summary>
    /// <param name="documents">Every document of the folder and of those below it, since a link to one that is not among them counts as
    /// dangling.</param>
    /// <param name="options">How; a document's own <see cref="FolderDocument.Options"/> come first. Default:
    /// <see cref="AnalysisOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <returns>The findings of each document, in the order of <paramref name="documents"/>.</returns>
    /// <exception cref="ArgumentNullException">The documents are null.</exception>
    /// <exception cref="ArgumentException">
    /// A path is absolute, leads above the folder, or stands twice; or <see cref="Validate"/> finds something in a diagram built in C#.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static ImmutableArray<AnalysisResult> AnalyzeFolder(IEnumerable<FolderDocument> documents, AnalysisOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.AnalyzeFolder(documents, options ?? AnalysisOptions.Default);
    }

    /// <summary>
    /// Reads a configuration file. Mistakes never throw: they are in <see cref="AnalysisConfiguration.Diagnostics"/>, and what could be
    /// read holds all the same.
    /// </summary>
    /// <param name="source">The text; an empty one says nothing.</param>
    /// <param name="language">The language of what is said of rules. Default: English.</param>
    /// <param name="limits">The limits. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static AnalysisConfiguration ReadConfiguration(SourceText source, DiagramLanguage language = DiagramLanguage.English, CompilerOptions? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.ReadConfiguration(source, language, limits ?? CompilerOptions.Default);
    }

    /// <summary>All that is said about a document: what compiling and analysing it gave, ready to be written.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DocumentReport Report(Compilation compilation, AnalysisResult analysis)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(analysis);
        return new DocumentReport(compilation.Source.Name, DiagnosticOrder.Merged(compilation.Diagnostics, analysis.Findings), analysis.Accepted);
    }

    /// <summary>All that is said about a configuration file, ready to be written.</summary>
    /// <exception cref="ArgumentNullException">The file is null.</exception>
    public static DocumentReport Report(AnalysisConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new DocumentReport(configuration.Source.Name, configuration.Diagnostics, []) { IsConfiguration = true };
    }

    /// <summary>Measures a diagram. Near-linear in its size.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="name">The name of its document. Default: <c>-</c>.</param>
    /// <param name="options">Settings given for many documents; those of the diagram itself come first. Default: none.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <see cref="Validate"/> finds something in the diagram; the message names the first contradictions with their ids.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static MeasureSheet Measure(Diagram diagram, string name = "-", AnalysisOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        ArgumentNullException.ThrowIfNull(name);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.Measure(diagram, name, options ?? AnalysisOptions.Default);
    }

    /// <summary>
    /// Lists what the method makes of a diagram: fail points, execution standards, contact points, evidence, documents and what is still to be
    /// done of a blueprint, causes of a fishbone. Near-linear in its size.
    /// </summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="name">The name of its document. Default: <c>-</c>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <see cref="Validate"/> finds something in the diagram; the message names the first contradictions with their ids.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static RegisterSheet Registers(Diagram diagram, string name = "-", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        ArgumentNullException.ThrowIfNull(name);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.Registers(diagram, name);
    }

    /// <summary>Compares two documents of one kind, where the kind shows only when they are read.</summary>
    /// <param name="before">The one before.</param>
    /// <param name="after">The one after.</param>
    /// <param name="findingsBefore">What the analysis found in it. Default: what it finds by itself.</param>
    /// <param name="findingsAfter">The same of the one after.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <returns>A <see cref="BlueprintComparison"/> or a <see cref="FishboneComparison"/>; null where the two are of different
    /// kinds.</returns>
    /// <exception cref="ArgumentNullException">A document is null.</exception>
    /// <exception cref="ArgumentException">
    /// <see cref="Validate"/> finds something in one of them; the message names the first contradictions with their ids.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static DiagramComparison? Compare(Diagram before, Diagram after, AnalysisResult? findingsBefore = null, AnalysisResult? findingsAfter = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.Compare(before, after, findingsBefore, findingsAfter);
    }

    /// <summary>Lays a diagram out and draws it.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="options">How. Default: <see cref="LayoutOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    /// <exception cref="ArgumentException">
    /// <see cref="Validate"/> finds something in the diagram; the message names the first contradictions with their ids.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static Scene Layout(Diagram diagram, LayoutOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.Layout(diagram, options ?? LayoutOptions.Default);
    }

    /// <summary>
    /// Lays a diagram out: which shape stands where, and which connector joins what, by the ids of the model. This is what a writer of
    /// another drawing format starts from; <see cref="Layout"/>
    /// gives the same as it is to be painted.
    /// </summary>
    /// <inheritdoc cref="Layout" path="/param"/>
    /// <inheritdoc cref="Layout" path="/exception"/>
    public static PlacedDiagram Place(Diagram diagram, LayoutOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.Place(diagram, options ?? LayoutOptions.Default);
    }

    /// <summary>Draws a diagram as SVG text.</summary>
    /// <inheritdoc cref="Layout" path="/exception"/>
    public static string RenderSvg(Diagram diagram, LayoutOptions? layout = null, SvgOptions? svg = null, CancellationToken cancellationToken = default) =>
        new SvgRenderer(svg).RenderToString(Layout(diagram, layout, cancellationToken), cancellationToken);
}
