using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Blueprints.Cli.Serving;

/// <summary>What has been counted since the start, in the plain text that Prometheus reads. Safe for many threads.</summary>
internal sealed class Metrics
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly long[] _statuses = new long[600];
    private readonly long[] _times = new long[Bounds.Length + 1];
    private long _received;
    private long _sent;
    private long _ticks;

    /// <summary>Counts an answer.</summary>
    public void Answered(int status, long received, long sent)
    {
        Interlocked.Increment(ref _statuses[Math.Clamp(status, 0, _statuses.Length - 1)]);
        Interlocked.Add(ref _received, received);
        Interlocked.Add(ref _sent, sent);
    }

    /// <summary>Counts a drawing that was made, or tried.</summary>
    /// <param name="begun">When it was begun, by <see cref="Stopwatch"/>.</param>
    public void Drawn(long begun)
    {
        var took = Stopwatch.GetElapsedTime(begun);
        var at = 0;
        while (at < Bounds.Length && took.TotalSeconds > Bounds[at]) at++;
        Interlocked.Increment(ref _times[at]);
        Interlocked.Add(ref _ticks, took.Ticks);
    }

    /// <param name="gauges">What stands at this moment: name, what it is, value.</param>
    public string ToText(params (string Name, string Help, long Value)[] gauges)
    {
        var text = new StringBuilder();
        Head(text, "requests_total", "counter", "Requests answered, by status.");
        var errors = 0L;
        for (var status = 0; status < _statuses.Length; status++)
        {
            if (Interlocked.Read(ref _statuses[status]) is not (> 0 and var count)) continue;
            text.Append(CultureInfo.InvariantCulture, $"blueprints_requests_total{{status=\"{status}\"}} {count}\n");
            if (status >= 400) errors += count;
        }

        Single(text, "errors_total", "counter", "Requests refused or failed: those of status 400 and above.", errors);
        Single(text, "received_bytes_total", "counter", "Bytes of bodies received.", Interlocked.Read(ref _received));
        Single(text, "sent_bytes_total", "counter", "Bytes of answers sent.", Interlocked.Read(ref _sent));
        Head(text, "drawing_seconds", "histogram", "How long drawings took, without waiting.");
        var sum = 0L;
        for (var i = 0; i < _times.Length; i++)
        {
            sum += Interlocked.Read(ref _times[i]);
            text.Append(CultureInfo.InvariantCulture, $"blueprints_drawing_seconds_bucket{{le=\"{(i < Bounds.Length ? Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf")}\"}} {sum}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"blueprints_drawing_seconds_sum {Interlocked.Read(ref _ticks) / (double)TimeSpan.TicksPerSecond}\nblueprints_drawing_seconds_count {sum}\n");
        foreach (var (name, help, value) in gauges) Single(text, name, "gauge", help, value);
        return text.ToString();
    }

    private static void Single(StringBuilder text, string name, string type, string help, long value)
    {
        Head(text, name, type, help);
        text.Append(CultureInfo.InvariantCulture, $"blueprints_{name} {value}\n");
    }

    private static void Head(StringBuilder text, string name, string type, string help) => text.Append(CultureInfo.InvariantCulture, $"# HELP blueprints_{name} {help}\n# TYPE blueprints_{name} {type}\n");
}
