using Blueprints.Measures;
using Blueprints.Measures.Distributions;
using Blueprints.Numerics;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.Measures.Distributions;

/// <summary>The shapes of single times, against their formulas.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData(0, 1.5e-4)]
    [InlineData(0.1, 1e-3)]
    [InlineData(0.25, 3e-4)]
    [InlineData(0.5, 2e-4)]
    [InlineData(0.8, 4e-4)]
    [InlineData(1, 1.5e-4)]
    public void Beta_pert_is_the_incomplete_beta_function(double mode, double most)
    {
        var likely = 10 + (5 * mode);
        Assert.InRange(Known.Error(TimeDistribution.Of(10, likely, 15), at => Known.Pert(10, likely, 15, at)), 0, most);
    }

    /// <summary>The shapes of a likely time in the middle are both 3, where other packages have a quotient of two roundings.</summary>
    [Fact]
    public void A_likely_time_in_the_middle_is_no_special_case()
    {
        for (var i = 0; i < 100; i++)
        {
            var (least, likely, greatest) = (i / 10.0, (i + 1) / 10.0, (i + 2) / 10.0);
            var times = TimeDistribution.Of(least, likely, greatest);
            Assert.Equal(likely, times.Mean, 1e-6);
            Assert.Equal(0.5, times.AtMost(likely), 2e-3);
        }
    }

    [Fact]
    public void Triangular_uniform_and_exponential_are_as_their_formulas_say()
    {
        Assert.InRange(Known.Error(TimeDistribution.Of(0, 0.2, 1, DurationShape.Triangular), x => x < 0.2 ? x * x / 0.2 : 1 - ((1 - x) * (1 - x) / 0.8)), 0, 1e-4);
        Assert.InRange(Known.Error(TimeDistribution.Of(0, 0, 1, DurationShape.Triangular), x => 1 - ((1 - x) * (1 - x))), 0, 1e-4);
        Assert.InRange(Known.Error(Known.Uniform(2, 5), x => (x - 2) / 3), 0, 1e-9);
        Assert.InRange(Known.Error(Known.Exponential(7), x => 1 - Math.Exp(-x / 7)), 0, 2e-4);
    }

    [Theory]
    [InlineData(10, 2)]
    [InlineData(1, 2)]
    public void Normal_is_cut_at_zero(double mean, double deviation)
    {
        var below = NormalDistribution.Cumulative(-mean / deviation);
        var time = TimeDistribution.Of(0, mean, 0, DurationShape.Normal, deviation);
        Assert.InRange(Known.Error(time, x => (NormalDistribution.Cumulative((x - mean) / deviation) - below) / (1 - below)), 0, 2e-4);
        Assert.True(time.Least >= 0);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void Lognormal_has_its_tail(double ratio)
    {
        var square = Math.Log(1 + (ratio * ratio));
        var time = TimeDistribution.Of(0, 10, 0, DurationShape.LogNormal, 10 * ratio);
        Assert.InRange(Known.Error(time, x => NormalDistribution.Cumulative((Math.Log(x / 10) + (square / 2)) / Math.Sqrt(square))), 0, 2e-4);
    }

    [Fact]
    public void Without_a_spread_all_are_fixed()
    {
        foreach (var shape in Enum.GetValues<DurationShape>().Where(shape => shape != DurationShape.Exponential))
            Assert.True(TimeDistribution.Of(60, 60, 60, shape).IsFixed, shape.ToString());
        Assert.Same(TimeDistribution.Zero, TimeDistribution.Of(0, 0, 0, DurationShape.Exponential));
        Assert.Same(TimeDistribution.Zero, TimeDistribution.Of(0, 0, 0, DurationShape.LogNormal, 5));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    public void What_is_no_time_is_refused(double seconds)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeDistribution.Fixed(seconds));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeDistribution.Of(0, 1, seconds));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeDistribution.Fixed(1).Repeat(seconds));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeDistribution.Fixed(1).Quantile(seconds < 0 ? seconds : seconds + 2));
    }

    [Theory]
    [InlineData(DurationShape.LogNormal, 4e7, 0.1)]
    [InlineData(DurationShape.Normal, 4e7, 0.1)]
    [InlineData(DurationShape.LogNormal, 1e6, 99)]
    public void However_narrow_all_is_there(DurationShape shape, double mean, double deviation)
    {
        var time = TimeDistribution.Sum(TimeDistribution.Of(mean, mean, mean, shape, deviation), TimeDistribution.Fixed(1e9));
        Assert.Equal(1e9 + mean, time.Mean, 1e-3);
        Assert.InRange(time.AtMost(time.Mean * (1 + 2e-9)), 0.5, 1);
        Assert.Equal(1, time.AtMost(time.Mean + (8 * deviation)));
        Assert.Equal(time.Mean, time.Quantile(0.5), Math.Max(0.1 * deviation, 2e-9 * time.Mean));
    }

    [Fact]
    public void Thousandths_of_a_second_and_centuries_go_together()
    {
        var all = TimeDistribution.Sum(TimeDistribution.Of(0.001, 0.002, 0.004), TimeDistribution.Of(1e8, 2e8, 3e9), TimeDistribution.Of(0.5, 1, 0.5 + 1e-9, DurationShape.Uniform));
        Assert.InRange(all.AtMost(all.Mean), 0.4, 0.7);
        var either = TimeDistribution.Mix([0.5, 0.5], [TimeDistribution.Of(0.001, 0.002, 0.004), TimeDistribution.Of(1e8, 2e8, 3e9)]);
        Assert.Equal(0.5 * Known.Pert(1, 2, 4, 2), either.AtMost(0.002), 1e-3);
        Assert.Equal(0.5, TimeDistribution.Max(either, TimeDistribution.Fixed(3600)).AtMost(3600), 9);
    }
}
