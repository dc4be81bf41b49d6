using Blueprints.Numerics;
using Xunit;

namespace Blueprints.Tests.Numerics;

/// <summary>Wilson's interval of a share (Wilson 1927), against published figures.</summary>
public sealed class WilsonIntervalTests
{
    /// <summary>Newcombe 1998, Statistics in Medicine 17, table I, method 3 (score, no continuity correction).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Intervals_are_those_published(int hits, int count, double low, double high)
    {
        var found = WilsonInterval.Of(hits, count);
        Assert.Equal((low, high), (Math.Round(found.Low, 4), Math.Round(found.High, 4)));
    }

    [Fact]
    public void What_is_counted_the_other_way_has_the_other_interval()
    {
        for (var count = 1; count < 40; count++)
        {
            for (var hits = 0; hits <= count; hits++)
            {
                var (low, high) = WilsonInterval.Of(hits, count);
                var (other, another) = WilsonInterval.Of(count - hits, count);
                Assert.InRange(low, 0, (double)hits / count);
                Assert.InRange(high, (double)hits / count, 1);
                Assert.Equal(low, 1 - another, 12);
                Assert.Equal(high, 1 - other, 12);
            }
        }
    }
}
