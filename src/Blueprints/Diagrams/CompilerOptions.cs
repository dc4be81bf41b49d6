using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Diagrams;

/// <summary>
/// The limits within which a document is read, and the files it may use. Each limit is named in the message that reports its breach.
/// </summary>
public sealed record CompilerOptions
{
    /// <summary>The limits as they are when nothing is said.</summary>
    public static CompilerOptions Default { get; } = new();

    /// <summary>The longest document, in UTF-8 bytes. Default: 16 MiB.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The deepest nesting of mappings and sequences. Default: 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>The most YAML nodes, counted before aliases are expanded. Default: 400,000.</summary>
    public int MaxNodes { get; init; } = 400_000;

    /// <summary>The most nodes that the expansion of aliases may add. Default: 100,000.</summary>
    public int MaxAliasNodes { get; init; } = 100_000;

    /// <summary>The longest single text, in UTF-16 units. Default: 2,000.</summary>
    public int MaxTextLength { get; init; } = 2_000;

    /// <summary>The most steps of a blueprint. Default: 20,000.</summary>
    public int MaxSteps { get; init; } = 20_000;

    /// <summary>The most lanes that a blueprint, or a common file, names. Default: 200.</summary>
    public int MaxLanes { get; init; } = 200;

    /// <summary>The most promises of a blueprint for stretches of it. Default: 100.</summary>
    public int MaxPromises { get; init; } = 100;

    /// <summary>The most causes of a fishbone, categories not counted. Default: 20,000.</summary>
    public int MaxCauses { get; init; } = 20_000;

    /// <summary>The largest file of an icon, in bytes. Default: 256 KiB.</summary>
    public int MaxIconBytes { get; init; } = 256 * 1024;

    /// <summary>
    /// The most that the icons of one document may weigh together, in bytes, those of files counted as often as they stand. Default: 16
    /// MiB.
    /// </summary>
    public int MaxAllIconBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most diagnostics reported of one document; the rest is counted in one last line. Default: 200.</summary>
    public int MaxDiagnostics { get; init; } = 200;

    /// <summary>The language in which mistakes are told. Default: null, that of the document.</summary>
    public DiagramLanguage? Language { get; init; }

    /// <summary>
    /// The files that the document may use, such as icons and a common file. Default: none, so that what needs a file is left out, with a
    /// warning.
    /// </summary>
    public IFileSource? Files { get; init; }

    /// <summary>The documents that lead to this one, each the process behind a step of the one before; null where none does.</summary>
    internal NestedReading? Nested { get; init; }
}
