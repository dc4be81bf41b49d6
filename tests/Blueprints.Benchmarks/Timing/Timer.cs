using System.Diagnostics;

namespace Blueprints.Benchmarks;

/// <summary>
/// Runs two things in turns, a block of one and a block of the other, so that whatever else the machine does hits both alike.
/// </summary>
internal static class Timer
{
    private const int Blocks = 5;
    private const int FewestABlock = 2;
    private const int MostABlock = 2_000;

    /// <param name="ours">What is measured.</param>
    /// <param name="theirs">Its yardstick.</param>
    /// <param name="seconds">For each of the two, unless the fewest runs take longer.</param>
    public static (Timed Ours, Timed Theirs) Compare(Action ours, Action theirs, double seconds)
    {
        var (our, their) = (new Tally(ours), new Tally(theirs));
        for (var block = 0; block <= Blocks; block++)
        {
            our.Block(seconds / Blocks, counts: block > 0);
            their.Block(seconds / Blocks, counts: block > 0);
        }

        return (our.ToTimed(), their.ToTimed());
    }

    /// <summary>One thing by itself.</summary>
    public static Timed Time(Action action, double seconds)
    {
        var tally = new Tally(action);
        for (var block = 0; block <= Blocks; block++) tally.Block(seconds / Blocks, counts: block > 0);
        return tally.ToTimed();
    }

    private sealed class Tally(Action action)
    {
        private readonly List<double> _times = [];
        private double _bytes;
        private double _pauses;

        /// <summary>The first block warms up, and isn't counted.</summary>
        public void Block(double seconds, bool counts)
        {
            GC.Collect();
            var runs = new List<double>();
            var (allocated, paused) = (GC.GetAllocatedBytesForCurrentThread(), GC.GetTotalPauseDuration());
            var clock = Stopwatch.StartNew();
            while (runs.Count < FewestABlock || (runs.Count < MostABlock && clock.Elapsed.TotalSeconds < seconds))
            {
                var start = Stopwatch.GetTimestamp();
                action();
                runs.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            if (!counts) return;
            _bytes += GC.GetAllocatedBytesForCurrentThread() - allocated;
            _pauses += (GC.GetTotalPauseDuration() - paused).TotalMilliseconds;
            _times.AddRange(runs);
        }

        public Timed ToTimed() => new(Figures.Median(_times), _times.Min(), _bytes / _times.Count, _pauses / _times.Sum(), _times.Count);
    }
}
