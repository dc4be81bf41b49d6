using System.Collections.Immutable;
using Blueprints.Scenes;

namespace Blueprints.Rendering;

/// <summary>A font that goes into an SVG file. Immutable.</summary>
/// <param name="Weight">The weight of the text that it is for.</param>
/// <param name="File">The font: a TrueType file, whole.</param>
public sealed record SvgFont(FontWeight Weight, ImmutableArray<byte> File)
{
    /// <summary>
    /// Whether it is for the signs alone that Latin and Chinese type share, in their Chinese form
    /// (<see cref="Blueprints.Fonts.InterFont.IsChineseSign"/>). Default: false, for all other text.
    /// </summary>
    public bool IsForChineseSigns { get; init; }
}
