using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>
/// The heading over several columns, such as that of a phase, which can be drawn over some of them as well. Data alone;
/// <c>PageParts.Draw</c> in <c>Blueprints.Drawing</c> draws it. Immutable.
/// </summary>
/// <param name="Whole">The heading as it stands over all of its columns: a group with a box and lines of text.</param>
/// <param name="Bounds">Its box.</param>
/// <param name="Label">What it says.</param>
public sealed record SceneSpan(GroupNode Whole, Rectangle Bounds, string Label)
{
    /// <summary>The radius of the corners of its box, in pixels.</summary>
    public required double Radius { get; init; }

    /// <summary>The paint of its box.</summary>
    public required Fill Ground { get; init; }

    /// <summary>The colour of its text.</summary>
    public required Color Ink { get; init; }
}
