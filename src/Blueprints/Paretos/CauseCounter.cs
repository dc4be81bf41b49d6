using System.Collections.Immutable;
using Blueprints.Fishbones;

namespace Blueprints.Paretos;

/// <summary>Finds the counts of a fishbone, the topmost on each branch, in the order of the document.</summary>
internal sealed class CauseCounter
{
    private readonly List<CountedItem> _items = [];
    private readonly bool _votes;
    private readonly ParetoBy _by;
    private bool _any;

    private CauseCounter(Fishbone fishbone, ParetoBy by, bool votes)
    {
        (_by, _votes) = (by, votes);
        foreach (var category in fishbone.Categories) Count(category);
    }

    /// <summary>
    /// The causes or categories with a count over 0; <paramref name="isVotes"/> where there were none, so that votes were taken.
    /// </summary>
    public static List<CountedItem> Count(Fishbone fishbone, ParetoBy by, out bool isVotes)
    {
        isVotes = false;
        var counts = new CauseCounter(fishbone, by, votes: false);
        if (counts._any) return counts._items;
        var votes = new CauseCounter(fishbone, by, votes: true);
        isVotes = votes._any;
        return votes._items;
    }

    private void Count(Category category)
    {
        double sum = 0;
        var open = new Stack<Cause>();
        Push(open, category.Causes);
        while (open.TryPop(out var cause))
        {
            if (cause.Status == CauseStatus.RuledOut) continue;
            if ((_votes ? cause.Votes : cause.Count) is not { } count)
            {
                Push(open, cause.Causes);
                continue;
            }

            if (!(count >= 0) || !double.IsFinite(count)) throw new ArgumentException($"the count of cause '{cause.Id}' is not a number of 0 or more");
            _any = true;
            sum += count;
            if (count > 0 && _by == ParetoBy.Cause) _items.Add(new CountedItem(cause.Id, cause.Label, category.Label, count));
        }

        if (sum > 0 && _by == ParetoBy.Category) _items.Add(new CountedItem(category.Id, category.Label, null, sum));
    }

    private static void Push(Stack<Cause> open, ImmutableArray<Cause> causes)
    {
        if (causes.IsDefault) return;
        for (var i = causes.Length - 1; i >= 0; i--) open.Push(causes[i]);
    }
}
