using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Rendering;
using Blueprints.Skia.Drawing;
using Blueprints.Skia.Fonts;

namespace Blueprints.Skia;

/// <summary>How pictures are made. Immutable.</summary>
public sealed record PictureOptions
{
    /// <summary>
    /// Pixels of the picture for a pixel of the drawing, 0.01 to 100. Default: 1. Unused where <see cref="Width"/> is given.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Scale
    {
        get;
        init => field = value is >= 0.01 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(Scale), value, "the scale is 0.01 to 100");
    } = 1;

    /// <summary>The width of the picture in pixels, 1 to 100,000; the height follows. Default: null, by <see cref="Scale"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int? Width
    {
        get;
        init => field = value is null or (>= 1 and <= 100_000) ? value : throw new ArgumentOutOfRangeException(nameof(Width), value, "the width is 1 to 100,000 pixels");
    }

    /// <summary>
    /// The resolution recorded in the file, in pixels an inch, 1 to 10,000: at what size programs place the picture. It does not change the
    /// pixels. Default: null, 96 times the scale, so that
    /// the picture has the size of the drawing at 100 %, whatever its scale.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double? Dpi
    {
        get;
        init => field = value is null or (>= 1 and <= 10_000) ? value : throw new ArgumentOutOfRangeException(nameof(Dpi), value, "the resolution is 1 to 10,000 pixels an inch");
    }

    /// <summary>The ground, in place of the drawing's own; alpha 0 for none. Default: null, the drawing's own.</summary>
    public Color? Background { get; init; }

    /// <summary>
    /// Font files (TrueType, OpenType, collections) and folders of them, searched in order for the characters that Inter lacks, before the
    /// fonts of the system. Default: none.
    /// </summary>
    public ImmutableArray<string> Fonts { get; init; } = [];

    /// <summary>
    /// Whether characters that neither Inter nor <see cref="Fonts"/> have are looked for in the fonts of the system. Default: true.
    /// Without, pictures are the same on every machine.
    /// </summary>
    public bool UseSystemFonts { get; init; } = true;

    /// <summary>The most pixels a picture may have. Default: 120 million, which take 480 MB while they are drawn.</summary>
    public long MaxPixels { get; init; } = 120_000_000;

    /// <summary>What draws by these options, with the fonts opened.</summary>
    /// <exception cref="RenderException">A font file given is not there or is none.</exception>
    internal Rasterizer Open() => new(new RasterSettings(Scale, Width, Dpi, Background, MaxPixels), new FontBook(Fonts, UseSystemFonts));
}
