using Blueprints.Measures.Distributions;
using Blueprints.ServiceBlueprints;
using static Blueprints.Measures.Distributions.TimeDistribution;

namespace Blueprints.Tests.Measures.Distributions;

/// <summary>Means and variances follow from those of the parts, whatever the grids do.</summary>
public sealed class MomentTests
{
    private static readonly TimeDistribution A = Known.Minutes(8, 10, 12);
    private static readonly TimeDistribution B = Known.Minutes(1, 2, 9);
    private static readonly TimeDistribution C = Known.Exponential(250);

    [Fact]
    public void Of_a_sum_both_add_up()
    {
        var sum = Sum(A, B, C, Fixed(77));
        Close(A.Mean + B.Mean + C.Mean + 77, sum.Mean);
        Close(Math.Sqrt(A.Variance + B.Variance + C.Variance), sum.Deviation);
    }

    [Fact]
    public void Of_a_choice_they_are_those_of_the_mixture()
    {
        var choice = Mix([0.2, 0.5, 0.3], [A, B, C]);
        var mean = (0.2 * A.Mean) + (0.5 * B.Mean) + (0.3 * C.Mean);
        var square = (0.2 * Square(A)) + (0.5 * Square(B)) + (0.3 * Square(C));
        Close(mean, choice.Mean);
        Close(square - (mean * mean), choice.Variance);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void Of_a_repetition_they_are_those_of_a_geometric_number(double again)
    {
        foreach (var time in (TimeDistribution[])[A, Sum(A, B), Mix([0.5, 0.5], [Fixed(60), B]), Fixed(30)])
        {
            var rounds = time.Repeat(again);
            var (number, spread) = (again / (1 - again), again / ((1 - again) * (1 - again)));
            Close(number * time.Mean, rounds.Mean);
            Close((number * time.Variance) + (spread * time.Mean * time.Mean), rounds.Variance);
        }
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void The_grids_have_them_too(double again)
    {
        foreach (var time in (TimeDistribution[])[A, Sum(A, B, C), Mix([0.5, 0.5], [Fixed(60), B]), Max(A, B, C)])
        {
            foreach (var made in (TimeDistribution[])[time, time.Repeat(again), Sum(time, time.Repeat(again))])
            {
                var (mass, first, second) = (0.0, 0.0, 0.0);
                for (var i = 0; i < made.Atoms.Count; i++) Add(made.Atoms.Times[i], made.Atoms.Shares[i], 0);
                foreach (var bump in made.Bumps)
                {
                    for (var i = 0; i < bump.Count; i++) Add(bump.Start + ((i + 0.5) * bump.Step), bump.Cells[i], bump.Step);
                }

                Assert.Equal(1, mass, 9);
                Assert.Equal(1, first / made.Mean, 2e-3);
                Assert.Equal(1, Math.Sqrt(second - (first * first)) / made.Deviation, 8e-3);

                void Add(double at, double share, double width)
                {
                    mass += share;
                    first += share * at;
                    second += share * ((at * at) + (width * width / 12));
                }
            }
        }
    }

    [Fact]
    public void Of_the_shapes_they_are_those_of_the_books()
    {
        Of(60, 120, 360, DurationShape.Pert, 150, 150 - 60, 360 - 150, 7);
        Close(180, TimeDistribution.Of(60, 120, 360, DurationShape.Triangular).Mean);
        Close(((60 * 60) + (120 * 120) + (360 * 360) - (60 * 120) - (60 * 360) - (120 * 360)) / 18.0, TimeDistribution.Of(60, 120, 360, DurationShape.Triangular).Variance);
        Of(60, 210, 360, DurationShape.Uniform, 210, 300, 300, 12);
        Of(0, 90, 0, DurationShape.Exponential, 90, 90, 90, 1);
        var bell = TimeDistribution.Of(100, 100, 100, DurationShape.Normal, 5);
        Close(100, bell.Mean);
        Close(25, bell.Variance);

        // Half a bell: mean and variance after Johnson, Kotz and Balakrishnan.
        var half = TimeDistribution.Of(0, 0.001, 0, DurationShape.Normal, 1000);
        Assert.Equal(1000 * Math.Sqrt(2 / Math.PI), half.Mean, 2e-3);
        Assert.Equal(1e6 * (1 - (2 / Math.PI)), half.Variance, 2.0);
        var tail = TimeDistribution.Of(0, 90, 0, DurationShape.LogNormal, 40);
        Close(90, tail.Mean);
        Close(1600, tail.Variance);
    }

    private static void Of(double least, double likely, double greatest, DurationShape shape, double mean, double left, double right, double divisor)
    {
        var time = TimeDistribution.Of(least, likely, greatest, shape);
        Close(mean, time.Mean);
        Close(left * right / divisor, time.Variance);
    }

    private static double Square(TimeDistribution time) => time.Variance + (time.Mean * time.Mean);

    private static void Close(double expected, double actual) => Assert.Equal(1, actual / expected, 1e-9);
}
