using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Blueprints.Running;
using Blueprints.Simulations.Engine;

namespace Blueprints.Simulations;

/// <summary>Runs a model several times, on several threads, and puts the runs together in their order.</summary>
internal sealed class SimulationRunner(SimulationModel model, int threads, CancellationToken token)
{
    private const int Pilots = 5;
    private const int PilotCases = 20_000;

    /// <summary>How many runs each thread may be ahead of the first that is not done.</summary>
    private const int MostAhead = 16;

    private readonly ConcurrentBag<CaseEngine> _engines = [];

    /// <summary>Runs so many times.</summary>
    /// <param name="plan">How long each run is.</param>
    /// <param name="runs">How many there are.</param>
    /// <param name="each">Takes each run, in order, and says whether to go on.</param>
    /// <param name="log">Takes the visits of the first run; null for nobody.</param>
    public void Run(RunPlan plan, int runs, Func<int, RunTally, bool> each, Action<LoggedVisit>? log = null)
    {
        var order = new RunOrder(runs, threads * MostAhead, each);
        InParallel(Math.Min(threads, runs), _ =>
        {
            try
            {
                while (order.Next() is { } run) order.Take(run, RunOne(plan, run, log, null));
            }
            catch
            {
                order.Stop();
                throw;
            }
        });
    }

    /// <summary>How many cases to leave out of each run; null where the runs are too short to tell.</summary>
    /// <param name="counted">The runs that there will be, as yet without a warm-up.</param>
    /// <param name="runs">How many there will be.</param>
    public long? FindWarmUp(in RunPlan counted, int runs)
    {
        var length = (int)Math.Min(counted.Cases, PilotCases);
        var count = Math.Min(runs, Pilots);
        var series = new double[count][];
        var plan = counted with { Cases = length };
        InParallel(count, i => RunOne(plan, i, null, series[i] = new double[length]));
        var mean = new double[length];
        foreach (var one in series)
        {
            for (var i = 0; i < length; i++) mean[i] += one[i] / count;
        }

        var found = WarmUpFinder.Find(mean);
        return found < 0 ? null : found;
    }

    private RunTally RunOne(RunPlan plan, int run, Action<LoggedVisit>? log, double[]? series)
    {
        if (!_engines.TryTake(out var engine)) engine = new CaseEngine(model);
        (engine.Log, engine.Series) = (run == 0 ? log : null, series);
        using var scope = Cancellation.Under(token);
        var tally = engine.Run(plan, run);
        _engines.Add(engine);
        return tally;
    }

    private void InParallel(int count, Action<int> run)
    {
        if (threads == 1)
        {
            for (var i = 0; i < count; i++) run(i);
            return;
        }

        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, run);
        }
        catch (AggregateException several)
        {
            if (several.InnerExceptions.Any(inner => inner is OperationCanceledException)) throw new OperationCanceledException(token);
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
