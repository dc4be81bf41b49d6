using System.Collections.Immutable;
using Blueprints.Scenes;

namespace Blueprints.Rendering;

/// <summary>A font that goes into an SVG file. Immutable.</summary>
/// <param name="Weight">The weight of the text that it is for.</param>
/// <param name="File">The font: a TrueType file, whole.</param>
public sealed record SvgFont(FontWeight Weight, ImmutableArray<byte> File);
