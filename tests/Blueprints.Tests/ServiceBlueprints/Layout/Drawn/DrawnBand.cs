using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

/// <summary>A lane's band.</summary>
public sealed record DrawnBand(GroupNode Group, string Id, Rectangle Bounds);
