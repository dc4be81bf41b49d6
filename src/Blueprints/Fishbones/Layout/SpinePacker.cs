using Blueprints.Fishbones.Measuring;

namespace Blueprints.Fishbones.Layout;

/// <summary>A main bone at its joint, as a distance from the head.</summary>
internal readonly record struct Joint(MainBone Bone, double Distance);

/// <summary>
/// Sets main bones along the spine from the head on, by their contours on each side. Promises: trees keep apart; categories in document
/// order, in pairs
/// of one above and one below; which of a pair stands above is the choice that balances the two sides.
/// </summary>
internal sealed class SpinePacker
{
    private readonly Skyline _above = new(0);
    private readonly Skyline _below = new(0);
    private readonly double _gap;
    private double _lastAbove;
    private double _lastBelow;

    private SpinePacker(double gap)
    {
        _gap = gap;
    }

    /// <summary>How far the trees reach from the head.</summary>
    public double Reach { get; private set; }

    public List<Joint> Joints { get; } = [];

    /// <param name="count">The number of categories.</param>
    /// <param name="build">Builds a category above or below the spine.</param>
    /// <param name="gap">The gap between trees.</param>
    /// <param name="balance">Whether to try both ways for each pair.</param>
    public static SpinePacker Pack(int count, Func<int, bool, MainBone> build, double gap, bool balance)
    {
        var packer = new SpinePacker(gap);
        for (var i = 0; i < count; i += 2)
        {
            if (i + 1 == count)
            {
                packer.AddLast(build(i, true), balance ? build(i, false) : null);
                break;
            }

            var (above, below) = (build(i, true), build(i + 1, false));
            if (balance)
            {
                var (otherAbove, otherBelow) = (build(i + 1, true), build(i, false));
                if (packer.Extent(otherAbove, otherBelow) < packer.Extent(above, below) - FishMetrics.JointSnap) (above, below) = (otherAbove, otherBelow);
            }

            packer.AddPair(above, below);
        }

        return packer;
    }

    private void AddPair(MainBone above, MainBone below)
    {
        var before = Math.Max(_lastAbove, _lastBelow);
        var (a, b) = (Math.Max(before, Fit(above)), Math.Max(before, Fit(below)));
        if (Math.Abs(a - b) <= FishMetrics.JointSnap) a = b = Math.Max(a, b);

        // The order of the document holds along the spine, whichever side a category stands on.
        if (above.Index < below.Index) b = Math.Max(a, b);
        else a = Math.Max(a, b);
        if (above.Index < below.Index)
        {
            Add(above, a);
            Add(below, b);
        }
        else
        {
            Add(below, b);
            Add(above, a);
        }
    }

    private void AddLast(MainBone above, MainBone? below)
    {
        var bone = below is not null && ReachOf(below, Fit(below)) < ReachOf(above, Fit(above)) ? below : above;
        Add(bone, Math.Max(Math.Max(_lastAbove, _lastBelow), Fit(bone)));
    }

    /// <summary>How far the longer side would reach.</summary>
    private double Extent(MainBone above, MainBone below) => Math.Max(ReachOf(above, Fit(above)), ReachOf(below, Fit(below)));

    private static double ReachOf(MainBone bone, double distance)
    {
        var left = 0.0;
        foreach (var box in bone.Boxes) left = Math.Min(left, box.Left);
        return distance - left;
    }

    private double Fit(MainBone bone)
    {
        var taken = bone.IsAbove ? _above : _below;
        var last = bone.IsAbove ? _lastAbove : _lastBelow;
        var distance = last == 0 ? FishMetrics.FirstJoint : last + FishMetrics.MinJoint;
        foreach (var box in bone.Boxes)
        {
            var (low, high) = bone.IsAbove ? (box.Bottom, box.Top) : (-box.Top, -box.Bottom);
            var reach = taken.Over(low, high);
            distance = Math.Max(distance, reach > 0 ? reach + box.Right + _gap : box.Right + FishMetrics.BoneGap);
        }

        return distance;
    }

    private void Add(MainBone bone, double distance)
    {
        var taken = bone.IsAbove ? _above : _below;
        foreach (var box in bone.Boxes)
        {
            var (low, high) = bone.IsAbove ? (box.Bottom, box.Top) : (-box.Top, -box.Bottom);
            taken.Raise(low, high, distance - box.Left);
            Reach = Math.Max(Reach, distance - box.Left);
        }

        if (bone.IsAbove) _lastAbove = distance;
        else _lastBelow = distance;
        Joints.Add(new Joint(bone, distance));
    }
}
