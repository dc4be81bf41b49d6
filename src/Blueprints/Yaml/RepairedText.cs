using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>
/// A text with its mistakes repaired so that reading can go on, and the way back from its places to those of the text the author wrote.
/// Without a
/// repair it is that text itself.
/// </summary>
internal sealed class RepairedText
{
    private readonly RepairedText? _before;

    /// <summary>Where each stretch begins, here and in the text before; the stretches between repairs and the repairs alternate.</summary>
    private readonly List<(int Here, int Before, bool IsRepair)>? _stretches;

    public RepairedText(string text) => Text = text;

    private RepairedText(RepairedText before, IEnumerable<Repair> repairs)
    {
        _before = before;
        _stretches = [];
        var (kept, here, at) = (new List<Repair>(), 0, 0);
        foreach (var repair in repairs.OrderBy(repair => repair.Start))
        {
            // The first of two that overlap wins.
            if (repair.Start < at) continue;
            kept.Add(repair);
            _stretches.Add((here, at, false));
            here += repair.Start - at;
            _stretches.Add((here, repair.Start, true));
            here += repair.Replacement.Length;
            at = repair.Start + repair.Length;
        }

        _stretches.Add((here, at, false));
        Text = string.Create(here + before.Text.Length - at, (Before: before.Text, Repairs: kept), static (to, from) =>
        {
            var at = 0;
            foreach (var repair in from.Repairs)
            {
                from.Before.AsSpan(at, repair.Start - at).CopyTo(to);
                to = to[(repair.Start - at)..];
                repair.Replacement.CopyTo(to);
                to = to[repair.Replacement.Length..];
                at = repair.Start + repair.Length;
            }

            from.Before.AsSpan(at).CopyTo(to);
        });
    }

    public string Text { get; }

    /// <summary>The text as the parser takes it; made when asked for.</summary>
    public ParserText ForParser => field ??= new ParserText(Text);

    /// <summary>The text with repairs, each placed in this text.</summary>
    public RepairedText With(IEnumerable<Repair> repairs) => new(this, repairs);

    /// <summary>A stretch of this text as one of the author's.</summary>
    public TextSpan ToSource(int start, int end)
    {
        var first = ToSource(start);
        return new TextSpan(first, Math.Max(0, ToSource(end) - first));
    }

    private int ToSource(int offset)
    {
        if (_before is null || _stretches is null) return Math.Min(offset, Text.Length);
        var low = 0;
        var high = _stretches.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_stretches[middle].Here <= offset) low = middle;
            else high = middle - 1;
        }

        var (here, before, isRepair) = _stretches[low];
        if (!isRepair) return _before.ToSource(before + offset - here);
        // Within a repair: never past what it replaced.
        var end = low + 1 < _stretches.Count ? _stretches[low + 1].Before : before;
        return _before.ToSource(Math.Min(before + offset - here, end));
    }
}
