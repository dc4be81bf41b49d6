using System.Diagnostics;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Targets;

namespace Blueprints.Fuzz.Running;

/// <summary>What came of one input.</summary>
/// <param name="Trial">What the target saw.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Bytes">What was allocated on the way.</param>
/// <param name="Law">The law that was broken, or the exception with the place that threw it; null where all holds.</param>
/// <param name="Message">How.</param>
internal sealed record Verdict(Trial Trial, double Milliseconds, long Bytes, string? Law, string? Message)
{
    /// <summary>Nothing may take longer, unless a target says otherwise.</summary>
    public const double MaxMilliseconds = 1_000;

    private const int Reruns = 3;

    /// <summary>Tries an input once.</summary>
    public static Verdict Of(IFuzzTarget target, FuzzInput input, long number, bool everything)
    {
        var trial = new Trial(number, everything);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var (law, message) = Try(target, input, trial);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        if (law is null && bytes > target.MaxBytes) (law, message) = ("bounded memory", $"{bytes >> 20} MB allocated");
        return new Verdict(trial, time, bytes, law, message);
    }

    /// <summary>
    /// Looks again at an input that was slow, since the machine may have been busy or the code new: the least time holds, and the
    /// processor's where it is less than the clock's.
    /// </summary>
    public Verdict Confirmed(IFuzzTarget target, FuzzInput input, long number, bool everything)
    {
        if (Law is not null || Milliseconds <= target.LongestMilliseconds) return this;
        var least = this;
        for (var i = 0; i < Reruns && least.Milliseconds > target.LongestMilliseconds; i++)
        {
            var before = ProcessorTime;
            var again = Of(target, input, number, everything);
            again = again with { Milliseconds = Math.Min(again.Milliseconds, (ProcessorTime - before).TotalMilliseconds) };
            if (again.Milliseconds < least.Milliseconds) least = again;
        }

        return least.Milliseconds > target.LongestMilliseconds ? least with { Law = "soon", Message = $"{least.Milliseconds:0} ms at least" } : least;
    }

    /// <summary>What this process has had of the processor; with other threads at work too much, never too little.</summary>
    private static TimeSpan ProcessorTime
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.TotalProcessorTime;
        }
    }

    private static (string? Law, string? Message) Try(IFuzzTarget target, FuzzInput input, Trial trial)
    {
        try
        {
            target.Try(input, trial);
            return (null, null);
        }
        catch (FuzzFailure failure)
        {
            return (failure.Law, failure.Message);
        }
        catch (Exception exception)
        {
            return ($"no {exception.GetType().Name} {exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Blueprints.", StringComparison.Ordinal))?.Trim()}", exception.ToString());
        }
    }
}
