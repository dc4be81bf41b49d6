using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The figures over parts of the cases: those that end in a certain way, and stretches of the flow.</summary>
internal sealed partial class FlowFigures
{
    /// <summary>Why nothing is told of how cases end.</summary>
    public static Figure NoOutcome => Figure.Absent("no end says how a case ends (outcome)", "没有结束处写明结果（outcome）");

    /// <summary>Where ends are told, and none as solved.</summary>
    public static Figure NoneSolved => Figure.Absent("no end says that a case is solved (outcome: solved)", "没有结束处写明已解决（outcome: solved）");

    /// <summary>The share of the cases that end solved: none where ends are told and none is; partial where some ends say nothing.</summary>
    public Figure SolvedShare => ShareOf(Outcome.Solved);

    /// <summary>The share of the cases that the customer gives up, likewise.</summary>
    public Figure AbandonedShare => ShareOf(Outcome.Abandoned);

    private Figure ShareOf(Outcome outcome)
    {
        if (Outcomes.IsEmpty) return NoOutcome;
        var share = OutcomeOf(outcome)?.Share ?? (Outcomes.All(row => row.Share.IsKnown) ? Figure.Of(0) : Outcomes[0].Share);
        var unsaid = Outcomes.FirstOrDefault(row => row.Outcome is null)?.Share.Value;
        // None of what is told says that nothing of the rest is.
        if (unsaid is > 0 && share.Value is 0)
        {
            var rest = string.Create(CultureInfo.InvariantCulture, $"{unsaid.Value * 100:0.#}%");
            return Figure.Absent($"{rest} of the cases end where no outcome is told", $"{rest} 的业务结束处没有写明结果（outcome）");
        }

        return unsaid is > 0 && share.Value is { } known
            ? Figure.Partial(known, [string.Create(CultureInfo.InvariantCulture, $"{unsaid.Value * 100:0.#}%")], new("outcome told where they end", "结束处的结果"), new("shares of the cases", "部分业务")).With(share.Assumption).Within(share.Error ?? 0)
            : share;
    }

    /// <summary>The figures of the cases that end in a way; null where no end says so.</summary>
    public OutcomeFigures? OutcomeOf(Outcome outcome) => Outcomes.FirstOrDefault(row => row.Outcome == outcome);

    /// <summary>What every figure takes for given that rests on where cases begin.</summary>
    public Bilingual? EntryNotes => _graph.IsShareAssumed ? AssumedShares : null;

    /// <summary>What the time of a stretch takes for given.</summary>
    /// <param name="runs">How many cases were run for it; 0 for none.</param>
    public Bilingual? StretchNotes(int runs) => Joined(Run(runs), Queues.Steps is not null ? WithQueues(isSampled: false) : Notes(isSampled: false));

    /// <summary>The share of cases that were run, with half the width of its interval.</summary>
    public Figure ShareOfRuns(int count, int runs)
    {
        var share = (double)count / Math.Max(1, runs);
        return Figure.Of(Rounding.ToDigits(share, 9)).With(Joined(Run(runs), EntryNotes)).Within(Rounding.ToDigits(1.959963984540054 * Math.Sqrt(share * (1 - share) / Math.Max(1, runs)), 9));
    }

    /// <summary>The expected time for the customer, and what 90% of the cases do not exceed; false where they cannot be told.</summary>
    public bool TimesOf(CaseTimes cases, out Figure mean, out Figure late)
    {
        var spread = _times.Known == 0 || !(cases.Mean <= Beyond) ? null : Queues.Steps is { } queues ? cases.SpreadWith(queues) : cases.Spread;
        if (spread is { } known) return TimesOf(known.Customer, known.Customer.Cases, out mean, out late);
        mean = late = _times.Known == 0 ? NoTime : Unknown;
        return false;
    }

    /// <summary>The same of times that are known.</summary>
    public bool TimesOf(TimeSpread spread, int runs, out Figure mean, out Figure late)
    {
        if (_times.Known == 0)
        {
            mean = late = NoTime;
            return false;
        }

        var notes = StretchNotes(runs);
        mean = Partial(spread.Mean).With(notes).Within(spread.MeanError);
        late = Partial(spread.Quantile(0.9)).With(notes).Within(spread.QuantileError(0.9));
        return true;
    }

    /// <summary>What passes between the lanes of a document, by the visits of its steps in this flow.</summary>
    public (ImmutableArray<LanePair> Rows, bool IsCut) PairsOf(LanePairs pairs, ImmutableArray<double> visits) => Once(nameof(PairsOf), () => pairs.Measure(visits, visits.IsEmpty ? null : Notes(_cases.AreVisitsSampled, null)));

    private static Bilingual? Run(int runs)
    {
        if (runs == 0) return null;
        var count = runs.ToString("#,0", CultureInfo.InvariantCulture);
        return new($"found by running {count} cases", $"由运行 {count} 件业务得出");
    }

    private static Bilingual? Joined(Bilingual? first, Bilingual? second) =>
        first is { } a && second is { } b ? new($"{a.English}; {b.English}", $"{a.Chinese}；{b.Chinese}") : first ?? second;
}
