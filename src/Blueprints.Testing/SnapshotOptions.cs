using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Text;

namespace Blueprints.Testing;

/// <summary>What of a document is held, and how. Immutable; safe to share between threads.</summary>
public sealed record SnapshotOptions
{
    /// <summary>The options as they are when nothing is said.</summary>
    public static SnapshotOptions Default { get; } = new();

    /// <summary>Whether the drawing is held: every shape and arrow with its place and words. Default: true.</summary>
    public bool HasDrawing { get; init; } = true;

    /// <summary>Whether the weak links are held. Mistakes always are. Default: true.</summary>
    public bool HasFindings { get; init; } = true;

    /// <summary>Whether the figures are held, those that have a value. Default: true.</summary>
    public bool HasMeasures { get; init; } = true;

    /// <summary>
    /// The limits of the document, and the files that it may use. Default: the limits of <see cref="CompilerOptions.Default"/>; for a
    /// document that is read from a file the files of its folder, and none for others.
    /// </summary>
    public CompilerOptions Compiler { get; init; } = CompilerOptions.Default;

    /// <summary>How weak links are looked for. Default: <see cref="AnalysisOptions.Default"/>.</summary>
    public AnalysisOptions Analysis { get; init; } = AnalysisOptions.Default;

    /// <summary>How the drawing is laid out. Default: <see cref="LayoutOptions.Default"/>.</summary>
    public LayoutOptions Layout { get; init; } = LayoutOptions.Default;

    /// <summary>The language of findings and figures. Default: null, the document's.</summary>
    public DiagramLanguage? Language { get; init; }

    /// <summary>
    /// The folder of the accepted files, and of documents that are named relative to it. Default: null, that of the source file of the test.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>
    /// What the accepted file is called, up to <c>.verified.txt</c>; for a test with several documents. Default: null, the source file of
    /// the test without its ending, a dot, and the test: <c>TeaTests.The_tea_is_as_accepted</c>.
    /// </summary>
    public string? Name { get; init; }
}
