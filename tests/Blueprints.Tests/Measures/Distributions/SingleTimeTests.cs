using Blueprints.Measures.Distributions;
using static Blueprints.Measures.Distributions.TimeDistribution;

namespace Blueprints.Tests.Measures.Distributions;

/// <summary>Single times are never put onto a grid.</summary>
public sealed class SingleTimeTests
{
    [Fact]
    public void Two_choices_of_single_times_are_exact()
    {
        var once = Mix([0.6, 0.4], [Fixed(60), Fixed(3000)]);
        var twice = Sum(once, once);
        Assert.Equal(0.36, twice.AtMost(1800), 12);
        Assert.Equal(0.36, twice.AtMost(120), 12);
        Assert.Equal(0, twice.AtMost(119.99));
        Assert.Equal(0.84, twice.AtMost(3060), 12);
        Assert.Equal(1, twice.AtMost(6000));
        Assert.Equal(0, twice.Step);
        Assert.Equal([120, 3060, 6000], twice.Atoms.Times);
    }

    [Fact]
    public void The_maximum_of_single_times_is_exact()
    {
        var a = Mix([0.5, 0.5], [Fixed(10), Fixed(20)]);
        var b = Mix([0.25, 0.75], [Fixed(10), Fixed(30)]);
        var last = Max(a, b);
        Assert.Equal(0.125, last.AtMost(10), 12);
        Assert.Equal(0.25, last.AtMost(20), 12);
        Assert.Equal(1, last.AtMost(30), 12);
        Assert.Equal((0.125 * 10) + (0.125 * 20) + (0.75 * 30), last.Mean, 9);
        Assert.Equal(0, last.Step);
    }

    [Fact]
    public void A_single_time_counts_up_to_itself_however_it_was_added_up()
    {
        var tenth = Fixed(0.1);
        var sum = Sum(tenth, tenth, tenth, tenth, tenth, tenth, tenth, tenth, tenth, tenth);
        Assert.Equal(1, sum.AtMost(1));
        Assert.Equal(1, Mix([0.5, 0.5], [sum, Fixed(1)]).Atoms.Count);
        Assert.Equal(0.5, Mix([0.5, 0.5], [sum, Fixed(2)]).AtMost(1));
    }

    [Fact]
    public void A_fixed_time_again_and_again_is_a_geometric_series()
    {
        var rounds = Fixed(60).Repeat(0.3);
        for (var n = 0; n < 10; n++) Assert.Equal(1 - Math.Pow(0.3, n + 1), rounds.AtMost(60 * n), 9);
        Assert.Equal(0.7, rounds.AtMost(59), 9);
    }

    [Fact]
    public void What_does_not_occur_is_waited_for_by_nobody()
    {
        var maybe = Mix([0.4], [Fixed(100)]);
        Assert.Equal(0.4, maybe.Mass);
        Assert.Equal(100, maybe.Mean);
        var last = Max(maybe, Mix([0.5], [Fixed(50)]));
        Assert.Equal(0.7, last.Mass, 12);
        Assert.Equal(0.3 / 0.7, last.AtMost(50), 12);
        Assert.Equal(0.6, Max(maybe, Fixed(20)).AtMost(20), 12);
        Assert.Equal(0.2, Sum(maybe, Mix([0.5], [Fixed(50)])).Mass, 12);
        Assert.Equal(0, Sum(maybe, Never).Mass);
        Assert.Equal(0.4, Max(maybe, Never).Mass, 12);
    }

    [Fact]
    public void Shares_that_sum_to_all_but_for_rounding_are_all()
    {
        var all = Mix([0.1, 0.2, 0.3, 0.4 - 1e-16], [Fixed(10), Fixed(20), Fixed(30), Fixed(40)]);
        Assert.Equal(1, all.Mass);
        Assert.Equal(1, Mix([0.7, 0.2, 0.1], [all, Fixed(1), Known.Exponential(5)]).Mass);
        Assert.Equal(30, all.Repeat(0.5).Mean, 9);
        Assert.Equal(1, Max(Mix([0.2, 0.8], [Mix([0.1, 0.2, 0.7], [Fixed(1), Fixed(2), Fixed(3)]), Fixed(4)]), Mix([0.5], [Fixed(9)])).Mass);
    }

    [Fact]
    public void Quantiles_of_single_times_are_those_times()
    {
        var time = Mix([0.36, 0.48, 0.16], [Fixed(120), Fixed(3060), Fixed(6000)]);
        Assert.Equal(120, time.Quantile(0));
        Assert.Equal(120, time.Quantile(0.36));
        Assert.Equal(3060, time.Quantile(0.37));
        Assert.Equal(3060, time.Quantile(0.84));
        Assert.Equal(6000, time.Quantile(0.85));
        Assert.Equal(6000, time.Quantile(1));
    }

    [Fact]
    public void A_histogram_has_all_that_occurs()
    {
        var shares = new double[4];
        Mix([0.36, 0.48, 0.16], [Fixed(0), Fixed(30), Fixed(100)]).Histogram(shares, 0, 100);
        Assert.Equal([0.36, 0.48, 0, 0.16], shares.Select(share => Math.Round(share, 12)));
    }

    [Fact]
    public void So_many_single_times_that_most_share_a_grid_keep_mean_and_shape()
    {
        var choices = new TimeDistribution[40];
        var (mean, variance) = (0.0, 0.0);
        for (var i = 0; i < choices.Length; i++)
        {
            var (a, b) = (60 + (i * 7.3), 200 + (i * i * 0.77));
            choices[i] = Mix([0.5, 0.5], [Fixed(a), Fixed(b)]);
            mean += (a + b) / 2;
            variance += (b - a) * (b - a) / 4;
        }

        var sum = Sum(choices);
        Assert.True(sum.Atoms.Count <= 256);
        Assert.Equal(mean, sum.Mean, 6);
        Assert.Equal(Math.Sqrt(variance), sum.Deviation, 6);
        Assert.InRange(sum.AtMost(mean + sum.Deviation), 0.83, 0.855);
        Assert.InRange(sum.AtMost(mean - sum.Deviation), 0.145, 0.17);
    }
}
