using System.Diagnostics;
using System.Globalization;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Targets;

namespace Blueprints.Fuzz.Running;

/// <summary>The run of one target.</summary>
internal sealed class FuzzRun(IFuzzTarget target, FuzzOptions options, TextWriter output)
{
    private const int KeptOfALaw = 3;
    private static readonly TimeSpan ShrinkingTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(30);

    private readonly Tally _tally = new();
    private readonly Pool _pool = new();
    private readonly Artifacts _artifacts = new(options.Artifacts);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _lineLock = new();
    private TimeSpan _lastLine;
    private long _next;

    /// <summary>Runs it, and gives the number of failures.</summary>
    public long Run()
    {
        // The command has the streams and the current folder of the process for itself.
        var threads = target is CommandTarget ? 1 : options.Threads;
        using (var watchdog = new Watchdog(target, threads, _artifacts))
        {
            if (threads == 1) Work(0, watchdog);
            else Array.ForEach([.. Enumerable.Range(0, threads).Select(i => Start(() => Work(i, watchdog)))], thread => thread.Join());
        }

        var elapsed = _watch.Elapsed;
        _tally.Confirm(name => Verdict.Of(target, InputMaker.Make(target, name), name.Number, everything: false).Milliseconds);
        lock (_lineLock) _tally.Write(output, target.Name, elapsed);
        return _tally.Failures;
    }

    private static Thread Start(Action work)
    {
        var thread = new Thread(() => work());
        thread.Start();
        return thread;
    }

    private void Work(int thread, Watchdog watchdog)
    {
        while (Interlocked.Increment(ref _next) is var number && number <= options.Inputs / target.Weight && _watch.Elapsed.TotalMinutes < options.Minutes)
        {
            var name = _pool.NameOf(options.Seed, number);
            var input = InputMaker.Make(target, name);
            watchdog.Begin(thread, name);
            var verdict = Verdict.Of(target, input, number, everything: false);
            watchdog.End(thread);
            verdict = verdict.Confirmed(target, input, number, everything: false);
            _tally.Add(name, input.Bytes.Length, verdict);
            _pool.Consider(name, input.Bytes.Length, verdict.Trial);
            if (verdict.Law is not null) Keep(name, input, verdict);
            if (_watch.Elapsed - _lastLine > BetweenLines) WriteLine();
        }
    }

    private void Keep(InputName name, FuzzInput input, Verdict verdict)
    {
        if (_tally.Fail(verdict.Law!) > KeptOfALaw) return;
        var path = _artifacts.Write(target, name, input, "failing", $"{verdict.Law}\n{verdict.Message}");
        var shrunk = new Shrinker(smaller => Verdict.Of(target, smaller, name.Number, everything: false).Law == verdict.Law, ShrinkingTime).Shrink(input);
        var small = _artifacts.Write(target, name, shrunk, "small", Verdict.Of(target, shrunk, name.Number, everything: false).Message ?? verdict.Message ?? "");
        lock (_lineLock)
        {
            output.WriteLine($"FAILED {target.Name} {name}: {verdict.Law}");
            output.WriteLine($"  {Shortened(verdict.Message ?? "")}");
            output.WriteLine($"  {path} ({input.Bytes.Length} bytes), {small} ({shrunk.Bytes.Length} bytes)");
        }
    }

    private static string Shortened(string message) => message.Length < 500 ? message : message[..500] + " ...";

    private void WriteLine()
    {
        lock (_lineLock)
        {
            if (_watch.Elapsed - _lastLine <= BetweenLines) return;
            _lastLine = _watch.Elapsed;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name} after {_lastLine.TotalSeconds:N0} s: {_tally.Line()}, {PeakMemory.Megabytes:0} MB"));
            output.Flush();
        }
    }
}
