using System.Globalization;
using Blueprints.Fuzz.Inputs;

namespace Blueprints.Fuzz.Running;

/// <summary>The figures of one target's run. Safe for many threads.</summary>
internal sealed class Tally
{
    private const int Slowest = 5;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, long> _codes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _failures = new(StringComparer.Ordinal);
    private readonly List<(double Milliseconds, InputName Name, int Length)> _slow = [];
    private (long Bytes, string Name) _greatest;
    private long _drawings;
    private long _refused;
    private double _milliseconds;
    private long _length;

    public long Inputs { get; private set; }

    public long Failures { get; private set; }

    public void Add(InputName name, int length, Verdict verdict)
    {
        lock (_lock)
        {
            Inputs++;
            _length += length;
            _drawings += verdict.Trial.Drawings;
            if (verdict.Trial.IsRefused) _refused++;
            _milliseconds += verdict.Milliseconds;
            foreach (var code in verdict.Trial.Codes) _codes[code] = _codes.GetValueOrDefault(code) + 1;
            if (verdict.Bytes > _greatest.Bytes) _greatest = (verdict.Bytes, name.ToString());
            if (_slow.Count == Slowest && verdict.Milliseconds <= _slow[^1].Milliseconds) return;
            _slow.Add((verdict.Milliseconds, name, length));
            _slow.Sort((a, b) => b.Milliseconds.CompareTo(a.Milliseconds));
            if (_slow.Count > Slowest) _slow.RemoveAt(Slowest);
        }
    }

    /// <summary>Counts a failure; how often its law was broken, this time included.</summary>
    public long Fail(string law)
    {
        lock (_lock)
        {
            Failures++;
            return _failures[law] = _failures.GetValueOrDefault(law) + 1;
        }
    }

    /// <summary>Looks at the slowest again, now that nothing else runs and all code is compiled, and keeps the least times.</summary>
    public void Confirm(Func<InputName, double> again)
    {
        for (var i = 0; i < _slow.Count; i++)
        {
            for (var rerun = 0; rerun < 3; rerun++) _slow[i] = (Math.Min(_slow[i].Milliseconds, again(_slow[i].Name)), _slow[i].Name, _slow[i].Length);
        }

        _slow.Sort((a, b) => b.Milliseconds.CompareTo(a.Milliseconds));
    }

    public string Line() => string.Create(CultureInfo.InvariantCulture, $"{Inputs:N0} inputs, {_drawings:N0} drawings, {_refused:N0} refused, {_codes.Count} codes, {Failures} failures");

    public void Write(TextWriter output, string target, TimeSpan elapsed)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target}: {Line()}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  time       {elapsed.TotalSeconds:N0} s; {_milliseconds / Math.Max(1, Inputs):0.000} ms an input of {_length / Math.Max(1, Inputs):N0} bytes in the mean"));
        output.WriteLine("  slowest    " + string.Join(", ", _slow.Select(slow => string.Create(CultureInfo.InvariantCulture, $"{slow.Milliseconds:0} ms ({slow.Name}, {slow.Length:N0} bytes)"))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  memory     at most {_greatest.Bytes / 1048576.0:0.0} MB allocated for one input ({_greatest.Name}); the process at its peak {PeakMemory.Megabytes:0} MB"));
        if (_codes.Count > 0) output.WriteLine("  codes      " + string.Join(", ", _codes.Select(code => string.Create(CultureInfo.InvariantCulture, $"{code.Key} {code.Value:N0}"))));
        foreach (var (law, count) in _failures) output.WriteLine($"  FAILED     {count} x {law}");
    }
}
