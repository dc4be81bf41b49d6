using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Logs;
using Blueprints.Measures;
using Blueprints.Numerics;
using Blueprints.Running;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Fits;

/// <summary>Holds an event log against a service, and finds what it says of times, shares and people. For one thread.</summary>
internal sealed class LogFitter
{
    /// <summary>Ways and activities that are told; what is rarer is left out.</summary>
    private const int MostTold = 20;

    private readonly EventLog _log;
    private readonly StepGraph _graph;
    private readonly LoggedCases _logged;
    private readonly NextSteps _next;
    private readonly List<double>[] _times;
    private readonly List<double>[] _waits;
    private readonly int[] _repeated;
    private readonly int[] _taken;
    private readonly int[] _decided;
    private readonly int[] _entered;
    private readonly CaseKinds _kinds;
    private readonly Dictionary<(int From, int To), int> _others = [];
    private int _unfinished;
    private int _doubtful;

    private LogFitter(EventLog log, StepGraph graph)
    {
        (_log, _graph) = (log, graph);
        _logged = LoggedCases.Of(log, graph);
        _next = new NextSteps(graph, [.. _logged.Counts.Select(count => count > 0)]);
        _kinds = new CaseKinds(graph);
        _times = Lists(graph.End);
        _waits = Lists(graph.End);
        (_repeated, _taken, _decided, _entered) = (new int[graph.End], new int[graph.Exits.Length], new int[graph.End], new int[graph.Entries.Length]);
    }

    public static FitSheet Fit(EventLog log, StepGraph graph, string name)
    {
        var fitter = new LogFitter(log, graph);
        foreach (var one in fitter._logged.Cases)
        {
            Cancellation.Check();
            fitter.Take(one);
        }

        return fitter.Sheet(name);
    }

    private static List<double>[] Lists(int count)
    {
        var lists = new List<double>[count];
        for (var i = 0; i < count; i++) lists[i] = [];
        return lists;
    }

    private void Take(LoggedStep[] steps)
    {
        _kinds.Begin();
        Enter(steps[0].Step);
        for (var i = 0; i < steps.Length; i++)
        {
            if (!double.IsNaN(steps[i].Start)) _times[steps[i].Step].Add(Worked(steps[i]));
            Wait(steps, i);
            GoOn(steps, i);
        }

        _kinds.End(steps);
    }

    /// <summary>The time of a piece of work, in the hours of its lane or of the document, where it rests at closing time.</summary>
    private double Worked(in LoggedStep one)
    {
        var elapsed = one.End - one.Start;
        var hours = _graph.Lanes[one.Step].Hours ?? _graph.Blueprint.WorkingHours;
        if (hours is null || one.Event.Start is not { } start || !_graph.HasProvider(one.Step) || _graph.Blueprint.ClosingWork == ClosingWork.Finish) return elapsed;
        // What was done outside the hours was work all the same.
        return WorkedTime.Between(hours, start.DateTime, one.Event.End.DateTime) is > 0 and var worked ? worked : elapsed;
    }

    private void Enter(int first)
    {
        for (var e = 0; e < _graph.Entries.Length; e++)
        {
            if (!_next.First(_graph.Entries[e].Step).Contains(first)) continue;
            _entered[e]++;
            return;
        }

        if (!_graph.HasSplits) Other(-1, first);
    }

    /// <summary>The gap between the work of a step and the last step before it that leads straight to it.</summary>
    private void Wait(LoggedStep[] steps, int at)
    {
        var begun = steps[at].Start;
        if (double.IsNaN(begun)) return;
        var last = double.NaN;
        for (var i = at - 1; i >= 0; i--)
        {
            var isAgain = steps[i].Step == steps[at].Step;
            if ((isAgain || _next.LeadsStraight(steps[i].Step, steps[at].Step)) && !(last >= steps[i].End) && steps[i].End <= begun + 1e-6) last = steps[i].End;
            // Before the step was last done is another round.
            if (isAgain || i < at - MostBack) break;
        }

        if (!double.IsNaN(last)) _waits[steps[at].Step].Add(Math.Max(0, begun - last));
    }

    private const int MostBack = 200;

