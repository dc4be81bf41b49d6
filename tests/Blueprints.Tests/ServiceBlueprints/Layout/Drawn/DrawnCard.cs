using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

/// <summary>A step or an evidence card: its main outline, its own texts, its marks.</summary>
public sealed record DrawnCard(GroupNode Group, string Id, bool IsEvidence, IReadOnlyList<Point> Outline, IReadOnlyList<DrawnText> Texts, IReadOnlyList<Rectangle> Marks)
{
    public Rectangle Bounds { get; } = Shapes.Bounds(Outline);

    /// <summary>The step that it repeats in another lane; empty for one of its own.</summary>
    public string TwinOf { get; } = Picture.Data(Group, "twin-of");

    /// <summary>Whether it is the sign of an arrow that goes on in another row.</summary>
    public bool IsSign => Group.Role == "continuation";

    public override string ToString() => (IsEvidence ? "evidence of " : IsSign ? "sign " : "step ") + Id;
}
