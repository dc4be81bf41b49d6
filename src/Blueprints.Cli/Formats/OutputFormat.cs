using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Rendering;

namespace Blueprints.Cli.Formats;

/// <summary>A format that the command writes.</summary>
/// <param name="Name">What users type.</param>
/// <param name="Create">Makes the renderer. Pictures are made by a library of their own, which is only loaded when this is called.</param>
/// <param name="Options">The options it takes. Default: none.</param>
internal sealed record OutputFormat(string Name, Func<DrawingSettings, ISceneRenderer> Create, DrawingOptions Options = DrawingOptions.None)
{
    /// <summary>A format that other tools edit, which holds whole documents and no charts.</summary>
    /// <param name="name">What users type.</param>
    /// <param name="write">Writes a document. Each such format has a library of its own, which is only loaded when this is called.</param>
    /// <param name="options">The options it takes.</param>
    public static OutputFormat Exchange(string name, Func<Diagram, LayoutOptions, DrawingSettings, Exchanged> write, DrawingOptions options = DrawingOptions.None) =>
        new(name, static _ => throw new InvalidOperationException("what other tools edit is no picture"), options) { Write = write };

    /// <summary>Writes a document for other tools; null of formats that draw.</summary>
    public Func<Diagram, LayoutOptions, DrawingSettings, Exchanged>? Write { get; private init; }

    /// <summary>Refuses settings that do not go with the format. Default: none is refused.</summary>
    public Action<DrawingSettings>? Check { get; init; }

    /// <summary>The ending of its files.</summary>
    public string Extension { get; init; } = "." + Name;

    /// <summary>What its files are called on the web; null of formats that are not served.</summary>
    public string? MediaType { get; init; }

    public bool Takes(DrawingOptions option) => (Options & option) == option;

    /// <summary>Whether a file's name ends as this format's do: in its extension or its name.</summary>
    public bool HasEnding(string extension) =>
        string.Equals(Extension, extension, StringComparison.OrdinalIgnoreCase) || (extension.Length > 1 && extension.AsSpan(1).Equals(Name, StringComparison.OrdinalIgnoreCase));
}
