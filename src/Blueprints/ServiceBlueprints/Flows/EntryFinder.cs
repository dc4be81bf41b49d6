using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// Finds where cases begin: every step of kind start, and the first step listed unless another part of the flow leads to it from outside
/// its own loop; where that leaves none, the parts of the flow that nothing leads to.
/// </summary>
internal static class EntryFinder
{
    /// <summary>
    /// The entries in the order of the document, whether a share of theirs had to be assumed, and whether they themselves had, since no
    /// step is marked as one and the first is led to.
    /// </summary>
    /// <param name="steps">The steps.</param>
    /// <param name="exits">The exits.</param>
    /// <param name="components">The strongly connected component of each step and the end.</param>
    /// <param name="beside">Which steps stand beside the flow, so that no case begins there; null for none.</param>
    public static (Entry[] Entries, bool AreSharesAssumed, bool AreStepsAssumed) Find(ReadOnlySpan<Step> steps, List<Exit> exits, int[] components, bool[]? beside)
    {
        if (steps.Length == 0) return ([], false, false);
        var isLedTo = new bool[components.Length];
        foreach (var exit in exits)
        {
            if (components[exit.From] != components[exit.To]) isLedTo[components[exit.To]] = true;
        }

        var found = new List<int>();
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Kind == StepKind.Start || (i == 0 && !isLedTo[components[0]])) found.Add(i);
        }

        var isAssumed = found.Count == 0;
        if (isAssumed) found.AddRange(Sources(steps, components, isLedTo, beside));
        var (entries, areSharesAssumed) = Share(steps, found);
        return (entries, areSharesAssumed, isAssumed);
    }

    /// <summary>One step of each part that nothing outside it leads to: of a loop, that of the smallest id.</summary>
    private static List<int> Sources(ReadOnlySpan<Step> steps, int[] components, bool[] isLedTo, bool[]? beside)
    {
        var first = new int[components.Length];
        Arrays.Fill(first, -1);
        for (var i = 0; i < steps.Length; i++)
        {
            var c = components[i];
            if (isLedTo[c] || beside?[i] == true) continue;
            if (first[c] < 0 || string.CompareOrdinal(steps[i].Id, steps[first[c]].Id) < 0) first[c] = i;
        }

        var found = new List<int>();
        foreach (var step in first)
        {
            if (step >= 0) found.Add(step);
        }

        found.Sort();
        return found;
    }

    /// <summary>Entries without a share divide what the others leave.</summary>
    private static (Entry[] Entries, bool IsAssumed) Share(ReadOnlySpan<Step> steps, List<int> found)
    {
        var (sum, missing) = (0.0, 0);
        foreach (var i in found)
        {
            if (steps[i].Share is { } share) sum += share;
            else missing++;
        }

        var scale = missing == 0 && sum > 0 ? sum : Math.Max(1, sum);
        var rest = missing == 0 ? 0 : Math.Max(0, 1 - (sum / scale)) / missing;
        var entries = new Entry[found.Count];
        for (var i = 0; i < entries.Length; i++) entries[i] = new Entry(found[i], steps[found[i]].Share is { } share ? (sum > 0 || missing > 0 ? share / scale : 1.0 / entries.Length) : rest);
        return (entries, missing > 1);
    }
}
