using System.Collections.Concurrent;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>The library's figures of the flow against cases run token by token.</summary>
public sealed class FlowComparisonTests
{
    private const int Cases = 3000;

    [Fact]
    public void Nested_blueprints_have_the_figures_of_their_cases()
    {
        var failures = new ConcurrentBag<string>();
        Parallel.For(1, LongRuns.Count(31, 301), seed =>
        {
            var blueprint = RandomNested.Of((ulong)seed, new PlanOptions(SharesJoins: seed % 4 == 0));
            var figures = LibraryFigures.Of(blueprint);
            new FigureCheck(blueprint, figures, TokenSimulation.Run(blueprint, Cases, (ulong)seed), failures.Add).CheckAll();
            if (figures.IsSampled && seed % 4 != 0) failures.Add($"{blueprint.Title}: not exact");
        });
        Assert.Empty(failures.Order(StringComparer.Ordinal));
    }

    /// <summary>10 of 200 are outside by chance, and more than 22 in one of 5,000 runs; 1 of 20, and more than 6 in one of 29,000.</summary>
    [Fact]
    public void Blueprints_that_cannot_be_taken_apart_have_the_figures_of_their_cases()
    {
        var count = new IntervalCount();
        Parallel.For(1, LongRuns.Count(21, 201), seed =>
        {
            var blueprint = RandomUnnested.Of((ulong)seed);
            count.Add(blueprint, LibraryFigures.Of(blueprint), TokenSimulation.Run(blueprint, Cases, (ulong)seed));
        });
        Assert.Empty(count.MoreThan(LongRuns.Count(6, 22)));
    }

    [Fact]
    public void What_some_cases_do_as_well_counts_in_their_share()
    {
        var failures = new ConcurrentBag<string>();
        Parallel.For(1, LongRuns.Count(31, 301), seed =>
        {
            var blueprint = RandomNested.Of((ulong)seed, new PlanOptions(NeedsParallel: true, HasAlso: true));
            var figures = LibraryFigures.Of(blueprint);
            new FigureCheck(blueprint, figures, TokenSimulation.Run(blueprint, Cases, (ulong)seed), failures.Add).CheckAll();
            if (figures.IsSampled) failures.Add($"{blueprint.Title}: not exact");
        });
        Assert.Empty(failures.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_some_cases_do_as_well_counts_in_their_share_where_people_are_short()
    {
        var count = new IntervalCount();
        Parallel.For(1, LongRuns.Count(21, 201), seed =>
        {
            var blueprint = RandomNested.Of((ulong)seed, new PlanOptions(Crowd: 1, NeedsParallel: true, HasAlso: true));
            count.Add(blueprint, LibraryFigures.Of(blueprint), TokenSimulation.Run(blueprint, Cases, (ulong)seed));
        });
        Assert.Empty(count.MoreThan(LongRuns.Count(6, 22)));
    }

    /// <summary>
    /// The figures of the examples, as the pages tell them, are those of their cases: exact ones within what chance leaves to 20,000 of
    /// these, others within both intervals.
    /// </summary>
    [Theory]
    [InlineData("bank-before")]
    [InlineData("bank-after")]
    [InlineData("hospital")]
    [InlineData("restaurant")]
    [InlineData("telephone-support")]
    public void Examples_have_the_figures_of_their_cases(string name)
    {
        var blueprint = Assert.IsType<ServiceBlueprint>(Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name + ".blueprint.yaml"))).Diagram);
        var (figures, cases) = (LibraryFigures.Of(blueprint), TokenSimulation.Run(blueprint, 20_000, 7));
        Assert.Equal(cases.Time.Mean, figures.Mean, 2 * (cases.Time.HalfWidth + figures.MeanHalfWidth));
        if (blueprint.Promise is { Seconds: var promise }) Assert.Equal(cases.Time.AtMost(promise), figures.AtMost(promise), 0.002 + (2 * (cases.Time.AtMostHalfWidth(promise) + figures.AtMostHalfWidth(promise))));
        foreach (var step in blueprint.Steps) Assert.Equal(cases.Visits(step.Id).Mean, figures.Visits(step.Id), figures.IsSampled ? 0.05 : 0.03);
    }

    [Fact]
    public void Two_runs_of_the_oracle_agree()
    {
        var failures = new ConcurrentBag<string>();
        var count = new IntervalCount();
        Parallel.For(1, 31, seed =>
        {
            var nested = RandomNested.Of((ulong)seed, new PlanOptions(SharesJoins: seed % 4 == 0));
            new FigureCheck(nested, new SimulatedFigures(nested, 2000, (ulong)seed + 1000), TokenSimulation.Run(nested, 2000, (ulong)seed), failures.Add).CheckAll();
            var other = RandomUnnested.Of((ulong)seed);
            count.Add(other, new SimulatedFigures(other, 2000, (ulong)seed + 1000), TokenSimulation.Run(other, 2000, (ulong)seed));
        });
        Assert.Empty(failures);
        Assert.Empty(count.MoreThan(8));
    }

    [Fact]
    public void Times_that_are_off_by_a_twentieth_are_seen()
    {
        var failures = new ConcurrentBag<string>();
        var count = new IntervalCount();
        Parallel.For(1, 31, seed =>
        {
            var nested = RandomNested.Of((ulong)seed);
            new FigureCheck(nested, new SimulatedFigures(nested, 2000, (ulong)seed + 1000, 1.05), TokenSimulation.Run(nested, 2000, (ulong)seed), failures.Add).CheckAll();
            var other = RandomUnnested.Of((ulong)seed);
            count.Add(other, new SimulatedFigures(other, 2000, (ulong)seed + 1000, 1.05), TokenSimulation.Run(other, 2000, (ulong)seed));
        });
        Assert.True(failures.Count >= 8, $"{failures.Count} seen");
        Assert.True(count.Of("mean") >= 12, $"{count.Of("mean")} seen");
    }
}
