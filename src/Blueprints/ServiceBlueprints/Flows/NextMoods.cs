namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// What becomes of the customers after a step: where their mood is known next, how long after, and which share of them it is. Ways back are
/// left out, and only so many steps looked at.
/// </summary>
internal static class NextMoods
{
    private const int MostSteps = 200;

    /// <summary>A step at which the mood is known next.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Seconds">From the end of the one before to its beginning, its wait included, on average over its ways.</param>
    /// <param name="Share">The share of the customers who come there with no mood known between.</param>
    public readonly record struct Mood(int Step, double Seconds, double Share);

    /// <summary>The moods after a step, and whether all shares on the way are known; else equal ones were taken.</summary>
    /// <param name="graph">The flow.</param>
    /// <param name="from">The step.</param>
    /// <param name="time">What each step takes, its wait included.</param>
    /// <param name="wait">What each step waits.</param>
    /// <param name="next">Where the main course goes on from each step: of parallel ways that one is followed.</param>
    public static (List<Mood> Moods, bool AreKnown) After(StepGraph graph, int from, double[] time, double[] wait, int[] next)
    {
        var (shares, seconds, order) = (new Dictionary<int, double>(), new Dictionary<int, double>(), new PriorityQueue<int, int>());
        var place = new Dictionary<int, int>();
        var moods = new List<Mood>();
        var areKnown = true;
        Go(from, 1, 0);
        for (var looked = 0; looked < MostSteps && order.TryDequeue(out var n, out _); looked++)
        {
            var (share, sum) = (shares[n], seconds[n]);
            if (graph.Steps[n].Emotion is not null) moods.Add(new Mood(n, (sum / share) + wait[n], share));
            else Go(n, share, sum + (share * time[n]));
        }

        return (moods, areKnown);

        void Go(int n, double share, double sum)
        {
            var ways = graph.Outgoing.Of(n);
            var (left, unknown) = (1.0, 0);
            var onward = 0.0;
            foreach (var e in ways)
            {
                if (graph.Exits[e].Share is { } known) left -= known;
                else unknown++;
            }

            foreach (var e in ways) onward += Part(graph.Exits[e]);
            if (!(onward > 0)) return;
            areKnown &= unknown == 0 || graph.Modes[n] == ExitMode.Parallel;
            foreach (var e in ways)
            {
                var exit = graph.Exits[e];
                var part = Part(exit) / onward;
                if (!(part > 0) || exit.To == graph.End) continue;
                if (!shares.TryGetValue(exit.To, out var sofar)) order.Enqueue(exit.To, Position(exit.To));
                shares[exit.To] = sofar + (share * part);
                seconds[exit.To] = seconds.GetValueOrDefault(exit.To) + (sum * part);
            }

            double Part(in Exit exit) =>
                exit.IsLoop ? 0
                : graph.Modes[n] == ExitMode.Parallel ? exit.To == next[n] ? 1 : 0
                : exit.Share ?? Math.Max(0, left) / unknown;
        }

        int Position(int step)
        {
            if (place.Count == 0)
            {
                for (var i = 0; i < graph.Order.Length; i++) place[graph.Order[i]] = i;
            }

            return place[step];
        }
    }
}
