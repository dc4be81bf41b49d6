using Blueprints.Geometry;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

/// <summary>A double line between two cards of one step.</summary>
public sealed record DrawnJoin(string From, string To, IReadOnlyList<List<Point>> Runs)
{
    public Rectangle Bounds { get; } = Shapes.Bounds(Runs.SelectMany(run => run));

    public override string ToString() => $"join {From}-{To}";
}
