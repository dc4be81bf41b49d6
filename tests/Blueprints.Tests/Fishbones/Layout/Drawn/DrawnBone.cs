using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.Fishbones.Layout.Drawn;

/// <summary>A category or a cause as drawn: its bone, its label, its box or its marks, and what it hangs on.</summary>
public sealed record DrawnBone
{
    public required GroupNode Group { get; init; }

    /// <summary>The category or cause whose group this one stands in; null for none.</summary>
    public required GroupNode? Parent { get; init; }

    /// <summary>0 for a category, 1 for a cause on it, and so on.</summary>
    public required int Depth { get; init; }

    /// <summary>The bone's line; empty where there is none.</summary>
    public required IReadOnlyList<Point> Line { get; init; }

    /// <summary>Further lines of the group, such as those that strike a label through.</summary>
    public required IReadOnlyList<IReadOnlyList<Point>> Strikes { get; init; }

    /// <summary>The label.</summary>
    public required IReadOnlyList<DrawnText> Texts { get; init; }

    /// <summary>The box of a category: its first shape; null for none, and for causes.</summary>
    public required Rectangle? Box { get; init; }

    /// <summary>Badges, dots and ticks of a cause.</summary>
    public required IReadOnlyList<Rectangle> Marks { get; init; }

    public string Id => Group.Id ?? "";

    public bool IsCategory => Group.Role == "category";

    public override string ToString() => $"{Group.Role} {Id}";
}
