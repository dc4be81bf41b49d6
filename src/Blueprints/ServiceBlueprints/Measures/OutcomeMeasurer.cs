using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Flows.Structure;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// Measures how cases end. Where nothing splits a case, shares are exact and times are those of the flow given the end
/// (<see cref="Conditioned"/>); else cases are run, and of several tokens the last at an end that says so decides. Where each case comes to
/// one end alone all the same, as where parallel ways meet again before it, the shares are exact there too.
/// </summary>
/// <param name="graph">The flow.</param>
/// <param name="cases">The times of its cases.</param>
/// <param name="figures">The other figures of it.</param>
internal sealed class OutcomeMeasurer(StepGraph graph, CaseTimes cases, FlowFigures figures)
{
    private const int Kinds = 3;

    private readonly int[] _ofExit = [.. graph.Exits.Select(exit => OfExit(graph, exit))];

    /// <summary>The outcome of an exit, by its number among them; -1 where it does not lead to the end, or that says nothing.</summary>
    public static int OfExit(StepGraph graph, in Exit exit) => exit.To == graph.End ? (int?)(exit.Flow?.Outcome ?? graph.Steps[exit.From].Outcome) ?? -1 : -1;

    /// <summary>Each outcome that some end says, in their usual order, and last those cases whose end says nothing; none where no end says
    /// one.</summary>
    public ImmutableArray<OutcomeFigures> Measure()
    {
        var isSaid = new bool[Kinds];
        foreach (var outcome in _ofExit)
        {
            if (outcome >= 0) isSaid[outcome] = true;
        }

        if (Array.IndexOf(isSaid, true) < 0) return [];
        var rows = ImmutableArray.CreateBuilder<OutcomeFigures>(Kinds + 1);
        var find = Finder();
        for (var k = 0; k < Kinds; k++)
        {
            if (isSaid[k]) rows.Add(find(k));
        }

        var unsaid = find(-1);
        if (unsaid.Share.Value is > 1e-9) rows.Add(unsaid);
        return rows.DrainToImmutable();
    }

    private Func<int, OutcomeFigures> Finder()
    {
        if (cases.Structure.Shape is FlowShape.SharesUnknown or FlowShape.Endless) return kind => Of(kind, Measurer.NoVisits, Measurer.NoVisits, Measurer.NoVisits);
        return cases.HasSplits ? FromRuns() : Exact;
    }

    private OutcomeFigures Exact(int kind)
    {
        if (Conditioned.Chances(graph, IsMeant) is not var (chance, share)) return Of(kind, Measurer.NoVisits, Measurer.NoVisits, Measurer.NoVisits);
        var none = Figure.Absent("no case ends so", "没有业务这样结束");
        var figure = Figure.Of(Rounding.ToDigits(share, 12)).With(figures.EntryNotes);
        if (share <= 0) return Of(kind, figure, none, none);
        var given = cases.Of(Conditioned.Given(graph, chance, share, IsMeant));
        return figures.TimesOf(given, out var mean, out var late) ? Of(kind, figure, mean, late) : Of(kind, figure, mean, mean);

        bool IsMeant(int exit) => _ofExit[exit] == kind;
    }

    private Func<int, OutcomeFigures> FromRuns()
    {
        var watched = cases.Watch(_ofExit, [], figures.Queues.Steps);
        if (watched is null) return kind => Of(kind, Measurer.NoVisits, Measurer.NoVisits, Measurer.NoVisits);
        var exact = SharesOfSingleEnds();
        return kind =>
        {
            var times = new List<double>();
            for (var c = 0; c < watched.Outcomes.Length; c++)
            {
                if (watched.Outcomes[c] == kind) times.Add(watched.Customer[c]);
            }

            var share = exact is null ? figures.ShareOfRuns(times.Count, watched.Outcomes.Length) : Figure.Of(Rounding.ToDigits(exact[kind + 1], 12)).With(figures.EntryNotes);
            if (times.Count == 0) return Of(kind, share, Figure.Absent("no case ends so", "没有业务这样结束"), Figure.Absent("no case ends so", "没有业务这样结束"));
            return figures.TimesOf(new TimeSpread([.. times]), watched.Outcomes.Length, out var mean, out var late) ? Of(kind, share, mean, late) : Of(kind, share, mean, mean);
        };
    }

    /// <summary>
    /// By how often the ends are reached, first those that say nothing; null where a case may come to several. A case comes to one end at
    /// least, so that where it comes to one on average, each comes to one.
    /// </summary>
    private double[]? SharesOfSingleEnds()
    {
        const double Tolerance = 1e-9;
        if (cases.AreVisitsSampled || cases.Visits is not { } visits) return null;
        var (shares, ends) = (new double[Kinds + 1], 0.0);
        for (var i = 0; i < graph.Exits.Length; i++)
        {
            var exit = graph.Exits[i];
            if (exit.To != graph.End || graph.IsBeside(exit.From)) continue;
            var taken = visits[exit.From] * (exit.Share ?? 1);
            shares[_ofExit[i] + 1] += taken;
            ends += taken;
        }

        return Math.Abs(ends - 1) <= Tolerance ? shares : null;
    }

    private static OutcomeFigures Of(int kind, Figure share, Figure time, Figure late) => new(kind < 0 ? null : (Outcome)kind, share, time, late);
}
