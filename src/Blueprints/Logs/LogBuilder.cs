using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Logs;

/// <summary>
/// Gathers the events of a log. One that says that work begins is joined with the next of the same activity of its case that says that it is
/// done, the first with the first. For one thread.
/// </summary>
/// <param name="told">Where mistakes go.</param>
internal sealed class LogBuilder(DiagnosticBag told)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<LogEvent> _events = [];
    private readonly Dictionary<string, int> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Case, string Activity), Queue<(DateTimeOffset Time, string? Resource)>> _open = [];
    private int _lost;

    /// <summary>Where mistakes go, by the piece that is read.</summary>
    public DiagnosticBag Told { get; set; } = told;

    /// <summary>Whether no more events are taken; told once.</summary>
    public bool IsFull { get; private set; }

    /// <summary>How many beginnings have no end.</summary>
    public int Unfinished => _open.Values.Sum(queue => queue.Count) + _lost;

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => _events.Count == 0;

    /// <summary>Notes that a case begins, so that cases keep their order.</summary>
    public void Begin(string name) => _cases.TryAdd(name, _cases.Count);

    /// <summary>Takes an event.</summary>
    /// <param name="name">The case.</param>
    /// <param name="activity">What was done.</param>
    /// <param name="start">When it began, where that is known.</param>
    /// <param name="end">When it was done.</param>
    /// <param name="resource">Who did it.</param>
    /// <param name="lifecycle">What of it the event tells: start, complete, or what else is passed over. Null is complete.</param>
    /// <param name="span">The place.</param>
    public void Add(string name, string activity, DateTimeOffset? start, DateTimeOffset end, string? resource, string? lifecycle, TextSpan span)
    {
        if (IsFull) return;
        if (_events.Count >= EventLog.MaxEvents)
        {
            IsFull = true;
            var most = EventLog.MaxEvents.ToString("N0", CultureInfo.InvariantCulture);
            Told.Report(ScoreDiagnostics.TooMuch with { HelpLink = "fitting.md" }, span, new($"the log has more than {most} events", $"日志超过 {most} 个事件"), new("give a shorter period", "请给出较短的时段"));
            return;
        }

        (name, activity, resource) = (Same(name), Same(activity), resource is null ? null : Same(resource));
        Begin(name);
        if (lifecycle is not null && lifecycle.Equals("start", StringComparison.OrdinalIgnoreCase))
        {
            if (!_open.TryGetValue((name, activity), out var queue)) _open[(name, activity)] = queue = new();
            queue.Enqueue((end, resource));
            return;
        }

        if (lifecycle is not null && !lifecycle.Equals("complete", StringComparison.OrdinalIgnoreCase)) return;
        if (start is null && _open.TryGetValue((name, activity), out var begun) && begun.Count > 0)
        {
            var (time, by) = begun.Dequeue();
            if (time <= end) (start, resource) = (time, resource ?? by);
            else _lost++;
        }

        _events.Add(new LogEvent(name, activity, start, end, resource, Told.Source.PositionOf(span.Start).Line));
    }

    /// <summary>One text for all that are alike: names stand on many rows.</summary>
    private string Same(string text)
    {
        if (_texts.TryGetValue(text, out var known)) return known;
        _texts.Add(text, text);
        return text;
    }

    /// <summary>The events, case after case, each by time: as they began, then as they ended, then as the log has them.</summary>
    public ImmutableArray<LogEvent> Done()
    {
        var all = _events.ToArray();
        var order = new int[all.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) =>
        {
            var by = _cases[all[a].Case].CompareTo(_cases[all[b].Case]);
            if (by == 0) by = (all[a].Start ?? all[a].End).UtcTicks.CompareTo((all[b].Start ?? all[b].End).UtcTicks);
            if (by == 0) by = all[a].End.UtcTicks.CompareTo(all[b].End.UtcTicks);
            return by != 0 ? by : a.CompareTo(b);
        });
        return [.. order.Select(i => all[i])];
    }
}
