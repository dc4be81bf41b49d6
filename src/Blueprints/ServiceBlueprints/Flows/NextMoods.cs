namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// What becomes of the customers after a step: where their mood is known next, how long after, and which share of them it is. Ways back are
/// left out, and only so many steps looked at.
/// </summary>
internal sealed class NextMoods
{
    private const int MostSteps = 200;

    private readonly StepGraph _graph;
    private readonly double[] _time;
    private readonly double[] _wait;
    private readonly int[] _next;
    private readonly int[] _place;

    // By step, as far as it was looked at since the last question; this is told by its number.
    private readonly double[] _shares;
    private readonly double[] _seconds;
    private readonly int[] _asked;
    private int _question;
    private bool _areKnown;

    /// <param name="graph">The flow.</param>
    /// <param name="time">What each step takes, its wait included.</param>
    /// <param name="wait">What each step waits.</param>
    /// <param name="next">Where the main course goes on from each step: of parallel ways that one is followed.</param>
    public NextMoods(StepGraph graph, double[] time, double[] wait, int[] next)
    {
        (_graph, _time, _wait, _next) = (graph, time, wait, next);
        (_shares, _seconds, _asked, _place) = (new double[graph.End + 1], new double[graph.End + 1], new int[graph.End + 1], new int[graph.End + 1]);
        for (var i = 0; i < graph.Order.Length; i++) _place[graph.Order[i]] = i;
    }

    /// <summary>A step at which the mood is known next.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Seconds">From the end of the one before to its beginning, its wait included, on average over its ways.</param>
    /// <param name="Share">The share of the customers who come there with no mood known between.</param>
    public sealed record Mood(int Step, double Seconds, double Share);

    /// <summary>The moods after a step, and whether all shares on the way are known; else equal ones were taken.</summary>
    public (List<Mood> Moods, bool AreKnown) After(int from)
    {
        var (moods, open) = (new List<Mood>(), new PriorityQueue<int, int>());
        (_question, _areKnown) = (_question + 1, true);
        Go(open, from, 1, 0);
        for (var looked = 0; looked < MostSteps && open.TryDequeue(out var n, out _); looked++)
        {
            var (share, sum) = (_shares[n], _seconds[n]);
            if (_graph.Steps[n].Emotion is not null) moods.Add(new Mood(n, (sum / share) + _wait[n], share));
            else Go(open, n, share, sum + (share * _time[n]));
        }

        return (moods, _areKnown);
    }

    private void Go(PriorityQueue<int, int> open, int n, double share, double sum)
    {
        var ways = _graph.Outgoing.Of(n);
        var (left, unknown) = (1.0, 0);
        foreach (var e in ways)
        {
            if (_graph.Exits[e].Share is { } known) left -= known;
            else unknown++;
        }

        var rest = unknown == 0 ? 0 : Math.Max(0, left) / unknown;
        var onward = 0.0;
        foreach (var e in ways) onward += Part(n, e, rest);
        if (!(onward > 0)) return;
        _areKnown &= unknown == 0 || _graph.Modes[n] == ExitMode.Parallel;
        foreach (var e in ways)
        {
            var to = _graph.Exits[e].To;
            var part = Part(n, e, rest) / onward;
            if (!(part > 0) || to == _graph.End) continue;
            if (_asked[to] != _question)
            {
                (_asked[to], _shares[to], _seconds[to]) = (_question, 0, 0);
                open.Enqueue(to, _place[to]);
            }

            _shares[to] += share * part;
            _seconds[to] += sum * part;
        }
    }

    private double Part(int from, int e, double rest)
    {
        ref readonly var exit = ref _graph.Exits[e];
        if (exit.IsLoop) return 0;
        return _graph.Modes[from] == ExitMode.Parallel ? (exit.To == _next[from] ? 1 : 0) : exit.Share ?? rest;
    }
}
