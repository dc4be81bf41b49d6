using Blueprints.Numerics;
using Xunit;

namespace Blueprints.Tests.Numerics;

/// <summary>Student's t, against published tables.</summary>
public sealed class StudentDistributionTests
{
    /// <summary>Fisher and Yates 1963, table III; Abramowitz and Stegun 1964, table 26.10.</summary>
    [Theory]
    [InlineData(0.95, 1, 12.706)]
    [InlineData(0.95, 2, 4.303)]
    [InlineData(0.95, 3, 3.182)]
    [InlineData(0.95, 4, 2.776)]
    [InlineData(0.95, 5, 2.571)]
    [InlineData(0.95, 9, 2.262)]
    [InlineData(0.95, 10, 2.228)]
    [InlineData(0.95, 29, 2.045)]
    [InlineData(0.95, 30, 2.042)]
    [InlineData(0.95, 60, 2.000)]
    [InlineData(0.95, 120, 1.980)]
    [InlineData(0.99, 1, 63.657)]
    [InlineData(0.99, 10, 3.169)]
    [InlineData(0.99, 30, 2.750)]
    [InlineData(0.90, 5, 2.015)]
    public void Quantiles_are_those_of_the_tables(double share, int degrees, double expected) => Assert.Equal(expected, Math.Round(StudentDistribution.TwoSided(share, degrees), 3));

    [Fact]
    public void With_many_degrees_it_is_the_normal_distribution() => Assert.Equal(1.959964, StudentDistribution.TwoSided95(10_000_000), 4);

    [Fact]
    public void More_degrees_make_it_narrower()
    {
        for (var degrees = 1; degrees < 400; degrees++) Assert.True(StudentDistribution.TwoSided95(degrees) > StudentDistribution.TwoSided95(degrees + 1));
    }
}