    private void GoOn(LoggedStep[] steps, int at)
    {
        var step = steps[at].Step;
        var ways = _next.Of(step);
        var next = at + 1 < steps.Length ? steps[at + 1].Step : _graph.End;
        if (next == step && !ways.ContainsKey(step))
        {
            _repeated[step]++;
            _kinds.Again(step);
            return;
        }

        if (_graph.Modes[step] == ExitMode.Parallel)
        {
            GoAlso(steps, at, ways);
            return;
        }

        // Where a case may do several things at once, what comes next in the log need not come next on the way.
        for (var j = at + 1; _graph.HasSplits && !ways.ContainsKey(next) && j < steps.Length && steps[j].Step != step; j++) next = steps[j].Step;
        if (_graph.HasSplits && !ways.ContainsKey(next)) next = _graph.End;
        if (ways.TryGetValue(next, out var exit))
        {
            if (next == _graph.End) _kinds.Leave(step, exit);
            if (exit < 0) _doubtful++;
            else if (_graph.Modes[step] == ExitMode.Exclusive) TakeExit(step, exit);
        }
        else if (next == _graph.End)
        {
            _unfinished++;
            _kinds.Stop();
        }
        else if (!_graph.HasSplits)
        {
            Other(step, next);
        }
    }

    private void TakeExit(int step, int exit)
    {
        _taken[exit]++;
        _decided[step]++;
        _kinds.Take(exit);
    }

    /// <summary>Which of the further ways a case takes that it may take as well.</summary>
    private void GoAlso(LoggedStep[] steps, int at, Dictionary<int, int> ways)
    {
        _decided[steps[at].Step]++;
        var taken = new HashSet<int>();
        for (var j = at + 1; j < steps.Length && steps[j].Step != steps[at].Step; j++)
        {
            if (ways.TryGetValue(steps[j].Step, out var exit) && exit >= 0 && _graph.Exits[exit].IsAlso && taken.Add(exit))
            {
                _taken[exit]++;
                _kinds.Take(exit);
            }
        }
    }

    private void Other(int from, int to)
    {
        _others[(from, to)] = _others.GetValueOrDefault((from, to)) + 1;
        _kinds.Stray();
    }

    private FitSheet Sheet(string name)
    {
        var blueprint = _graph.Blueprint;
        var arrivals = ArrivalFit.Of(_log);
        return new FitSheet(name, blueprint.Title, blueprint.Language, _log.Name, arrivals.Cases, _log.Events.Length)
        {
            Columns = _log.Columns,
            Period = arrivals.Period,
            Steps = [.. _graph.Order.Where(step => step != _graph.End && _logged.Counts[step] > 0).Select(StepOf)],
            Exits = [.. Exits()],
            Entries = _graph.Entries.Length > 1 ? Rounded([.. _graph.Entries.Select((entry, e) => Share("", _graph.Ids[entry.Step], null, _entered[e], _entered.Sum()))]) : [],
            Ways = _kinds.Ways(),
            Outcomes = _kinds.Outcomes(),
            Arrivals = arrivals.Hours,
            DemandPerHour = arrivals.PerHour,
            DemandPerDay = arrivals.PerDay,
            DemandPerWeek = blueprint.WorkingHours is { } week && arrivals is { PerDay: { } day, PerWeek: not null } ? Rounding.ToDigits(day * week.Days, 9) : arrivals.PerWeek,
            Lanes = StaffFit.Of(_logged, _graph),
            LogOnly = [.. _logged.Others.OrderByDescending(other => other.Value).ThenBy(other => other.Key, StringComparer.Ordinal).Take(MostTold).Select(other => new LogOnly(other.Key, other.Value, Nearest(other.Key)))],
            DocumentOnly = [.. _graph.Order.Where(step => step != _graph.End && _logged.Counts[step] == 0 && StepTimes.NeedsTime(_graph.Steps[step]) && !_graph.IsBeside(step)).Select(step => _graph.Ids[step])],
            OtherWays = [.. _others.OrderByDescending(way => way.Value).ThenBy(way => way.Key.From).ThenBy(way => way.Key.To).Take(MostTold).Select(way => new OtherWay(way.Key.From < 0 ? "" : _graph.Ids[way.Key.From], _graph.Ids[way.Key.To], way.Value))],
            Notes = [.. Notes()],
        };
    }

    private StepFit StepOf(int step) => new(_graph.Ids[step], _graph.Steps[step].Label, _logged.Counts[step])
    {
        Time = IsKnown(_times[step]) ? ShapeFitter.Fit(_times[step]) : null,
        Wait = _waits[step].Count > 0 ? ShapeFitter.Fit(_waits[step]) : null,
        Repeated = _next.Of(step).ContainsKey(step) ? null : _repeated[step],
    };

