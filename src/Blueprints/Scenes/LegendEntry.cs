using System.Collections.Immutable;

namespace Blueprints.Scenes;

/// <summary>An entry of a legend.</summary>
/// <param name="Symbol">What draws the symbol, its left edge at 0 and the baseline of the words at 0.</param>
/// <param name="SymbolWidth">The width of the symbol, in pixels.</param>
/// <param name="Text">What it means.</param>
/// <param name="Width">The measured width of the words, in pixels.</param>
public sealed record LegendEntry(ImmutableArray<SceneNode> Symbol, double SymbolWidth, string Text, double Width);
