using Blueprints.Simulations.Engine;

namespace Blueprints.Tests.Simulations;

public sealed class EventQueueTests
{
    /// <summary>Against a sorted list, with few and with many events to come, and many of them at one moment.</summary>
    [Theory]
    [InlineData(1, 3, 1_000)]
    [InlineData(2, 40, 1_000)]
    [InlineData(3, 400, 1_000)]
    [InlineData(4, 400, 5)]
    public void Events_come_by_time_then_by_order(ulong seed, int most, int moments)
    {
        var random = new SeededRandom(seed);
        var (queue, sorted) = (new EventQueue(), new SortedSet<(double Time, ulong Order, int Token)>());
        var taken = 0;
        for (var i = 0; i < 20_000; i++)
        {
            // Mostly growing for a while, then mostly shrinking.
            if (sorted.Count > 0 && (sorted.Count >= most || random.Between(0, 9) < (i / (2 * most) % 2 == 0 ? 4 : 6)))
            {
                var next = queue.Take();
                Assert.Equal(sorted.Min, (next.Time, next.Order, next.Token));
                sorted.Remove(sorted.Min);
                taken++;
            }
            else
            {
                var item = new TokenEvent(random.Between(0, moments), ((ulong)random.Between(0, 3) << 40) | (uint)i, i, 0);
                queue.Add(item);
                sorted.Add((item.Time, item.Order, item.Token));
            }

            Assert.Equal(sorted.Count > 0 ? sorted.Min.Time : double.PositiveInfinity, queue.Time);
        }

        Assert.True(taken > 8_000);
    }
}
