namespace Blueprints.Scenes;

/// <summary>Something over several columns, such as the heading of a phase, that can be drawn over some of them as well. Immutable.</summary>
public abstract class SceneSpan
{
    private protected SceneSpan(double left, double right) => (Left, Right) = (left, right);

    /// <summary>Its left edge, in pixels at 100 %.</summary>
    public double Left { get; }

    /// <summary>Its right edge.</summary>
    public double Right { get; }

    /// <summary>Draws it over a part of its width.</summary>
    /// <param name="left">The left edge, not left of <see cref="Left"/>.</param>
    /// <param name="right">The right edge, not right of <see cref="Right"/>.</param>
    public abstract SceneNode Draw(double left, double right);
}
