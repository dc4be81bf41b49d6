using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Fits;

/// <summary>
/// Cases of a log by their way through the service and by how they ended. A way is made by the exits that a case took where cases part, each as
/// often as it took it, and by what it did again. Cases that stop where the document goes on are left out. For one thread.
/// </summary>
internal sealed class CaseKinds(StepGraph graph)
{
    private const int MostWays = 8;

    private readonly bool[] _meets = CaseTimes.FindMeetings(graph);
    private readonly Dictionary<string, (List<int> Way, List<(double Time, bool IsKept)> Cases)> _ways = new(StringComparer.Ordinal);
    private readonly List<(double Time, bool IsKept)>[] _ends = [[], [], [], []];
    private readonly List<int> _way = [];
    private bool _isFollowed;
    private bool _isOther;
    private int _end;

    /// <summary>A case begins.</summary>
    public void Begin()
    {
        _way.Clear();
        (_isFollowed, _isOther, _end) = (true, false, -1);
    }

    /// <summary>It takes an exit where cases part.</summary>
    public void Take(int exit) => _way.Add(exit);

    /// <summary>It does a step again.</summary>
    public void Again(int step) => _way.Add(-1 - step);

    /// <summary>It goes a way that the document lacks.</summary>
    public void Stray() => _isOther = true;

    /// <summary>It stops where the document goes on.</summary>
    public void Stop() => _isFollowed = false;

    /// <summary>It leaves the service.</summary>
    /// <param name="step">From where.</param>
    /// <param name="exit">By which exit; -1 where that is not known.</param>
    public void Leave(int step, int exit)
    {
        if (exit >= 0 && graph.Exits[exit].To == graph.End) _end = OutcomeMeasurer.OfExit(graph, graph.Exits[exit]);
        else if (graph.Outgoing.Of(step).Length == 1) _end = OutcomeMeasurer.OfExit(graph, graph.Exits[graph.Outgoing.Of(step)[0]]);
    }

    /// <summary>It is over.</summary>
    public void End(LoggedStep[] steps)
    {
        if (!_isFollowed) return;
        var (from, last) = (double.PositiveInfinity, double.NegativeInfinity);
        LoggedStep first = default;
        LoggedStep? met = null;
        foreach (var step in steps)
        {
            var begun = double.IsNaN(step.Start) ? step.End : step.Start;
            if (begun < from) (from, first) = (begun, step);
            last = Math.Max(last, step.End);
            if (_meets[step.Step] && !(met?.End >= step.End)) met = step;
        }

        var one = (last - from, IsKept(first, met ?? steps[^1], (met?.End ?? last) - from));
        _way.Sort();
        var key = _isOther ? "" : "=" + string.Join(',', _way);
        if (!_ways.TryGetValue(key, out var way)) _ways[key] = way = ([.. _way], []);
        way.Cases.Add(one);
        _ends[_end < 0 ? ^1 : _end].Add(one);
    }

    /// <summary>By way, the most frequent first, what is rarer together at last; none where all went one way.</summary>
    public ImmutableArray<LoggedKind> Ways()
    {
        if (_ways.Count < 2) return [];
        var all = _ways.Sum(way => way.Value.Cases.Count);
        var ordered = _ways.Where(way => way.Key.Length > 0).OrderByDescending(way => way.Value.Cases.Count).ThenBy(way => way.Key, StringComparer.Ordinal).ToList();
        var kinds = ordered.Take(MostWays).Select(way => KindOf(NameOf(way.Value.Way), way.Value.Cases, all)).ToList();
        var rest = ordered.Skip(MostWays).Select(way => way.Value.Cases).Concat(_ways.TryGetValue("", out var strays) ? [strays.Cases] : []).SelectMany(cases => cases).ToList();
        if (rest.Count > 0) kinds.Add(KindOf(new("other ways", "其余路径"), rest, all));
        return [.. kinds];
    }

    /// <summary>By how they ended, where any end says so.</summary>
    public ImmutableArray<LoggedKind> Outcomes()
    {
        var all = _ends.Sum(end => end.Count);
        if (all == _ends[^1].Count) return [];
        return [.. Enumerable.Range(0, _ends.Length).Where(end => _ends[end].Count > 0).Select(end => KindOf(end == _ends.Length - 1 ? new("not said", "未说明") : OutcomeWords.Of((Outcome)end), _ends[end], all))];
    }

    private LoggedKind KindOf(Bilingual name, List<(double Time, bool IsKept)> cases, int all)
    {
        var times = cases.Select(one => one.Time).Order().ToArray();
        return new LoggedKind(name, times.Length, all, Rounding.ToDigits(times.Sum() / times.Length, 9), Quantile(0.5), Quantile(0.9), Quantile(0.95), graph.Blueprint.Promise is null ? null : Rounding.ToDigits(cases.Count(one => one.IsKept) / (double)times.Length, 9));

        double Quantile(double share) => Rounding.ToDigits(times[Math.Max(0, (int)Math.Ceiling((share * times.Length) - 1e-9) - 1)], 9);
    }

    /// <summary>Whether the customer's part keeps the promise, in working time where that is promised and known.</summary>
    private bool IsKept(in LoggedStep first, in LoggedStep last, double seconds)
    {
        if (graph.Blueprint.Promise is not { } promise) return false;
        if (!promise.IsInWorkingTime || graph.Blueprint.WorkingHours is not { } hours) return seconds <= WorkingTime.Seconds(promise, graph.Blueprint) + 1e-6;
        var worked = WorkedTime.Between(hours, (first.Event.Start ?? first.Event.End).DateTime, last.Event.End.DateTime);
        return worked <= WorkingTime.WorkOf(promise, hours) + 1e-6;
    }

    private Bilingual NameOf(List<int> way)
    {
        if (way.Count == 0) return new("straight through", "直通");
        var (english, chinese) = (new List<string>(), new List<string>());
        foreach (var same in way.GroupBy(part => part).OrderBy(part => part.Key < 0).ThenBy(part => part.Key < 0 ? -part.Key : Array.IndexOf(graph.Order, graph.Exits[part.Key].From)).ThenBy(part => part.Key))
        {
            var times = same.Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $" ×{same.Count()}") : "";
            if (same.Key < 0)
            {
                var id = graph.Ids[-1 - same.Key];
                english.Add($"{id} again{times}");
                chinese.Add($"{id} 重做{times}");
                continue;
            }

            var exit = graph.Exits[same.Key];
            var told = $"{graph.Ids[exit.From]}: {exit.Flow?.When ?? "→ " + (exit.To == graph.End ? "end" : graph.Ids[exit.To])}{times}";
            english.Add(told);
            chinese.Add(told);
        }

        return new(string.Join("; ", english), string.Join("；", chinese));
    }
}
