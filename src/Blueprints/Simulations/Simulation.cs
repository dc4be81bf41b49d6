using System.Collections.Immutable;
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
    /// <param name="progress">Is told how many runs are done, in order. Default: nobody.</param>
    /// <param name="log">Is told each visit to a step of the first run, as its work begins. Default: nobody.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The blueprint is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">The blueprint contradicts itself.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SimulationResult Run(ServiceBlueprint blueprint, SimulationOptions? options = null, Action<int>? progress = null, Action<SimulatedVisit>? log = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        options ??= SimulationOptions.Default;
        Check(options);
        using var scope = Cancellation.Under(cancellationToken);
        var (model, builder) = ModelBuilder.Build(blueprint, options);
        if (model is null) return Refused(blueprint, options, builder.Problems);
        var runner = new SimulationRunner(model, options.Threads, cancellationToken);
        var notes = new List<Bilingual>(builder.Notes);
        var plan = PlanOf(options, model, runner, notes);
        var figures = new RunFigures(model, options.Replications);
        var all = new RunTally(model);
        runner.Run(plan, options.Replications, Take, log is null ? null : visit => log(SimulatedVisit.Of(model, visit)));
        if (all.EndlessAt >= 0) return Refused(blueprint, options, [Endless(model, all.EndlessAt)]);
        if (all.IsBroken) return Refused(blueprint, options, [TooMany()]);
        return ResultBuilder.Build(blueprint, options, model, builder, plan, all, figures, notes);

        void Take(int run, RunTally tally)
        {
            all.Add(tally);
            figures.Take(run, tally);
            progress?.Invoke(run + 1);
        }
    }

    private static RunPlan PlanOf(SimulationOptions options, SimulationModel model, SimulationRunner runner, List<Bilingual> notes)
    {
        var seed = (ulong)options.Seed;
        if (options.Days is { } days) return new RunPlan(seed, 0, 0, days * Calendar.Day, SimulationRunner.MostEvents);
        var cases = options.Cases ?? DefaultCases;
        if (model.ArrivalTimes is { } times) return new RunPlan(seed, 0, times.Length, double.PositiveInfinity, SimulationRunner.MostEvents);
        var warmUp = options.WarmUp ?? runner.FindWarmUp(seed, cases, options.Replications);
        if (warmUp is null)
        {
            notes.Add(new("no steady state was found by MSER-5 within the first runs: ask for more cases, or for days that start empty", "用 MSER-5 在最初几次运行里没有找到稳态：请增加业务数（--cases），或改用从空开始的天数（--days）"));
            warmUp = cases / 2;
        }

        return new RunPlan(seed, warmUp.Value, cases, double.PositiveInfinity, SimulationRunner.MostEvents);
    }

    private static SimulationResult Refused(ServiceBlueprint blueprint, SimulationOptions options, ImmutableArray<SimulationProblem> problems) =>
        new() { Blueprint = blueprint, Options = options, Problems = problems, Notes = [] };

    private static SimulationProblem Endless(SimulationModel model, int step) => new(
        new($"a case went on beyond all reason and was at '{model.Graph.Ids[step]}' when it was given up", $"有一件业务迟迟不能结束，放弃时正在“{model.Graph.Ids[step]}”"),
        new("let the loop that leads there be left more often", "请让通向这里的循环更常有出口"),
        model.Graph.Steps[step].Span);

    private static string Most => SimulationRunner.MostEvents.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);

    private static SimulationProblem TooMany() => new(
        new($"a run has more than {Most} events", $"一次运行超过 {Most} 个事件"),
        new("ask for fewer cases or days", "请减少业务数或天数"),
        default);

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
