using Blueprints.Running;

namespace Blueprints.Fuzz.Growth;

/// <summary>What making something took.</summary>
/// <param name="Bytes">What was allocated.</param>
/// <param name="Work">How often long loops went around.</param>
/// <param name="Milliseconds">Of the processor, so that other programs beside it don't show; the collector's are among them.</param>
internal readonly record struct Effort(long Bytes, long Work, double Milliseconds)
{
    /// <summary>What work takes on this thread.</summary>
    public static Effort Of(Action work)
    {
        var counter = new Counter();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        using (Cancellation.Under(counter)) work();
        var time = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        return new Effort(GC.GetAllocatedBytesForCurrentThread() - bytes, counter.Count, time);
    }

    /// <summary>Counts what every long loop asks, each time around, and gives nothing up.</summary>
    private sealed class Counter : Cancellation
    {
        public long Count { get; private set; }

        protected override void Ask() => Count++;
    }
}
