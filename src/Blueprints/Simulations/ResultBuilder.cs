using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Simulations.Engine;
using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>Makes figures of what the runs came to.</summary>
internal static class ResultBuilder
{
    private static readonly Figure NoCase = Figure.Absent("no case came so far", "没有这样的业务");

    public static SimulationResult Build(ServiceBlueprint blueprint, SimulationOptions options, SimulationModel model, ModelBuilder builder, in RunPlan plan, RunTally all, RunFigures figures, List<Bilingual> notes)
    {
        var full = FullLanes.Of(model, builder);
        TellState(options, builder, full, plan, all, notes);
        var hasCost = Array.Exists(model.Steps, step => step.Cost > 0 || step.CostPerSecond > 0);
        var hasPatience = Array.Exists(model.Steps, step => step.Patience is not null);
        var promised = blueprint.Promise is not null;
        return new SimulationResult
        {
            Blueprint = blueprint,
            Options = options,
            Problems = [],
            Notes = [.. notes],
            WarmUp = plan.WarmUp,
            Arrived = all.Arrived,
            Ended = all.Left,
            GaveUp = all.GaveUp,
            Whole = TimeOf(all.Whole, figures.Whole),
            Customer = TimeOf(all.Customer, figures.Customer),
            PromiseKept = blueprint.Promise is null ? Figure.Absent("no promise is given", "没有给出承诺时间") : figures.Kept.ToFigure(NoCase),
            Abandoned = hasPatience ? figures.GaveUp.ToFigure(NoCase) : Figure.Absent("no wait has a patience", "没有等待标明耐心（patience）"),
            InProgress = figures.Inside.ToFigure(NoCase),
            MostInside = all.MostInside,
            Cost = hasCost ? figures.Cost.ToFigure(NoCase) : Figure.Absent("no step has a cost, and no lane a rate", "没有步骤标明成本，也没有泳道标明费率"),
            Entries = model.Entries.Length > 1 ? Kinds(all.Entries, figures.EntryTimes, promised ? figures.EntryKept : null, e => Same(model.Graph.Steps[model.Entries[e].Step].Label)) : [],
            Ways = Kinds(all.Ways, figures.WayTimes, promised ? figures.WayKept : null, way => builder.Ways.Names[way]),
            Outcomes = all.Ends[^1].Times.Count < all.Left ? Kinds(all.Ends, figures.EndTimes, promised ? figures.EndKept : null, OutcomeName) : [],
            Steps = StepsOf(model, all, figures),
            Lanes = LanesOf(model, all, figures),
            IsSteady = full.IsEmpty,
            IsEvenOverDay = model.Calendars.Length == 0 && model.Arrivals is { IsSteady: true } && (plan.Cases > 0 || options.Days > 7),
            Kept = builder.Kept,
            Events = all.Events,
            CustomerTimes = all.Customer,
            Runs = figures,
        };
    }

