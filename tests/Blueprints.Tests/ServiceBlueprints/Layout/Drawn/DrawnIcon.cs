using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

/// <summary>An icon, the step or lane it belongs to, and the box of its ink.</summary>
public sealed record DrawnIcon(GroupNode Group, GroupNode? Owner, Rectangle Bounds)
{
    public override string ToString() => $"icon {Group.Id} of {Owner?.Role ?? "nothing"} {Owner?.Id}";
}
