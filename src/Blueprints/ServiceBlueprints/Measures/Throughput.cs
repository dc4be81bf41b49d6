using Blueprints.Measures;
using Blueprints.Running;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What comes to each step where lanes on the way are full. A lane that gets more work than it can do lets through 1 / its utilisation of
/// what comes to each of its steps, and the steps behind get that. Shares are followed
/// along the flow; since a lane's utilisation depends on what comes to it, and in a loop on what it lets through itself, rounds are
/// repeated until nothing changes, at most <see cref="MaxRounds"/> times.
/// Where ways meet as alternatives their shares are averaged by how many take each; where a case waits for several ways, the slowest sets
/// how much goes on.
/// </summary>
internal sealed class Throughput
{
    private const int MaxRounds = 200;
    private const double Tolerance = 1e-10;
    private const long MaxUpdates = 4_000_000;

    private readonly StepGraph _graph;
    private readonly double[] _visits;
    private readonly int[][] _lanes;
    private readonly List<(double Share, double Weight)> _coming = [];

    /// <param name="graph">The graph.</param>
    /// <param name="visits">How often a case comes to each step.</param>
    /// <param name="lanesOf">The lanes whose people act in each step, by number, as far as they are measured.</param>
    /// <param name="lanes">The lanes that are measured, by number.</param>
    public Throughput(StepGraph graph, double[] visits, int[][] lanesOf, List<Lane> lanes)
    {
        (_graph, _visits) = (graph, visits);
        _lanes = new int[graph.End][];
        for (var i = 0; i < graph.End; i++)
        {
            var step = graph.Steps[i];
            _lanes[i] = !StepStaff.IsWork(step) ? [] : Array.TrueForAll(lanesOf[i], lane => StepStaff.Load(step, lanes[lane]) > 0) ? lanesOf[i] : Array.FindAll(lanesOf[i], lane => StepStaff.Load(step, lanes[lane]) > 0);
        }
    }

    /// <summary>The share of what the demand offers to each step that comes to it, 0 to 1.</summary>
    /// <param name="utilizations">The utilisation of each lane by number, where such shares come to the steps.</param>
    public double[] Shares(Func<double[], double[]> utilizations)
    {
        var shares = new double[_graph.End];
        Arrays.Fill(shares, 1);
        var rounds = (int)Math.Min(MaxRounds, Math.Max(2, MaxUpdates / (_graph.End + _graph.Exits.Length + 1)));
        for (var round = 0; round < rounds; round++)
        {
            var through = utilizations(shares);
            for (var lane = 0; lane < through.Length; lane++) through[lane] = through[lane] > 1 + Queue.Tolerance ? 1 / through[lane] : 1;
            if (Sweep(shares, through) <= Tolerance) break;
        }

        return shares;
    }

    private double Sweep(double[] shares, double[] through)
    {
        var change = 0.0;
        foreach (var step in _graph.Order)
        {
            if (step == _graph.End || _visits[step] <= 0) continue;
            var share = Coming(step, shares, through);
            change = Math.Max(change, Math.Abs(share - shares[step]));
            shares[step] = share;
        }

        return change;
    }

    /// <summary>What the fullest of several lanes lets through.</summary>
    private static double Least(double[] through, int[] lanes)
    {
        var least = 1.0;
        foreach (var lane in lanes) least = Math.Min(least, through[lane]);
        return least;
    }

    /// <summary>
    /// The mean share of what enters a step, of as much as the step is visited: what enters beyond that waits for the rest of its case, so
    /// that the lowest shares count. What is visited and not led to begins there, whole.
    /// </summary>
    private double Coming(int step, double[] shares, double[] through)
    {
        _coming.Clear();
        var sum = 0.0;
        foreach (var e in _graph.Incoming.Of(step))
        {
            var exit = _graph.Exits[e];
            if (_visits[exit.From] <= 0) continue;
            var weight = _visits[exit.From] * (exit.Share ?? 0);
            if (weight <= 0) continue;
            var share = shares[exit.From];
            if (_lanes[exit.From].Length > 0) share *= Least(through, _lanes[exit.From]);
            _coming.Add((share, weight));
            sum += weight;
        }

        var visits = _visits[step];
        if (sum < visits) _coming.Add((1, visits - sum));
        else if (sum > visits * (1 + 1e-9)) _coming.Sort(static (a, b) => a.Share.CompareTo(b.Share));
        var (total, rest) = (0.0, visits);
        foreach (var (share, weight) in _coming)
        {
            var taken = Math.Min(rest, weight);
            total += share * taken;
            rest -= taken;
        }

        // What rounding leaves over is not lost.
        return Math.Clamp((total + Math.Max(0, rest)) / visits, 0, 1);
    }
}
