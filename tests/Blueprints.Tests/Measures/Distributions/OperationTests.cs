using Blueprints.Measures.Distributions;
using static Blueprints.Measures.Distributions.TimeDistribution;

namespace Blueprints.Tests.Measures.Distributions;

/// <summary>Sums, maxima and repetitions whose distributions are known.</summary>
public sealed class OperationTests
{
    [Fact]
    public void Two_uniform_times_sum_to_a_triangular_one() =>
        Assert.InRange(Known.Error(Sum(Known.Uniform(0, 1), Known.Uniform(0, 1)), x => x < 1 ? x * x / 2 : 1 - ((2 - x) * (2 - x) / 2)), 0, 2e-4);

    [Fact]
    public void The_last_of_two_uniform_times_is_their_product()
    {
        Assert.InRange(Known.Error(Max(Known.Uniform(0, 1), Known.Uniform(0, 1)), x => x * x), 0, 1e-4);
        Assert.InRange(Known.Error(Max(Known.Uniform(0, 1), Known.Uniform(0.333, 1.333)), x => Math.Min(1, x) * (x - 0.333)), 0, 2e-3);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(50)]
    public void Exponential_times_sum_to_an_erlang_one(int count)
    {
        var (parts, chain) = (new TimeDistribution[count], Zero);
        for (var i = 0; i < count; i++) chain = Sum(chain, parts[i] = Known.Exponential(1));
        Assert.InRange(Known.Error(Sum(parts), x => Known.Erlang(count, x)), 0, 8e-4);
        Assert.InRange(Known.Error(chain, x => Known.Erlang(count, x)), 0, 2e-3);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(0.95)]
    [InlineData(0.999)]
    public void Exponential_times_again_and_again_are_exponential(double again)
    {
        var time = Known.Exponential(1);
        Assert.InRange(Known.Error(time.Repeat(again), x => 1 - (again * Math.Exp(-(1 - again) * x))), 0, 8e-4);
        Assert.InRange(Known.Error(Sum(time, time.Repeat(again)), x => 1 - Math.Exp(-(1 - again) * x)), 0, 8e-4);
    }

    [Fact]
    public void The_loop_of_the_pages_has_its_figures()
    {
        var round = Sum(Known.Minutes(8, 10, 12), Known.Minutes(1, 2, 3));
        var all = Sum(round, round.Repeat(0.3), Known.Minutes(1, 2, 3));
        Assert.Equal(19.1429, all.Mean / 60, 1e-4);
        Assert.Equal(9.4513, all.Deviation / 60, 1e-4);
        Assert.Equal(0.746, all.AtMost(25 * 60), 1e-3);
    }

    [Fact]
    public void A_way_that_nearly_always_waits_for_another_has_its_figures()
    {
        var last = Max(Fixed(20 * 60), Known.Minutes(1, 16, 50));
        Assert.Equal(23.3, last.Mean / 60, 0.05);
        Assert.Equal(0.6, last.AtMost(21 * 60), 1e-3);
        Assert.Equal(Known.Pert(1, 16, 50, 20), last.AtMost(20 * 60), 5e-4);
        Assert.Equal(0, last.AtMost((20 * 60) - 1));
        Assert.Equal(20 * 60, last.Quantile(0.3));
    }

    [Fact]
    public void Minutes_are_not_lost_beside_days()
    {
        var either = Mix([0.6, 0.4], [Known.Minutes(5, 10, 15), Known.Minutes(2 * 1440, 3 * 1440, 4 * 1440)]);
        Assert.Equal(0.3, either.AtMost(600), 1e-3);
        Assert.Equal(0.6 * Known.Pert(5, 10, 15, 12), either.AtMost(12 * 60), 1e-3);
        var round = Sum(Fixed(3 * 86400), Known.Minutes(1, 2, 3));
        var all = Sum(round, round.Repeat(0.3));
        Assert.Equal(0.7 * Known.Pert(1, 2, 3, 2.5), all.AtMost((3 * 86400) + 150), 1e-3);
        Assert.Equal(0.7 + (0.21 * 0.5), all.AtMost((6 * 86400) + 240), 1e-3);
    }

    [Fact]
    public void What_is_over_before_the_other_can_end_does_not_count()
    {
        var (early, late) = (Known.Minutes(1, 2, 3), Known.Minutes(3, 4, 8));
        Assert.Same(late, Max(early, late));
        Assert.Same(late, Max(late, Fixed(60), Never));
    }

    [Fact]
    public void Neither_order_nor_grouping_matters()
    {
        var (a, b, c) = (Known.Minutes(1, 2, 9), Sum(Known.Exponential(100), Fixed(60)), Mix([0.3, 0.7], [Fixed(200), Known.Minutes(2, 3, 4)]));
        foreach (var (first, second) in (ReadOnlySpan<(TimeDistribution, TimeDistribution)>)[
            (Sum(a, b), Sum(b, a)), (Max(a, b), Max(b, a)), (Sum(Sum(a, b), c), Sum(a, Sum(b, c))), (Max(Max(a, b), c), Max(a, Max(b, c))), (Max(a, b, c), Max(Max(a, b), c)), (Sum(a, b, c), Sum(Sum(c, a), b))])
        {
            Assert.Equal(1, first.Mean / second.Mean, 5e-4);
            Assert.InRange(Known.Error(first, second.AtMost), 0, 2e-3);
        }
    }
}
