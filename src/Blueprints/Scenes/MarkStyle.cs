using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>How a small sign with words is drawn.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="IsFilled">Whether it is filled, or else framed.</param>
/// <param name="FrameWidth">The width of its frame, in pixels.</param>
public readonly record struct MarkStyle(Color Color, bool IsFilled, double FrameWidth);
