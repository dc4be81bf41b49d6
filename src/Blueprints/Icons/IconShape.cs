using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.Running;
using Blueprints.Scenes;

namespace Blueprints.Icons;

/// <summary>One shape of an icon, in the icon's own units.</summary>
internal sealed record IconShape(ImmutableArray<PathSegment> Segments)
{
    public IconInk? Fill { get; init; }

    public bool EvenOdd { get; init; }

    public IconInk? Stroke { get; init; }

    public double StrokeWidth { get; init; } = 1;

    public ImmutableArray<double> Dash { get; init; } = Arrays.Empty<double>();

    public bool RoundCap { get; init; }

    public bool RoundJoin { get; init; }
}
