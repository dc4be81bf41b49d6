using Blueprints.Diagrams;
using Blueprints.Geometry;

namespace Blueprints.Cli.Formats;

/// <summary>What was asked for of a drawing; null where nothing was.</summary>
internal sealed record DrawingSettings
{
    /// <summary>Pixels of the picture for one of the drawing.</summary>
    public double? Scale { get; init; }

    /// <summary>Pixels across.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels an inch.</summary>
    public double? Dpi { get; init; }

    /// <summary>How little may be lost, 1 to 100.</summary>
    public int? Quality { get; init; }

    /// <summary>The ground; alpha 0 is none.</summary>
    public Color? Background { get; init; }

    /// <summary>The paper.</summary>
    public Paper? Page { get; init; }

    /// <summary>Whether the whole drawing goes on one page.</summary>
    public bool Fit { get; init; }

    /// <summary>Whether the fonts go into the file.</summary>
    public bool EmbedFonts { get; init; }

    /// <summary>What every id in the file begins with.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>As which diagram of Mermaid.</summary>
    public string? Mermaid { get; init; }

    /// <summary>Font files and folders.</summary>
    public string[] Fonts { get; init; } = [];
}
