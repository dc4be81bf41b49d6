namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// How cases come from one step with an emotion to the next: which one each of them meets, past steps without. Arrows back are left out, so
/// that it is one course of each case; the time is linear, since of many next ones only the likeliest are kept.
/// </summary>
internal static class NextEmotions
{
    /// <summary>The most ways that are told apart from one step.</summary>
    private const int MostWays = 6;

    /// <summary>A way between two steps with an emotion, by index.</summary>
    /// <param name="From">The one.</param>
    /// <param name="To">The next that some cases meet.</param>
    /// <param name="Share">The share of the cases at the one that meet it; null where it is not known.</param>
    public sealed record Way(int From, int To, double? Share);

    /// <summary>A step with an emotion that some cases meet next, and the share of them.</summary>
    private sealed record Next(int Step, double? Share);

    /// <summary>The ways, by the order of the flow.</summary>
    public static List<Way> Find(StepGraph graph)
    {
        var next = new List<Next>?[graph.Steps.Length];
        for (var i = graph.Order.Length - 1; i >= 0; i--)
        {
            var step = graph.Order[i];
            if (step != graph.End) next[step] = Of(graph, step, next);
        }

        var ways = new List<Way>();
        foreach (var step in graph.Order)
        {
            if (step == graph.End || graph.Steps[step].Emotion is null || next[step] is not { } found) continue;
            foreach (var one in found) ways.Add(new Way(step, one.Step, one.Share));
        }

        return ways;
    }

    private static List<Next>? Of(StepGraph graph, int step, List<Next>?[] next)
    {
        List<Next>? all = null;
        var onward = Onward(graph, step);
        foreach (var e in graph.Outgoing.Of(step))
        {
            var exit = graph.Exits[e];
            if (exit.IsLoop || exit.To == graph.End) continue;
            var share = exit.IsAlso ? exit.Share : graph.Modes[step] == ExitMode.Exclusive ? exit.Share / onward : 1;
            if (graph.Steps[exit.To].Emotion is not null) Add(all ??= [], exit.To, share);
            else if (next[exit.To] is { } further)
            {
                foreach (var one in further) Add(all ??= [], one.Step, one.Share * share);
            }
        }

        if (all is { Count: > MostWays })
        {
            all.Sort((a, b) => a.Share == b.Share ? a.Step.CompareTo(b.Step) : (b.Share ?? 0).CompareTo(a.Share ?? 0));
            all.RemoveRange(MostWays, all.Count - MostWays);
        }

        return all;
    }

    /// <summary>The share of the cases at a step that no exit sends back; the others come by once more.</summary>
    private static double? Onward(StepGraph graph, int step)
    {
        double? back = 0;
        foreach (var e in graph.Outgoing.Of(step))
        {
            if (graph.Exits[e].IsLoop) back += graph.Exits[e].Share;
        }

        return back < 1 ? 1 - back : null;
    }

    private static void Add(List<Next> all, int step, double? share)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Step != step) continue;
            all[i] = new Next(step, all[i].Share + share is { } sum ? Math.Min(1, sum) : null);
            return;
        }

        all.Add(new Next(step, share));
    }
}
