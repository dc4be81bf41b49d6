using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Simulations;
using Blueprints.Simulations.Engine;
using Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

namespace Blueprints.Tests.Simulations;

/// <summary>What holds in every run, whatever the service: on random documents, and those of the examples.</summary>
public sealed class LawTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_comes_goes_or_is_inside_and_the_area_is_that_of_the_cases(int seed)
    {
        foreach (var blueprint in Documents())
        {
            var (model, _) = ModelBuilder.Build(blueprint, SimulationOptions.Default);
            if (model is null) continue;
            var tally = new CaseEngine(model).Run(new RunPlan((ulong)seed, 0, 0, 3 * Calendar.Day, 2_000_000), 0);
            Assert.Equal(tally.Arrived, tally.Left + tally.Inside);
            Assert.True(tally.Inside >= 0);

            // Little's law, exact for what lies within the run.
            Assert.Equal(tally.TimeInside, tally.AreaOfRun, 1e-6 * (1 + tally.AreaOfRun));
            Assert.All(tally.Pools, pool => Assert.InRange(pool.Busy, 0, pool.Open * (1 + 1e-9)));
            Assert.Equal(tally.Whole.Count, tally.Ends.Sum(end => end.Times.Count));

            // Every case went some way, and no kind keeps the promise more often than it ended.
            if (tally.Ways.Length > 0) Assert.Equal(tally.Whole.Count, tally.Ways.Sum(way => way.Times.Count));
            Assert.All(tally.Ways.Concat(tally.Ends).Concat(tally.Entries), kind => Assert.InRange(kind.Kept, 0, kind.Times.Count));
            if (tally.Ways.Length > 0) Assert.Equal(tally.Kept, tally.Ways.Sum(way => way.Kept));

            // In no hour of the day are more people busy than are there.
            Assert.All(Enumerable.Range(0, tally.DayBusy.Length), hour => Assert.InRange(tally.DayBusy[hour], 0, (tally.DayOpen[hour] * (1 + 1e-9)) + (blueprint.ClosingWork == ClosingWork.Finish ? 3 * 3600 * model.Pools[hour / RunTally.Hours].People : 1e-6)));
            Assert.Equal(tally.Pools.Sum(pool => pool.Busy + pool.Overtime), tally.DayBusy.Sum(), 1e-6 * (1 + tally.DayBusy.Sum()));
        }
    }

    [Fact]
    public void The_first_to_come_is_the_first_to_be_served()
    {
        var blueprint = Services.Queue("10 per hour", 3, "{typical: 15 min, shape: exponential}");
        var visits = new List<SimulatedVisit>();
        Simulation.Run(blueprint, new SimulationOptions { Cases = 2_000, Replications = 2 }, log: visits.Add);
        Assert.True(visits.Count >= 2_000);
        Assert.Equal(visits.Select(visit => visit.Ready).Order(), visits.Select(visit => visit.Ready));
        Assert.Equal(visits.Select(visit => visit.Start).Order(), visits.Select(visit => visit.Start));
        Assert.All(visits, visit => Assert.True(visit.Ready <= visit.Start && visit.Start <= visit.End));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same()
    {
        foreach (var blueprint in Documents().Take(6))
        {
            var options = new SimulationOptions { Cases = 300, Replications = 9 };
            Assert.Equal(Told(blueprint, options with { Threads = 1 }), Told(blueprint, options with { Threads = 2 }));
            Assert.Equal(Told(blueprint, options with { Threads = 1 }), Told(blueprint, options with { Threads = 5 }));
        }
    }

    [Fact]
    public void Runs_are_told_in_order_on_any_number_of_threads()
    {
        foreach (var threads in (int[])[1, 2, 7])
        {
            var told = new List<int>();
            Simulation.Run(Services.Queue("10 per hour", 3, "{typical: 15 min, shape: exponential}"), new SimulationOptions { Days = 1, Replications = 300, Threads = threads }, told.Add);
            Assert.Equal(Enumerable.Range(1, 300), told);
        }
    }

    /// <summary>Whoever throws is heard, and no thread is left waiting for another.</summary>
    [Fact]
    public void What_is_thrown_by_those_who_are_told_ends_all_threads()
    {
        var service = Services.Queue("10 per hour", 3, "{typical: 15 min, shape: exponential}");
        foreach (var threads in (int[])[1, 3])
        {
            var options = new SimulationOptions { Days = 1, Replications = 200, Threads = threads };
            Assert.Throws<InvalidDataException>(() => Simulation.Run(service, options, count => throw new InvalidDataException()));
            using var source = new CancellationTokenSource();
            Assert.Throws<OperationCanceledException>(() => Simulation.Run(service, options, count => source.Cancel(), cancellationToken: source.Token));
        }
    }

    /// <summary>Where nobody is waited for, times are those of the exact distribution: within 99.9% of it, by the interval over the runs.</summary>
    [Fact]
    public void Where_nobody_queues_times_are_exact()
    {
        var compared = 0;
        foreach (var blueprint in Documents())
        {
            var free = blueprint with { DemandPerHour = 1, DemandPeriod = DemandPeriod.Hour, Hours = null, WorkingHours = null, Lanes = [.. blueprint.Lanes.Select(lane => lane with { Staff = null, Hours = null })] };
            free = free with { Steps = [.. free.Steps.Select(step => step with { Contact = step.Contact is null ? null : step.Contact with { Hours = null }, Wait = step.Wait is null ? null : step.Wait with { Patience = null } })] };
            var paper = new BlueprintFacts(free).Measures;
            var result = Simulation.Run(free, new SimulationOptions { Cases = 1_000, Replications = 30, WarmUp = 0 });
            if (!result.IsRun || paper.LeadTime.Value is not { } lead) continue;
            var error = result.Runs!.Whole.ErrorOf(0.9999) + (3 * (paper.LeadTime.Error ?? 0)) + (1e-6 * lead);
            Assert.InRange(result.Runs.Whole.Value, lead - error, lead + error);
            compared++;
        }

        Assert.InRange(compared, LongRuns.Count(20, 50), 1_000);
    }

    /// <summary>Cases take each way as often as the shares say, and as long as its steps take together where nobody queues.</summary>
    [Fact]
    public void Each_way_is_gone_as_often_as_its_shares_say()
    {
        var blueprint = Services.Read("""
            blueprint: Claims
            promise: 25 min
            demand: 6 per hour
            lanes:
              customer: Client
              clerk: {band: backstage, label: Clerk}
            steps:
              - {clerk: Reads the claim, id: read, time: 10 min, next: [{to: pay, when: clear, share: 60%}, {to: ask, when: unclear, share: 40%}]}
              - {clerk: Asks for papers, id: ask, time: 20 min, next: [{to: pay, when: sent, share: 75%}, {to: ask, when: not yet, share: 25%}]}
              - {clerk: Pays, id: pay, time: 5 min, outcome: solved}
            """);
        var result = Simulation.Run(blueprint, new SimulationOptions { Cases = 2_000, WarmUp = 0 });
        Assert.Empty(result.Problems);
        Assert.Equal(["read: clear", "read: unclear; ask: sent", "other ways, and whoever is sent back"], result.Ways.Select(way => way.Name.English));
        Assert.Equal(1, result.Ways.Sum(way => way.Share), 6);
        foreach (var (way, share, minutes, kept) in result.Ways.Select((way, at) => (way, ((double[])[0.6, 0.3, 0.1])[at], ((double[])[15, 35, 60])[at], at == 0 ? 1.0 : 0)))
        {
            Assert.InRange(way.Share, share - 0.01, share + 0.01);
            if (minutes < 60) Assert.Equal(minutes * 60, way.Time.Mean.Value!.Value, 6);
            Assert.Equal(kept, way.PromiseKept.Value!.Value, 9);
        }

        Assert.Equal(result.PromiseKept.Value, Assert.Single(result.Outcomes).PromiseKept.Value);
    }

    [Fact]
    public void Quantiles_are_those_of_the_values_within_a_thousandth()
    {
        var random = new SeededRandom(4);
        var values = Enumerable.Range(0, 5_000).Select(_ => Math.Exp(random.Between(0, 12_000) / 1000.0)).ToArray();
        var (sketch, halves) = (new QuantileSketch(), (new QuantileSketch(), new QuantileSketch()));
        for (var i = 0; i < values.Length; i++)
        {
            sketch.Add(values[i]);
            (i < 2_000 ? halves.Item1 : halves.Item2).Add(values[i]);
        }

        Array.Sort(values);
        halves.Item1.Add(halves.Item2);
        foreach (var share in (double[])[.001, .1, .5, .9, .95, .999, 1])
        {
            var value = values[(int)Math.Ceiling(share * values.Length) - 1];
            Assert.InRange(sketch.Quantile(share), value * .999, value * 1.001);
            Assert.Equal(sketch.Quantile(share), halves.Item1.Quantile(share));
        }
    }

    private static string Told(ServiceBlueprint blueprint, SimulationOptions options)
    {
        var result = Simulation.Run(blueprint, options);
        if (!result.IsRun) return string.Join("\n", result.Problems);
        using var stream = new MemoryStream();
        Blueprints.Measures.MeasureJsonWriter.Write(stream, [result.ToSheet("x")]);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The examples, and random flows of every shape: with people, loops, parallel ways that meet as they parted or do not.</summary>
    private static IEnumerable<ServiceBlueprint> Documents()
    {
        foreach (var name in RepositoryFiles.Documents("examples"))
        {
            if (Compiler.Compile(new Blueprints.Text.SourceText(RepositoryFiles.Read("examples", name), name)).Diagram is ServiceBlueprint { DemandPerHour: not null } example) yield return example;
        }

        for (ulong seed = 0; seed < (ulong)LongRuns.Count(16, 40); seed++)
        {
            yield return RandomNested.Of(seed) with { DemandPerHour = 1 };
            yield return RandomUnnested.Of(seed) with { DemandPerHour = 1 };
        }
    }
}