    private static string Number(long count) => count.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);

    private static Bilingual Same(string text) => new(text, text);

    private static Bilingual OutcomeName(int outcome) => outcome == RunTally.Outcomes - 1 ? new("not said", "未说明") : OutcomeWords.Of((Outcome)outcome);

    private static SimulatedTime TimeOf(QuantileSketch times, RatioEstimate mean)
    {
        if (times.Count == 0) return new SimulatedTime(0, NoCase, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        var deviation = times.Count > 1 && times.Min < times.Max ? Rounding.ToDigits(times.Deviation, 9) : 0;
        return new SimulatedTime(times.Count, mean.ToFigure(NoCase), Rounding.ToDigits(times.Min, 12), Rounding.ToDigits(times.Max, 12), deviation, Quantile(0.5), Quantile(0.9), Quantile(0.95));

        double Quantile(double share) => Rounding.ToDigits(times.Quantile(share), 9);
    }

    private static ImmutableArray<SimulatedKind> Kinds(KindTally[] tallies, RatioEstimate[] means, RatioEstimate[]? kept, Func<int, Bilingual> name)
    {
        var (kinds, all) = (ImmutableArray.CreateBuilder<SimulatedKind>(tallies.Length), 0L);
        foreach (var tally in tallies) all += tally.Times.Count;
        for (var k = 0; k < tallies.Length; k++)
        {
            var times = tallies[k].Times;
            if (times.Count == 0) continue;
            var kind = new SimulatedKind(name(k), Rounding.ToDigits((double)times.Count / all, 9), TimeOf(times, means[k]));
            kinds.Add(kept is null ? kind : kind with { PromiseKept = kept[k].ToFigure(NoCase) });
        }

        return kinds.DrainToImmutable();
    }

    private static ImmutableArray<SimulatedStep> StepsOf(SimulationModel model, RunTally all, RunFigures figures)
    {
        var steps = ImmutableArray.CreateBuilder<SimulatedStep>(model.Steps.Length);
        for (var s = 0; s < model.Steps.Length; s++)
        {
            ref readonly var tally = ref all.Steps[s];
            var step = model.Graph.Steps[s];
            if (tally.Count + tally.Left == 0 || step.IsWay) continue;
            var none = model.Steps[s].ClaimCount == 0 ? Figure.Absent("nobody is waited for", "不需等人") : NoCase;
            var hasLine = model.Steps[s].ClaimCount > 0 || model.Steps[s].Gate >= 0;
            steps.Add(new SimulatedStep(
                step.Id,
                step.Label,
                Rounding.ToDigits(tally.Count / (double)all.Arrived, 9),
                hasLine ? figures.Waits[s].ToFigure(none) : none,
                hasLine ? figures.Waited[s].ToFigure(none) : none,
                Rounding.ToDigits(tally.LongestWait, 12),
                tally.Count == 0 ? 0 : Rounding.ToDigits(tally.Work / tally.Count, 9),
                tally.Count == 0 ? 0 : Rounding.ToDigits(tally.Cost / tally.Count, 9),
                tally.Left)
            { WrittenWait = model.Steps[s].Wait is { IsZero: false } wait ? Rounding.ToDigits(wait.Mean, 9) : 0 });
        }

        return steps.DrainToImmutable();
    }

    private static ImmutableArray<SimulatedLane> LanesOf(SimulationModel model, RunTally all, RunFigures figures)
    {
        var labels = model.Graph.Blueprint.Lanes.ToDictionary(lane => lane.Id, lane => lane.Label, StringComparer.Ordinal);
        var lanes = ImmutableArray.CreateBuilder<SimulatedLane>(model.Pools.Length);
        var never = Figure.Absent("its people were never there", "这段时间里没有人上班");
        for (var p = 0; p < model.Pools.Length; p++)
        {
            var plan = model.Pools[p];
            var hours = ImmutableArray.CreateBuilder<SimulatedHour>(RunTally.Hours);
            for (var h = 0; h < RunTally.Hours; h++)
            {
                var at = (p * RunTally.Hours) + h;
                var each = all.Length / RunTally.Hours;
                var open = all.DayOpen[at];
                hours.Add(new SimulatedHour(open > 0 ? Rounding.ToDigits(all.DayBusy[at] / open, 9) : 0, each > 0 ? Rounding.ToDigits(open / plan.People / each, 9) : 0, each > 0 ? Rounding.ToDigits(all.DayQueue[at] / each, 9) : 0));
            }

            var days = all.Length / Calendar.Day;
            lanes.Add(new SimulatedLane(plan.Lane, labels.GetValueOrDefault(plan.Lane, plan.Lane), plan.People, figures.Loads[p].ToFigure(never), figures.Queues[p].ToFigure(never), all.Pools[p].LongestQueue, days > 0 ? Rounding.ToDigits(all.Pools[p].Overtime / 3600 / days, 9) : 0, hours.MoveToImmutable()));
        }

        return lanes.MoveToImmutable();
    }

    /// <summary>What of the state of the service is to be known beside the figures.</summary>
    private static void TellState(SimulationOptions options, ModelBuilder builder, ImmutableArray<string> full, in RunPlan plan, RunTally all, List<Bilingual> notes)
    {
        var isSteady = plan.Cases > 0 && options.Arrivals != ArrivalKind.Listed;
        foreach (var id in full)
        {
            var label = builder.Facts.Whole.Graph.Blueprint.Lanes.First(each => each.Id == id).Label;
            notes.Add(isSteady
                ? new($"'{label}' gets more work than it can do: there is no steady state, and the longer the run, the longer the queue", $"“{label}”的工作量超过其能力：不存在稳态，运行越久，排队越长")
                : new($"'{label}' gets more work than it can do: every further day, its queue grows", $"“{label}”的工作量超过其能力：每多一天，排队就更长"));
        }

        // On paper nobody gives up.
        if (!isSteady && FullLanes.LeaversOf(builder.Facts.Whole.Graph.Blueprint).Count == 0 && builder.Facts.Measures.QueuedLeadTime is { IsKnown: true, Value: var paper } && paper > 0 && all.Whole.Count > 0 && all.Whole.Mean < 0.9 * paper.Value)
        {
            var (here, there) = (new Duration(all.Whole.Mean), new Duration(paper.Value));
            notes.Add(new($"runs start empty, and are far from the steady state: on average {here} here, {there} on paper with queues that have always been there", $"每次运行从空开始，离稳态还远：这里平均 {here.ToText(DiagramLanguage.Chinese)}，纸面上（排队一直存在）为 {there.ToText(DiagramLanguage.Chinese)}"));
        }

        if (all.Inside > 0) notes.Add(new($"{Number(all.Inside)} of {Number(all.Arrived)} cases had not ended when their run did, and are left out of the times", $"{Number(all.Arrived)} 件业务中有 {Number(all.Inside)} 件在运行结束时尚未结束，不计入时间"));
    }
}
