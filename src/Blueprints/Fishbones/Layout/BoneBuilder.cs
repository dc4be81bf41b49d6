using System.Runtime.CompilerServices;
using Blueprints.Fishbones.Measuring;
using Blueprints.Running;

namespace Blueprints.Fishbones.Layout;

/// <summary>
/// Builds the bones of causes from the text upward: each subtree is measured, and subtrees are packed along the bone that carries them by
/// their contours.
/// Promises: nothing in a bone's boxes overlaps, and no bone passes through a label.
/// </summary>
internal sealed class BoneBuilder(LabelMeasurer labels)
{
    private const double Slant = FishMetrics.Slant;
    private const double StairStep = 6;
    private readonly Dictionary<(Cause, bool), Bone> _ribs = new(new CauseIdentity());

    /// <summary>
    /// A rib. <paramref name="leans"/>: whether the bone it hangs on leans over it, as all do but the main bones under the spine.
    /// </summary>
    public Bone Rib(Cause cause, int depth, bool leans)
    {
        // Main bones are tried at several heights and on both sides; what hangs on them stays the same.
        if (depth > 1) return Build(cause, depth, leans);
        if (!_ribs.TryGetValue((cause, leans), out var rib)) _ribs.Add((cause, leans), rib = Build(cause, depth, leans));
        return rib;
    }

    private Bone Build(Cause cause, int depth, bool leans)
    {
        Cancellation.Check();
        var label = labels.OnRib(cause, depth);
        var boxes = new List<Box>();
        var children = new Branch[cause.Causes.Length];
        var reach = new Skyline(0);
        var foot = 0.0;
        for (var i = children.Length - 1; i >= 0; i--)
        {
            var twig = Twig(cause.Causes[i], depth + 1);
            var place = foot + FishMetrics.NeighbourGap;
            foreach (var box in twig.Boxes)
            {
                place = Math.Max(place, box.Right + FishMetrics.BoneGap + (leans ? box.Top * Slant : 0));
                var taken = reach.Over(box.Bottom, box.Top);
                if (taken > 0) place = Math.Max(place, box.Right + taken + FishMetrics.NeighbourGap);
            }

            foot = place;
            children[i] = new Branch(twig, place);
            foreach (var box in twig.Boxes)
            {
                boxes.Add(box.Move(-place, 0));
                reach.Raise(box.Bottom, box.Top, place - box.Left);
            }
        }

        var top = FishMetrics.RibLabelGap + label.Height;
        var clear = Math.Max(foot > 0 ? foot + FishMetrics.NeighbourGap : 0, leans ? (top * Slant) + FishMetrics.BoneGap : FishMetrics.BoneGap);
        var beside = reach.Over(0, top);
        if (beside > 0) clear = Math.Max(clear, beside + FishMetrics.NeighbourGap);
        var length = Math.Ceiling(clear + label.Width);
        boxes.Add(new Box(-length, -length + label.Width, FishMetrics.RibLabelGap - 1, top));
        boxes.Add(new Box(-length, 0, -1, 1));
        return new Bone(cause, depth, true, label, children, length, boxes);
    }

    /// <summary>
    /// The ribs of a bone that rises to the left, stacked from its foot upwards in reverse, so that they read from top to bottom.
    /// </summary>
    public (Branch[] Ribs, double Last, Skyline Contour, List<Box> Boxes) StackUp(ReadOnlySpan<Cause> causes, int depth, double first, double gap)
    {
        var ribs = new Branch[causes.Length];
        var contour = new Skyline(double.NegativeInfinity);
        var boxes = new List<Box>();
        var y = 0.0;
        for (var i = ribs.Length - 1; i >= 0; i--)
        {
            var rib = Rib(causes[i], depth, leans: true);
            y = i == ribs.Length - 1 ? first : y + FishMetrics.MinRow;
            for (var again = true; again;)
            {
                again = false;
                foreach (var box in rib.Boxes)
                {
                    var need = contour.Over(box.Left - (y * Slant), box.Right - (y * Slant)) + gap - box.Bottom;
                    if (need <= y + 0.01) continue;
                    y = need;
                    again = true;
                }
            }

            ribs[i] = new Branch(rib, y);
            foreach (var box in rib.Boxes)
            {
                var moved = box.Move(-y * Slant, y);
                boxes.Add(moved);
                contour.Raise(moved.Left, moved.Right, moved.Top);
            }
        }

        return (ribs, y, contour, boxes);
    }

