using Blueprints.Measures;
using Xunit;

namespace Blueprints.Tests.Measures;

public sealed class QueueTests
{
    /// <summary>M/D/1: 5.1 an hour, 10 min each: 85% busy, and half the wait of random times (56.67 min).</summary>
    [Fact]
    public void Service_times_all_alike_halve_the_wait()
    {
        Assert.Equal(28.333, Queue.Of(5.1 / 3600, 600, 1, 0).MeanWait / 60, 3);
        Assert.Equal(56.667, Queue.Of(5.1 / 3600, 600, 1).MeanWait / 60, 3);
    }

    /// <summary>Pollaczek and Khinchine: 10 an hour, of which 90% take 2 min and 10% 30 min: λ E[S²] / (2 (1 - ρ)) = 39.0 min.</summary>
    [Fact]
    public void One_server_waits_by_Pollaczek_and_Khinchine()
    {
        var (mean, square) = ((0.9 * 2) + (0.1 * 30), (0.9 * 4) + (0.1 * 900));
        Assert.Equal(39.0, Queue.Of(10 / 3600.0, mean * 60, 1, (square / (mean * mean)) - 1).MeanWait / 60, 9);
    }

    [Theory]
    [InlineData(0.2, 240, 55)]
    [InlineData(0.01, 120, 2)]
    public void Random_times_are_those_of_Erlang(double rate, double service, int servers)
    {
        var queue = Queue.Of(rate, service, servers, 1);
        Assert.Equal(Queue.Of(rate, service, servers), queue);
        Assert.Equal(queue.WaitProbability * service / (servers - (rate * service)), queue.MeanWait, 9);
        Assert.Equal(1 - (queue.WaitProbability * Math.Exp(-(servers - (rate * service)) * 20 / service)), queue.ServedWithin(20), 12);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    public void What_rounding_puts_below_full_is_full(double minutes)
    {
        var queue = Queue.Of(1 / (60 * minutes), 60 * minutes * (1 - 1e-12), 1);
        Assert.False(queue.IsStable);
        Assert.Equal((1.0, double.PositiveInfinity, 0.0), (queue.WaitProbability, queue.MeanWait, queue.ServedWithin(1e9)));
    }

    /// <summary>360 calls in half an hour of 240 s: the first staff with 80% in 20 s is 54.</summary>
    [Fact]
    public void The_least_staff_of_a_call_centre()
    {
        Assert.Equal(54, Queue.LeastServers(0.2, 240, 1, 1, 0.8, 20));
        Assert.Equal(49, Queue.LeastServers(0.2, 240, 1, 1));
        Assert.Equal(57, Queue.LeastServers(0.2, 240, 1, 0.85, 0.8, 20));
    }

    [Theory]
    [InlineData(1, 1, 1, 1, 2)]
    [InlineData(0, 1, 1, 0.85, 1)]
    [InlineData(0.85, 1, 0, 0.85, 1)]
    [InlineData(0.8501, 1, 0, 0.85, 2)]
    public void The_fewest_servers_keep_up(double rate, double service, double variation, double most, int servers) =>
        Assert.Equal(servers, Queue.LeastServers(rate, service, variation, most));

    [Fact]
    public void More_servers_than_can_be_computed_are_none() => Assert.Null(Queue.LeastServers(1, 1e6, 1, 0.85));

    [Theory]
    [InlineData(1, 0.9, 0.5, 0.95, 0.99, 5)]
    [InlineData(12, 3, 2.5, 1, 0.999, 1)]
    public void One_fewer_would_not_do(double rate, double service, double variation, double most, double level, double within)
    {
        var least = Queue.LeastServers(rate, service, variation, most, level, within)!.Value;
        Assert.True(IsEnough(least));
        Assert.False(IsEnough(least - 1));

        bool IsEnough(int servers) => servers > 0 && Queue.Of(rate, service, servers, variation) is var queue && queue.Utilization <= most + 1e-9 && queue.ServedWithin(within) >= level;
    }
}
