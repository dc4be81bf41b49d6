using Blueprints.Fishbones.Measuring;

namespace Blueprints.Fishbones.Layout;

/// <summary>
/// A cause's bone, measured: a level rib that runs outwards from the bone it hangs on, or a slanted twig that rises from the rib it stands
/// on. Places are
/// relative to where it is fixed, x to the right and y up.
/// </summary>
/// <param name="Cause">The cause.</param>
/// <param name="Depth">Its depth, from 1.</param>
/// <param name="IsHorizontal">Whether it is a rib.</param>
/// <param name="Label">Its label.</param>
/// <param name="Children">The bones on it, in document order, each with its place: along a rib to the left, or up a twig.</param>
/// <param name="Length">How long a rib is, or how high a twig.</param>
/// <param name="Boxes">What it and everything on it covers.</param>
internal sealed record Bone(Cause Cause, int Depth, bool IsHorizontal, CauseLabel Label, Branch[] Children, double Length, List<Box> Boxes);

/// <summary>A bone at its place on the bone that carries it.</summary>
internal readonly record struct Branch(Bone Bone, double Place);

/// <summary>A covered rectangle, y up.</summary>
internal readonly record struct Box(double Left, double Right, double Bottom, double Top)
{
    public Box Move(double x, double y) => new(Left + x, Right + x, Bottom + y, Top + y);
}
