using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Placed;

/// <summary>One line of text at its place, not broken further. Immutable.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origin">The place on its baseline, at the start, middle or end by <paramref name="Anchor"/>.</param>
/// <param name="Anchor">Which part of the text stands at the origin.</param>
/// <param name="Size">The size in pixels.</param>
/// <param name="Weight">The weight.</param>
/// <param name="Width">The width as measured with Inter, in pixels.</param>
public sealed record PlacedText(string Text, Point Origin, TextAnchor Anchor, double Size, FontWeight Weight, double Width);