    /// <summary>Whether the times of a step tell anything: where every row begins and ends at one moment, nobody recorded when it began.</summary>
    private static bool IsKnown(List<double> times) => times.Exists(time => time > 0);

    private IEnumerable<ShareFit> Exits()
    {
        foreach (var step in _graph.Order)
        {
            if (step == _graph.End || _decided[step] == 0) continue;
            var exits = _graph.Outgoing.Of(step).ToArray();
            if (_graph.Modes[step] == ExitMode.Exclusive)
            {
                foreach (var share in Rounded([.. exits.Select(e => Of(step, e))])) yield return share;
            }
            else
            {
                foreach (var e in exits.Where(e => _graph.Exits[e].IsAlso)) yield return Of(step, e) is var share ? share with { Written = Math.Round(share.Share, 3) } : share;
            }
        }
    }

    private ShareFit Of(int step, int e)
    {
        var exit = _graph.Exits[e];
        return Share(_graph.Ids[step], exit.To == _graph.End ? "end" : _graph.Ids[exit.To], exit.Flow?.When, _taken[e], _decided[step]) with { Flow = exit.Flow, IsLoop = exit.IsLoop, IsAlso = exit.IsAlso };
    }

    private static ShareFit Share(string from, string to, string? when, int count, int of)
    {
        var (low, high) = of > 0 ? WilsonInterval.Of(count, of) : (0, 1);
        return new ShareFit(from, to, when, count, of) { Low = Rounding.ToDigits(low, 9), High = Rounding.ToDigits(high, 9) };
    }

    /// <summary>Shares in tenths of a per cent that add up to 100 %: what rounding leaves over goes to those that lost most by it.</summary>
    private static ImmutableArray<ShareFit> Rounded(ImmutableArray<ShareFit> shares)
    {
        const int Whole = 1000;
        var parts = shares.Select(share => (int)(share.Share * Whole)).ToArray();
        var order = Enumerable.Range(0, parts.Length).OrderByDescending(i => Math.Round((shares[i].Share * Whole) - parts[i], 9)).ThenBy(i => i).ToArray();
        for (var i = 0; parts.Length > 0 && parts.Sum() < Whole && shares[0].Of > 0; i++) parts[order[i % order.Length]]++;
        return [.. shares.Select((share, i) => share with { Written = parts[i] / (double)Whole })];
    }

    private string? Nearest(string activity)
    {
        var near = Spelling.Nearest(activity, _graph.Steps.Select(step => step.Label));
        return near is null ? null : _graph.Steps.First(step => step.Label == near).Id;
    }

    private IEnumerable<Bilingual> Notes()
    {
        if (_log.Unfinished > 0)
        {
            var count = _log.Unfinished.ToString(CultureInfo.InvariantCulture);
            yield return new($"{count} rows with a beginning and no end were not done yet, and are left out", $"{count} 行有开始而没有结束，当时尚未完成，没有计入");
        }

        if (_times.All(list => list.Count == 0)) yield return new("the log has no beginnings of work, so neither times nor waits can be told", "日志没有开始时间，无法得出作业时间和等待");
        var moments = _graph.Order.Where(step => step != _graph.End && _times[step].Count > 0 && !IsKnown(_times[step])).Select(step => _graph.Ids[step]).ToList();
        if (moments.Count > 0) yield return new($"every row begins and ends at the same moment, so that no time is told: {string.Join(", ", moments)}", $"每一行的开始和结束都是同一时刻，因此没有得出时间：{string.Join("、", moments)}");
        var once = _graph.Order.Where(step => step != _graph.End && _logged.Counts[step] == 1).Select(step => _graph.Ids[step]).ToList();
        if (once.Count > 0) yield return new($"seen only once, so that no shape is fitted and its one time stands for all: {string.Join(", ", once)}", $"只出现过一次，不拟合分布，唯一的一次时间代表全部：{string.Join("、", once)}");
        if (_unfinished > 0) yield return new($"{Number(_unfinished)} cases stop where the document goes on: they may be unfinished", $"有 {Number(_unfinished)} 件业务停在文档还会继续的地方，可能尚未完成");
        if (_doubtful > 0) yield return new($"{Number(_doubtful)} times the log does not tell which exit was taken, since several lead to the next step logged", $"有 {Number(_doubtful)} 次无法从日志看出走了哪个出口，因为几个出口都通向下一个有记录的步骤");
        if (_graph.HasSplits) yield return new("ways that the document lacks are not looked for, since its cases do several things at once", "文档里有同时进行的分支，因此不查找文档没有的去向");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
