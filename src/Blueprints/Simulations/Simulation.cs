using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.Running;
using Blueprints.ServiceBlueprints;
using Blueprints.Simulations.Engine;
using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>
/// Simulates a service: its cases come, wait for people, are worked on and leave, as discrete events over the one meaning of its flow
/// (<c>docs/flow.md</c>). Pure, and safe to call from many threads; the same document, options and seed give the same results on any number of
/// threads.
/// </summary>
public static class Simulation
{
    internal const long DefaultCases = 10_000;

    /// <summary>
    /// Runs a service as often as <see cref="SimulationOptions.Replications"/> says. What keeps it from being run never throws: it is in
    /// <see cref="SimulationResult.Problems"/>. Time grows with the number of steps that all cases do, memory with the cases inside at once.
    /// </summary>
    /// <param name="blueprint">The service.</param>
    /// <param name="options">How. Default: <see cref="SimulationOptions.Default"/>.</param>
    /// <param name="progress">Is told how many runs are done, in order, one call at a time, by whichever thread did the last. Default: nobody.</param>
    /// <param name="log">Is told each visit to a step of the first run, as its work begins. Default: nobody.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The blueprint is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">The blueprint contradicts itself.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SimulationResult Run(ServiceBlueprint blueprint, SimulationOptions? options = null, Action<int>? progress = null, Action<SimulatedVisit>? log = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        Contradictions.Refuse(blueprint, BlueprintValidator.Validate, nameof(blueprint));
        options ??= SimulationOptions.Default;
        Check(options);
        return Run(blueprint, options, null, progress, log, cancellationToken);
    }

    /// <param name="blueprint">The service.</param>
    /// <param name="options">How.</param>
    /// <param name="kept">The steps whose wait stays beside the queue; null to find out.</param>
    /// <param name="progress">Is told how many runs are done.</param>
    /// <param name="log">Is told each visit of the first run.</param>
    /// <param name="cancellationToken">Gives the work up.</param>
    private static SimulationResult Run(ServiceBlueprint blueprint, SimulationOptions options, HashSet<string>? kept, Action<int>? progress, Action<SimulatedVisit>? log, CancellationToken cancellationToken)
    {
        using var scope = Cancellation.Under(cancellationToken);
        var (model, builder) = ModelBuilder.Build(blueprint, options, kept);
        if (model is null) return Refused(blueprint, options, builder.Problems);
        var runner = new SimulationRunner(model, options.Threads, cancellationToken);
        var notes = new List<Bilingual>(builder.Notes);
        var plan = PlanOf(options, model, builder, runner, notes);
        var figures = new RunFigures(model, options.Replications);
        var all = new RunTally(model);
        runner.Run(plan, options.Replications, Take, log is null ? null : visit => log(SimulatedVisit.Of(model, visit)));
        if (all.EndlessAt >= 0) return Refused(blueprint, options, [Endless(model, all.EndlessAt)]);
        if (all.CrowdedAt is { } pool) return Refused(blueprint, options, [TooManyInside(model, options, pool)]);
        if (all.IsBroken) return Refused(blueprint, options, [TooMany(options)]);
        return ResultBuilder.Build(blueprint, options, model, builder, plan, all, figures, notes);

        bool Take(int run, RunTally tally)
        {
            all.Add(tally);
            figures.Take(run, tally);
            progress?.Invoke(run + 1);
            return all.EndlessAt < 0 && !all.IsBroken;
        }
    }

    /// <summary>
    /// Runs a service as it is, and scenarios of it with the same random numbers, so that what differs between two is what was changed. Each
    /// scenario leaves out as many cases before it counts as the service as it is.
    /// </summary>
    /// <param name="blueprint">The service.</param>
    /// <param name="scenarios">What is different in each, such as <c>teller.staff=3; phone.time=1 min</c>. Default: no scenarios.</param>
    /// <param name="options">How. Default: <see cref="SimulationOptions.Default"/>.</param>
    /// <param name="progress">Is told how many runs of all are done, in order, one call at a time, by whichever thread did the last. Default: nobody.</param>
    /// <param name="log">Is told each visit of the first run of the service as it is. Default: nobody.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The blueprint is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">The blueprint contradicts itself.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SimulationComparison Compare(ServiceBlueprint blueprint, IReadOnlyList<string>? scenarios = null, SimulationOptions? options = null, Action<int>? progress = null, Action<SimulatedVisit>? log = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        Contradictions.Refuse(blueprint, BlueprintValidator.Validate, nameof(blueprint));
        options ??= SimulationOptions.Default;
        Check(options);
        var problems = ImmutableArray.CreateBuilder<SimulationProblem>();
        var changed = new List<(string Name, ServiceBlueprint Blueprint)>();
        foreach (var scenario in scenarios ?? [])
        {
            var (other, wrong) = SimulationChanges.Apply(blueprint, scenario);
            if (wrong.IsEmpty) wrong = ModelBuilder.Build(other, options).Builder.Problems;
            if (wrong.IsEmpty) changed.Add((scenario, other));
            foreach (var problem in wrong)
            {
                if (!problems.Contains(problem)) problems.Add(problem);
            }
        }

        if (problems.Count > 0) return new SimulationComparison(Refused(blueprint, options, problems.ToImmutable()), []) { Problems = problems.ToImmutable() };
        var result = Run(blueprint, options, progress, log, cancellationToken);
        if (!result.IsRun) return new SimulationComparison(result, []) { Problems = result.Problems };
        var rows = ImmutableArray.CreateBuilder<SimulationScenario>(changed.Count);
        foreach (var (name, other) in changed)
        {
            var done = (rows.Count + 1) * options.Replications;
            var run = Run(other, Like(result), result.Kept, progress is null ? null : count => progress(done + count), null, cancellationToken);
            if (!run.IsRun) return new SimulationComparison(result, []) { Problems = run.Problems };
            var (mine, others) = (result.Runs!, run.Runs!);
            rows.Add(new SimulationScenario(name, run, Difference(mine.Whole, others.Whole), Difference(mine.Kept, others.Kept), Difference(mine.GaveUp, others.GaveUp), Difference(mine.Cost, others.Cost)));
        }

        return new SimulationComparison(result, rows.MoveToImmutable());
    }

    /// <summary>
    /// What the lead time does where one input is a little less or more, the ones that matter most first: each is run with the same random numbers
    /// as the service as it is.
    /// </summary>
    /// <param name="result">The service as it is.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    /// <exception cref="ArgumentException">Nothing was simulated.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<SimulationEffect> Effects(SimulationResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Runs is not { } runs) throw new ArgumentException("nothing was simulated", nameof(result));
        var effects = ImmutableArray.CreateBuilder<SimulationEffect>();
        foreach (var (name, less, more) in SimulationEffects.Of(result)) effects.Add(new SimulationEffect(name, EffectOf(less), EffectOf(more)));
        effects.Sort(static (a, b) => b.Width.CompareTo(a.Width) is not 0 and var order ? order : string.CompareOrdinal(a.Name.English, b.Name.English));
        return effects.ToImmutable();

        Figure EffectOf(ServiceBlueprint? other) => other is not null && Run(other, Like(result), result.Kept, null, null, cancellationToken) is { IsRun: true, Runs: { } others } changed
            ? changed.IsSteady || !result.IsSteady ? Difference(runs.Whole, others.Whole) : SimulationEffect.Endless
            : Figure.Absent("it cannot be", "不可能");
    }

    /// <summary>The options by which a scenario is run: as many cases are left out as of the service as it is.</summary>
    private static SimulationOptions Like(SimulationResult result) => result.Options with { WarmUp = result.Options.Days is null ? result.WarmUp : null };

    private static Figure Difference(RatioEstimate mine, RatioEstimate other)
    {
        var (value, error) = mine.Difference(other);
        return double.IsFinite(value) ? Figure.Of(Rounding.ToDigits(value, 9)).Within(Rounding.ToDigits(error, 6)) : Figure.Absent("no case ended", "没有业务结束");
    }

    private static RunPlan PlanOf(SimulationOptions options, SimulationModel model, ModelBuilder builder, SimulationRunner runner, List<Bilingual> notes)
    {
        var plan = new RunPlan((ulong)options.Seed, 0, 0, double.PositiveInfinity, options.MostEvents, options.MostInside);
        if (options.Days is { } days) return plan with { Seconds = days * Calendar.Day };
        if (model.ArrivalTimes is { } times) return plan with { Cases = times.Length };
        plan = plan with { Cases = options.Cases ?? DefaultCases };
        var warmUp = options.WarmUp ?? runner.FindWarmUp(plan, options.Replications);
        if (warmUp is null)
        {
            // Where there is none, more cases don't help, and that is told with its reason.
            if (FullLanes.Of(model, builder).IsEmpty) notes.Add(new("no steady state was found by MSER-5 within the first runs: ask for more cases, or for days that start empty", "用 MSER-5 在最初几次运行里没有找到稳态：请增加业务数（--cases），或改用从空开始的天数（--days）"));
            warmUp = plan.Cases / 2;
        }

        return plan with { WarmUp = warmUp.Value };
    }

    private static SimulationResult Refused(ServiceBlueprint blueprint, SimulationOptions options, ImmutableArray<SimulationProblem> problems) =>
        new() { Blueprint = blueprint, Options = options, Problems = problems, Notes = [] };

    private static SimulationProblem Endless(SimulationModel model, int step) => new(
        new($"a case went on beyond all reason and was at '{model.Graph.Ids[step]}' when it was given up", $"有一件业务迟迟不能结束，放弃时正在“{model.Graph.Ids[step]}”"),
        new("let the loop that leads there be left more often", "请让通向这里的循环更常有出口"),
        model.Graph.Steps[step].Span);

    private static string Told(long number) => number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);

    private static SimulationProblem TooMany(SimulationOptions options) => new(
        new($"a run has more than {Told(options.MostEvents)} events", $"一次运行超过 {Told(options.MostEvents)} 个事件"),
        new("ask for fewer cases or days", "请减少业务数或天数"),
        default);

    private static SimulationProblem TooManyInside(SimulationModel model, SimulationOptions options, int pool)
    {
        var most = Told(options.MostInside);
        if (pool < 0) return new(new($"more than {most} cases are inside at once", $"同时在内的业务超过 {most} 件"), new("ask for fewer cases or days", "请减少业务数或天数"), default);
        var lane = model.Graph.Blueprint.Lanes.First(each => each.Id == model.Pools[pool].Lane);
        return new(
            new($"more than {most} cases are inside at once, and most of them wait for '{lane.Label}'", $"同时在内的业务超过 {most} 件，其中大多在等“{lane.Label}”"),
            new("give it more people or hours, lower the demand, or ask for fewer cases or days", "请增加其人数或工作时间，降低需求量，或减少业务数或天数"),
            lane.Span);
    }

    private static void Check(SimulationOptions options)
    {
        Require(options.Cases is null or (>= 1 and <= SimulationOptions.MaxCases), nameof(options.Cases));
        Require(options.Days is null or (>= 1 and <= SimulationOptions.MaxDays), nameof(options.Days));
        Require(options.Replications is >= 2 and <= SimulationOptions.MaxReplications, nameof(options.Replications));
        Require(options.Seed >= 0, nameof(options.Seed));
        Require(options.WarmUp is null or (>= 0 and <= SimulationOptions.MaxCases), nameof(options.WarmUp));
        Require(options.Threads >= 1, nameof(options.Threads));
        for (var i = 0; i < options.ArrivalTimes.Length; i++)
        {
            var time = options.ArrivalTimes[i];
            Require(double.IsFinite(time) && time >= 0 && (i == 0 || time >= options.ArrivalTimes[i - 1]), nameof(options.ArrivalTimes));
        }

        static void Require(bool isSo, string name)
        {
            if (!isSo) throw new ArgumentOutOfRangeException(nameof(options), $"{name} is out of its range");
        }
    }
}