    /// <summary>
    /// The ribs of a bone that falls to the left, under the spine, from the spine downwards. Places and contour are depths.
    /// </summary>
    public (Branch[] Ribs, double Last, Skyline Contour, List<Box> Boxes) StackDown(ReadOnlySpan<Cause> causes, int depth, double first, double gap)
    {
        var ribs = new Branch[causes.Length];
        var contour = new Skyline(first - gap);
        var boxes = new List<Box>();
        var d = 0.0;
        for (var i = 0; i < ribs.Length; i++)
        {
            var rib = Rib(causes[i], depth, leans: false);
            d += FishMetrics.MinRow;
            for (var again = true; again;)
            {
                again = false;
                foreach (var box in rib.Boxes)
                {
                    var need = contour.Over(box.Left - (d * Slant), box.Right - (d * Slant)) + gap + box.Top;
                    if (need <= d + 0.01) continue;
                    d = need;
                    again = true;
                }
            }

            ribs[i] = new Branch(rib, d);
            foreach (var box in rib.Boxes)
            {
                var moved = box.Move(-d * Slant, -d);
                boxes.Add(moved);
                contour.Raise(moved.Left, moved.Right, -moved.Bottom);
            }
        }

        return (ribs, d, contour, boxes);
    }

    /// <summary>The boxes of a slanted line from its foot to a height; negative heights fall.</summary>
    public static void AddSlanted(List<Box> boxes, double height)
    {
        var (length, sign) = (Math.Abs(height), Math.Sign(height));
        for (var y = 0.0; y < length; y += StairStep)
        {
            var end = Math.Min(length, y + StairStep);
            boxes.Add(sign > 0 ? new Box((-end * Slant) - 1.5, (-y * Slant) + 1.5, y, end) : new Box((-end * Slant) - 1.5, (-y * Slant) + 1.5, -end, -y));
        }
    }

    /// <summary>A twig: a short slanted line with its label over its end, and ribs of its own where its cause has causes.</summary>
    private Bone Twig(Cause cause, int depth)
    {
        var label = labels.OverTwig(cause, depth);
        var (ribs, last, contour, boxes) = StackUp(cause.Causes.AsSpan(), depth + 1, FishMetrics.MinRow, FishMetrics.RowGap);
        var top = ribs.Length == 0 ? FishMetrics.TwigHeight : last + FishMetrics.BeyondLastRib;
        for (var again = ribs.Length > 0; again;)
        {
            var need = contour.Over((-top * Slant) - (label.Width / 2), (-top * Slant) + (label.Width / 2)) + FishMetrics.RowGap;
            again = need > top + 0.01;
            if (again) top = need;
        }

        var x = -top * Slant;
        AddSlanted(boxes, top);
        boxes.Add(new Box(x - (label.Width / 2), x + (label.Width / 2), top + 1, top + FishMetrics.TwigLabelGap + label.Height));
        return new Bone(cause, depth, false, label, ribs, top, boxes);
    }

    private sealed class CauseIdentity : IEqualityComparer<(Cause Cause, bool Leans)>
    {
        public bool Equals((Cause Cause, bool Leans) a, (Cause Cause, bool Leans) b) => ReferenceEquals(a.Cause, b.Cause) && a.Leans == b.Leans;

        public int GetHashCode((Cause Cause, bool Leans) key) => HashCode.Combine(RuntimeHelpers.GetHashCode(key.Cause), key.Leans);
    }
}
