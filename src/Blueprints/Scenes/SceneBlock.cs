using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>Something beside the body of a drawing that can be set at any width, such as its head. Immutable.</summary>
public abstract class SceneBlock
{
    private protected SceneBlock()
    {
    }

    /// <summary>Sets it.</summary>
    /// <param name="width">The width, in pixels at 100 %.</param>
    /// <returns>The nodes, and where they lie; its corner may be anywhere.</returns>
    public abstract (ImmutableArray<SceneNode> Nodes, Rectangle Bounds) Set(double width);
}
