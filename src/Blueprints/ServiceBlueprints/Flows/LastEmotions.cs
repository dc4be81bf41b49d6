namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// With which emotion cases end: for each step with one, the share of the cases for which it is the last that is known. A step of the
/// customer's without an emotion hides what they feel at the end. Of parallel ways the one is followed that the main course takes.
/// </summary>
/// <param name="OfVisits">The share of the times that cases come to each step for which its emotion is their last.</param>
/// <param name="AreKnown">Whether all shares on the way are; else equal ones were taken.</param>
internal sealed record LastEmotions(double[] OfVisits, bool AreKnown)
{
    /// <summary>Finds them by sweeps over the flow; null where these don't come to an end.</summary>
    /// <param name="graph">The flow.</param>
    /// <param name="next">Where the main course goes on from each step.</param>
    public static LastEmotions? Find(StepGraph graph, int[] next)
    {
        var areKnown = true;
        var isEnd = Array.ConvertAll(graph.Exits, exit => exit.To == graph.End);
        var exits = (Exit[])graph.Exits.Clone();
        for (var n = 0; n < graph.End; n++)
        {
            var ways = graph.Outgoing.Of(n);
            var (left, unknown) = (1.0, 0);
            foreach (var e in ways)
            {
                if (exits[e].Share is { } share) left -= share;
                else unknown++;
            }

            var isTaken = false;
            foreach (var e in ways)
            {
                var exit = exits[e];
                double part;
                if (graph.Modes[n] == ExitMode.Parallel)
                {
                    part = exit.To == next[n] && !isTaken ? 1 : 0;
                    isTaken |= part > 0;
                }
                else
                {
                    part = exit.Share ?? Math.Max(0, left) / unknown;
                    areKnown &= exit.Share is not null;
                }

                exits[e] = exit with { Share = part, To = exit.To != graph.End && Hides(graph, exit.To) ? graph.End : exit.To };
            }
        }

        return Conditioned.Chances(graph with { Exits = exits }, e => isEnd[e]) is var (chance, _) ? new LastEmotions(chance, areKnown) : null;
    }

    /// <summary>Whether what customers felt before no longer tells how they feel from this step on.</summary>
    private static bool Hides(StepGraph graph, int step) =>
        graph.Steps[step].Emotion is not null || (graph.HasCustomer(step) && graph.Steps[step].Kind is not (StepKind.End or StepKind.Decision));
}
