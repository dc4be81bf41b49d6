namespace Blueprints.ServiceBlueprints.Flows.Structure;

/// <summary>
/// Makes parts out of parts, two at a time, and lists at last what a whole is made of, as flat as it can be. Parts are numbered in the
/// order in which they are made; -1 is nothing at all.
/// </summary>
internal sealed class PartTable
{
    /// <summary>The number of nothing.</summary>
    public const int Nothing = -1;

    private readonly List<Raw> _parts = new(16);

    public int Count => _parts.Count;

    public int Step(int step) => Add(new Raw(PartKind.Step, step, Nothing, 0, 0));

    public int Sequence(int first, int second) =>
        first == Nothing ? second : second == Nothing ? first : Add(new Raw(PartKind.Sequence, first, second, 0, 0));

    /// <summary>One of two, by shares that sum to 1; either may be nothing, not both.</summary>
    public int Choice(double shareOfFirst, int first, int second) =>
        first == Nothing && second == Nothing ? Nothing : Add(new Raw(PartKind.Choice, first, second, shareOfFirst, 1 - shareOfFirst));

    /// <summary>Both, each in a share of the cases; at least one of the two is in the other's way only where its share is 1.</summary>
    public int Parallel(double shareOfFirst, int first, double shareOfSecond, int second)
    {
        if (second == Nothing || first == Nothing)
        {
            var (part, share) = first == Nothing ? (second, shareOfSecond) : (first, shareOfFirst);
            return part == Nothing || share >= 1 ? part : Choice(share, part, Nothing);
        }

        return Add(new Raw(PartKind.Parallel, first, second, shareOfFirst, shareOfSecond));
    }

    /// <summary>
    /// A part done at least once; with the share <paramref name="again"/> what is done on the way back, and the part again.
    /// </summary>
    public int Loop(int part, double again, int redo) => part == Nothing && redo == Nothing ? Nothing : Add(new Raw(PartKind.Loop, part, redo, again, 0));

    /// <summary>The parts of which one is made, itself last; smaller ones before those they are part of.</summary>
    public Part[] List(int root)
    {
        var uses = new int[_parts.Count];
        uses[root] = 1;
        for (var p = root; p >= 0; p--)
        {
            if (uses[p] == 0 || _parts[p].Kind == PartKind.Step) continue;
            if (_parts[p].First >= 0) uses[_parts[p].First]++;
            if (_parts[p].Second >= 0) uses[_parts[p].Second]++;
        }

        // What stands in only one part of the same kind becomes one with it.
        var isInner = new bool[_parts.Count];
        for (var p = 0; p <= root; p++)
        {
            if (uses[p] == 0 || _parts[p].Kind is PartKind.Step or PartKind.Loop) continue;
            Mark(_parts[p].First);
            Mark(_parts[p].Second);

            void Mark(int child)
            {
                if (child >= 0 && uses[child] == 1 && _parts[child].Kind == _parts[p].Kind && !(_parts[p].Kind == PartKind.Parallel && IsOptional(_parts[child]))) isInner[child] = true;
            }
        }

        var number = new int[_parts.Count];
        var list = new List<Part>(16);
        for (var p = 0; p <= root; p++)
        {
            if (uses[p] == 0 || isInner[p]) continue;
            number[p] = list.Count;
            list.Add(Flat(p, isInner, number));
        }

        return [.. list];
    }

    private static bool IsOptional(in Raw raw) => raw.ShareOfFirst < 1 || raw.ShareOfSecond < 1;

    private Part Flat(int p, bool[] isInner, int[] number)
    {
        var raw = _parts[p];
        if (raw.Kind == PartKind.Step) return new Part(PartKind.Step, raw.First, [], []);
        if (raw.Kind == PartKind.Loop)
        {
            // A loop whose part is nothing does what is on the way back, or nothing, any number of times.
            int[] both = raw.First < 0 ? [number[raw.Second]] : raw.Second < 0 ? [number[raw.First]] : [number[raw.First], number[raw.Second]];
            return raw.First < 0 ? new Part(PartKind.Loop, -1, [-1, both[0]], [raw.ShareOfFirst]) : new Part(PartKind.Loop, -1, both, [raw.ShareOfFirst]);
        }

        var children = new List<int>();
        var shares = new List<double>(2);
        var idle = 0.0;
        var open = new Stack<(int Part, double Share)>();
        open.Push((p, 1));
        while (open.TryPop(out var item))
        {
            if (item.Part < 0)
            {
                idle = raw.Kind == PartKind.Parallel ? 1 - ((1 - idle) * (1 - item.Share)) : idle + item.Share;
            }
            else if (item.Part == p || isInner[item.Part])
            {
                var inner = _parts[item.Part];
                var factor = inner.Kind == PartKind.Choice ? item.Share : 1;
                open.Push((inner.Second, factor * (inner.Kind == PartKind.Sequence ? 1 : inner.ShareOfSecond)));
                open.Push((inner.First, factor * (inner.Kind == PartKind.Sequence ? 1 : inner.ShareOfFirst)));
            }
            else
            {
                children.Add(number[item.Part]);
                shares.Add(item.Share);
            }
        }

        if (idle > 0 && (raw.Kind == PartKind.Choice || (raw.Kind == PartKind.Parallel && !shares.Exists(share => share >= 1)))) shares.Add(idle);
        return new Part(raw.Kind, -1, [.. children], raw.Kind == PartKind.Sequence ? [] : [.. shares]);
    }

    private int Add(Raw raw)
    {
        _parts.Add(raw);
        return _parts.Count - 1;
    }

    /// <summary>A part as made: of a step its index stands first; of a loop the share that goes back.</summary>
    private readonly record struct Raw(PartKind Kind, int First, int Second, double ShareOfFirst, double ShareOfSecond);
}
