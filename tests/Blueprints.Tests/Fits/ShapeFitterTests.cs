using Blueprints.Fits;
using Blueprints.Numerics;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows.Sampling;

namespace Blueprints.Tests.Fits;

/// <summary>Shapes of samples, against published figures.</summary>
public sealed class ShapeFitterTests
{
    /// <summary>Abramowitz and Stegun 1964, table 26.11 by its relation to the binomial: I(0.4; 2, 4) = P(X of 5 is 2 or more) = 0.66304.</summary>
    [Theory]
    [InlineData(0.4, 2, 4, 0.66304)]
    [InlineData(0.5, 3, 3, 0.5)]
    [InlineData(0.25, 1, 3, 1 - (0.75 * 0.75 * 0.75))]
    [InlineData(0.9, 5, 1, 0.59049)]
    public void The_incomplete_beta_function_is_that_of_the_tables(double x, double a, double b, double share) => Assert.Equal(share, IncompleteBeta.Of(x, a, b), 1e-10);

    /// <summary>The limits keep 95 of 100 samples (Stephens 1974; D'Agostino and Stephens 1986): a sample of the shape is seldom refused.</summary>
    [Theory]
    [InlineData(DurationShape.Exponential)]
    [InlineData(DurationShape.Normal)]
    [InlineData(DurationShape.LogNormal)]
    public void A_sample_of_a_shape_is_refused_once_in_twenty(DurationShape shape)
    {
        const int Samples = 400;
        var refused = 0;
        var estimate = DurationEstimate.Exactly(new Duration(300)) with { Shape = shape, Deviation = new Duration(60) };
        for (var s = 1; s <= Samples; s++)
        {
            var fit = ShapeFitter.Fit(Draw(estimate, 50, s));
            // The simpler exponential may not be contradicted either; a normal sample may look more lognormal.
            if (shape == DurationShape.Exponential ? fit.Estimate.Shape != shape : fit.IsKept != true) refused++;
        }

        // Another shape may be kept where its own is not, so that fewer are refused than by its own limit alone.
        Assert.InRange(refused, 0, Samples * 0.075);
        if (shape == DurationShape.Exponential) Assert.InRange(refused, Samples * 0.025, Samples * 0.075);
    }

    [Fact]
    public void Times_that_are_all_alike_are_fixed()
    {
        var fit = ShapeFitter.Fit([60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60]);
        Assert.Equal(DurationEstimate.Exactly(new Duration(60)), fit.Estimate);
        Assert.Null(fit.Distance);
    }

    [Fact]
    public void A_few_times_have_least_and_greatest_and_keep_their_mean()
    {
        var fit = ShapeFitter.Fit([60, 90, 300]);
        Assert.Equal((60, 300, 150), (fit.Estimate.Min.Seconds, fit.Estimate.Max.Seconds, fit.Estimate.Mean));
        Assert.True(fit.IsFew);
    }

    [Fact]
    public void A_skewed_sample_within_bounds_has_the_figures_that_it_was_made_with()
    {
        var made = new DurationEstimate(new(60), new(90), new(600));
        var fit = ShapeFitter.Fit(Draw(made, 5_000, 7));
        Assert.Equal(made.Mean, fit.Estimate.Mean, 0.02 * made.Mean);
        Assert.Equal(Math.Sqrt(made.Variance), Math.Sqrt(fit.Estimate.Variance), 0.05 * Math.Sqrt(made.Variance));
        Assert.Equal(DurationShape.Pert, fit.Estimate.Shape);
    }

    private static List<double> Draw(DurationEstimate estimate, int count, int seed)
    {
        var random = new RandomStream(seed, 77, 0);
        var values = new List<double>(count);
        for (var i = 0; i < count; i++) values.Add(DurationSampler.Draw(estimate, ref random));
        return values;
    }
}
