using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Skia;

/// <summary>How a PDF is made. Immutable.</summary>
public sealed record PdfOptions
{
    /// <summary>
    /// The paper. A drawing that is legible on one page is put there; a wider one is cut into pages where it says that it may be cut, and
    /// otherwise made smaller. Default: null, one page of the
    /// drawing's own size at 96 pixels an inch.
    /// </summary>
    public PageSize? Page { get; init; }

    /// <summary>
    /// Whether the whole drawing goes on one page, however small it becomes. Without <see cref="Page"/> it always does. Default: false.
    /// </summary>
    public bool Fit { get; init; }

    /// <summary>The ground, in place of the drawing's own; alpha 0 for none. Default: null, the drawing's own.</summary>
    public Color? Background { get; init; }

    /// <summary>Font files and folders, as in <see cref="PictureOptions.Fonts"/>. Default: none.</summary>
    public ImmutableArray<string> Fonts { get; init; } = [];

    /// <summary>
    /// Whether characters that neither Inter nor <see cref="Fonts"/> have are looked for in the fonts of the system. Default: true.
    /// Without, the file is the same on every machine.
    /// </summary>
    public bool UseSystemFonts { get; init; } = true;
}
