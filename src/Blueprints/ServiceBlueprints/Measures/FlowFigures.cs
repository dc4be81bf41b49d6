using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Flows.Sampling;
using Blueprints.ServiceBlueprints.Flows.Structure;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The figures over the flow, each computed when it is first asked for. Safe to share between threads.</summary>
internal sealed partial class FlowFigures
{
    private const double Sure = 0.9995;

    private static readonly Bilingual AssumedShares = new("the ways in taken as equally frequent", "各入口按同样频繁计");

    private readonly StepGraph _graph;
    private readonly ServiceBlueprint _blueprint;
    private readonly StepTimes _times;
    private readonly StepTimes _work;
    private readonly CaseTimes _cases;
    private readonly PostDominators _after;
    private readonly ImmutableArray<LaneLoad> _lanes;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, object?> _known = new(StringComparer.Ordinal);

    public FlowFigures(StepGraph graph, StepTimes times, StepTimes work, CaseTimes cases, PostDominators after, ImmutableArray<LaneLoad> lanes) =>
        (_graph, _blueprint, _times, _work, _cases, _after, _lanes) = (graph, graph.Blueprint, times, work, cases, after, lanes);

    /// <summary>How many steps it has.</summary>
    public int Steps => _graph.End;

    /// <summary>The promises for stretches of it.</summary>
    public ImmutableArray<StepPromise> Promised => _blueprint.Promises;

    public Figure Lead => Once(nameof(Lead), () => Time(() => (_cases.Mean, _cases.MeanError), hasWaits: true).RestingOn(Bases.OfTimes(hasWork: true, hasWaits: true)));

    public Figure Deviation => Once(nameof(Deviation), () => Of(spread => spread.Whole.Deviation, spread => spread.Whole.DeviationError));

    public Figure Median => Once(nameof(Median), () => Of(spread => spread.Whole.Quantile(0.5), spread => spread.Whole.QuantileError(0.5)));

    public Figure Lead80 => Once(nameof(Lead80), () => Of(spread => spread.Whole.Quantile(0.8), spread => spread.Whole.QuantileError(0.8)));

    public Figure Lead90 => Once(nameof(Lead90), () => Of(spread => spread.Whole.Quantile(0.9), spread => spread.Whole.QuantileError(0.9)));

    public Figure Lead95 => Once(nameof(Lead95), () => Of(spread => spread.Whole.Quantile(0.95), spread => spread.Whole.QuantileError(0.95)));

    public Figure Customer => Once(nameof(Customer), () => Of(spread => spread.Customer.Mean, spread => spread.Customer.MeanError));

    public Figure Touch => Once(nameof(Touch), () => Time(() => _cases.Touch, hasWaits: false).RestingOn(Bases.OfTimes(hasWork: true, hasWaits: false, isTouch: true)));

    public Figure Waiting => Once(nameof(Waiting), () => !_times.Wait.AsSpan().ContainsAnyExcept(0.0) && !_blueprint.Steps.Any(step => step.Wait?.Time is not null)
        ? Figure.Absent("no step has a wait", "没有步骤标明等待时间")
        : Expected(step => _times.Wait[step]).With(WorkingDays).RestingOn(Bases.OfTimes(hasWork: false, hasWaits: true)));

    public Figure Efficiency => Once(nameof(Efficiency), () => Share(Touch, Time(() => _cases.Served, hasWaits: true)));

    public Figure ValueShare => Once(nameof(ValueShare), () => Share(ValueAdding(), Lead));

    public Figure FirstTimeRight => Once(nameof(FirstTimeRight), Right);

    public Figure Cost => Once(nameof(Cost), () => !_blueprint.Steps.Any(step => step.Cost is not null)
        ? Figure.Absent("no step has a cost", "没有步骤标明成本")
        : Expected(step => (_graph.Steps[step].Cost ?? 0) * StepTimes.Repeats(_graph.Steps[step])).RestingOn(Bases.OfCost()));

    public Figure Labour => Once(nameof(Labour), () => LabourCost.Measure(_graph, _work, () => _cases.Visits).With(WorkingDays).With(Notes(_cases.AreVisitsSampled, null)).RestingOn(Bases.OfLabour()));

    public Figure TotalCost => Once(nameof(TotalCost), () => LabourCost.Total(Cost, Labour).RestingOn(Bases.OfMoney()));

    public ImmutableArray<double> Visits => Once(nameof(Visits), () => _cases.Visits is { } visits ? [.. visits.AsSpan(0, _graph.End)] : ImmutableArray<double>.Empty);

    public (TimeSpread Whole, TimeSpread Customer)? Spread => _times.Known == 0 || _cases.Mean > Beyond ? null : Once(nameof(Spread), () => _cases.Spread);

    public CriticalPath? Course => Once(nameof(Course), FindCourse);

    public Figure PathTime => Once(nameof(PathTime), () => Path(path => path.Time.Mean));

    public Figure PathDeviation => Once(nameof(PathDeviation), () => Path(path => path.Time.Deviation));

    public Figure PathKept => Once(nameof(PathKept), () => _blueprint.Promise is not { } promise ? NoPromiseIn(_blueprint) : FindPathKept(promise));

    public Figure Kept => Once(nameof(Kept), () => FullLane is { } full ? FindKept(Spread, null, isSampled => Notes(isSampled, null)).AtMost(full) : FindKept(Spread, null, Notes));

    /// <summary>Why promises are kept at most so often as times without queues tell: a lane that is full; null where none is.</summary>
    public Bilingual? FullLane
    {
        get
        {
            foreach (var lane in _lanes)
            {
                if (!lane.IsFull) continue;
                var label = _blueprint.Lanes.First(one => one.Id == lane.Lane).Label;
                return new($"the queue before '{label}' grows as long as the demand lasts", $"只要需求持续，“{label}”前的队伍就不断增长");
            }

            return null;
        }
    }

    /// <summary>The queues before the steps.</summary>
    public StepQueues Queues => Once(nameof(Queues), () => StepQueues.Of(_graph, _lanes));

    /// <summary>How the times are spread with the queues before the lanes; null where these cannot be told.</summary>
    public (TimeSpread Whole, TimeSpread Customer)? QueuedSpread => _times.Known == 0 || _cases.Mean > Beyond ? null : Once<(TimeSpread, TimeSpread)?>(nameof(QueuedSpread), () => Queues.Steps is { } steps ? _cases.SpreadWith(steps) : null);

    public Figure QueuedLead => Once(nameof(QueuedLead), () => Queued(spread => spread.Whole.Mean, spread => spread.Whole.MeanError));

    public Figure QueuedLead90 => Once(nameof(QueuedLead90), () => Queued(spread => spread.Whole.Quantile(0.9), spread => spread.Whole.QuantileError(0.9)));

    public Figure QueuedEfficiency => Once(nameof(QueuedEfficiency), () => QueuedLead.IsKnown ? Share(Touch, QueuedTime(_cases.ServedWith(Queues.Steps!))) : QueuedLead);

    public Figure QueuedKept => Once(nameof(QueuedKept), () => FindKept(QueuedSpread, Queues.Reason, WithQueues));

    public Figure InProgress => Once(nameof(InProgress), () => QueuedLead.IsKnown ? LittlesLaw.InProgress(_blueprint, QueuedLead, _lanes, hasQueues: true) : LittlesLaw.InProgress(_blueprint, Lead, _lanes, hasQueues: false));

    public ImmutableArray<OutcomeFigures> Outcomes => Once(nameof(Outcomes), () => new OutcomeMeasurer(_graph, _cases, this).Measure());

    public ImmutableArray<PromiseFigures> Promises => Once(nameof(Promises), () => new PromiseMeasurer(_graph, _times, _cases, this).Measure());

    /// <summary>What is lost at each step is told by others too.</summary>
    public LoopYields LoopYields => Once(nameof(LoopYields), () => LoopYields.Find(_graph, _after));

    private BasisMeasurer Bases => Once(nameof(Bases), () => new BasisMeasurer(_graph, _times, () => _cases.Visits));

    private bool HasWorkingDays => Once(nameof(HasWorkingDays), () => _blueprint.Steps.Any(AssumedCalendar.IsInWorkingTime));

    private Bilingual? WorkingDays => HasWorkingDays ? WorkingTime.Note(_blueprint) : null;

    public static Figure NoTime => Figure.Absent("no step has a time", "没有步骤标明时间");

    /// <summary>Where there is no promise for the whole of the way.</summary>
    public static Figure NoPromiseIn(ServiceBlueprint blueprint) => blueprint.Promises.IsEmpty
        ? Figure.Absent("no promise is given", "没有给出承诺时间")
        : Figure.Absent("no promise is given for the whole service; those for parts of it are in the table of promises", "没有给出整个服务的承诺时间；各段的承诺见承诺表");

    /// <summary>A lead time of more than this, in seconds, comes of a loop that is hardly ever left: a thousand years.</summary>
    private const double Beyond = 3.2e10;

    public Figure Unknown => _cases.Mean > Beyond
        ? Figure.Absent("a loop is left so rarely that the time comes to over a thousand years", "循环极少离开，时间超过一千年")
        : _cases.Structure.Shape is FlowShape.Unnested
        ? Figure.Absent("the cases that were run to find it go on beyond all reason, or the flow is too large for that", "为求此数而运行的业务迟迟不能结束，或流程太大")
        : Measurer.NoVisits;

    private T Once<T>(string name, Func<T> find)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(name, out var value)) _known[name] = value = find();
            return (T)value!;
        }
    }

    /// <summary>What a time rests on that leaves queues out, though there may be some.</summary>
    private Bilingual? Notes(bool isSampled)
    {
        if (Queues.Steps is not null) return Notes(isSampled, new("without the queues before the lanes", "未计入泳道前的排队"));
        foreach (var lane in _lanes)
        {
            if (lane.Utilization.IsKnown && !lane.IsFull && Queues.Reason is { } reason) return Notes(isSampled, new($"without the queues before the lanes, which cannot be told ({reason.English})", $"未计入泳道前的排队，因为无法得知（{reason.Chinese}）"));
            if (lane.IsFull) return Notes(isSampled, new("without the queues before the lanes, which grow for ever before a full one", "未计入泳道前的排队，而满负荷的泳道前队伍会不断增长"));
        }

        return Notes(isSampled, null);
    }

    private Bilingual? WithQueues(bool isSampled)
    {
        var note = QueueNote();
        if (Queues.IsLongest) note = And(note, new("a step of several lanes waits for the longest of their queues alone", "几个泳道共同做的步骤只计其中最长的一个排队"));
        if (Queues.IsInFront) note = And(note, new("a step of nothing but waiting and the queue of the step behind it are one wait, the longer of the two", "只是等待的步骤与它后面步骤的排队算同一次等待，取较长的一个"));
        return Notes(isSampled, note);

        static Bilingual And(Bilingual one, Bilingual other) => new($"{one.English}; {other.English}", $"{one.Chinese}；{other.Chinese}");
    }

    private Bilingual QueueNote()
    {
        var labels = Queues.Unstaffed.Select(id => _blueprint.Lanes.First(lane => lane.Id == id).Label).ToList();
        return labels.Count == 0
            ? new("queues by Allen and Cunneen's approximation, at random arrivals", "排队按 Allen-Cunneen 近似，随机到达")
            : new($"queues by Allen and Cunneen's approximation, at random arrivals, and without those of lanes whose staff is not told ({string.Join(", ", labels)})", $"排队按 Allen-Cunneen 近似，随机到达；没有标明人数的泳道不计排队（{string.Join("、", labels)}）");
    }

    /// <summary>The steps with a time or a cost that no case is moved on to, since only word or a recovery leads to them.</summary>
    private Bilingual? LeftOut => Once<Bilingual?>(nameof(LeftOut), () =>
    {
        const int Most = 6;
        var ids = new List<string>();
        foreach (var n in _graph.Order)
        {
            if (n != _graph.End && (_graph.IsReached[n] || _graph.IsBeside(n)) && !_cases.Structure.IsVisited[n] && ((_graph.Steps[n].Time ?? _graph.Steps[n].Wait?.Time) is not null || _graph.Steps[n].Cost is not null)) ids.Add(_graph.Ids[n]);
        }

        if (ids.Count == 0) return null;
        var rest = ids.Count > Most ? ", …" : "";
        return new Bilingual($"without steps that only word or a recovery leads to: {string.Join(", ", ids.Take(Most))}{rest}", $"不计只由信息或补救通向的步骤：{string.Join("、", ids.Take(Most))}{(ids.Count > Most ? "……" : "")}");
    });

    /// <summary>What a time or a visit rests on.</summary>
    private Bilingual? Notes(bool isSampled, Bilingual? queues)
    {
        // Lists of texts and not of pairs, which would have to be compiled at every start.
        var (english, chinese) = (new List<string>(5), new List<string>(5));
        if (isSampled && _cases.Cases is { } cases)
        {
            var count = cases.Whole.Length.ToString("#,0", CultureInfo.InvariantCulture);
            Add(new($"found by running {count} cases", $"由运行 {count} 件业务得出"));
        }

        if (_graph.IsShareAssumed) Add(AssumedShares);
        if (_graph.AreEntriesAssumed) Add(new("cases taken to begin where nothing leads to", "视为业务从没有任何流向到达的步骤开始"));
        Add(LeftOut);
        Add(queues);
        return english.Count == 0 ? null : new(string.Join("; ", english), string.Join("；", chinese));

        void Add(Bilingual? note)
        {
            if (note is not { } told) return;
            english.Add(told.English);
            chinese.Add(told.Chinese);
        }
    }

    private Figure Partial(double value) => Figure.Partial(value, _times.Missing, Measurer.Time).With(WorkingDays);

    private Figure Time(Func<(double Mean, double Error)> find, bool hasWaits)
    {
        if (_times.Known == 0) return NoTime;
        var (time, error) = find();
        if (!double.IsFinite(time) || time > Beyond) return Unknown;
        var isSampled = _cases.IsMeanSampled;
        return Partial(Rounding.ToDigits(time, 12)).With(hasWaits ? Notes(isSampled) : Notes(isSampled, null)).Within(error);
    }

    private Figure QueuedTime((double Mean, double Error) time) =>
        double.IsFinite(time.Mean) ? Partial(Rounding.ToDigits(time.Mean, 12)).With(WithQueues(_cases.IsSampled)).Within(time.Error) : Unknown;

    private Figure Of(Func<(TimeSpread Whole, TimeSpread Customer), double> value, Func<(TimeSpread Whole, TimeSpread Customer), double>? error = null)
    {
        if (_times.Known == 0) return NoTime;
        if (Spread is not { } spread) return Unknown;
        var figure = Partial(value(spread)).With(Notes(_cases.IsSampled));
        return error is null ? figure : figure.Within(error(spread));
    }

    private Figure Queued(Func<(TimeSpread Whole, TimeSpread Customer), double> value, Func<(TimeSpread Whole, TimeSpread Customer), double>? error = null)
    {
        if (_times.Known == 0) return NoTime;
        if (Queues.Reason is { } reason) return Figure.Absent(reason.English, reason.Chinese);
        if (QueuedSpread is not { } spread) return Unknown;
        var figure = Partial(value(spread)).With(WithQueues(_cases.IsSampled));
        return error is null ? figure : figure.Within(error(spread));
    }

    private Figure FindKept((TimeSpread Whole, TimeSpread Customer)? spread, Bilingual? unknown, Func<bool, Bilingual?> notes)
    {
        if (_blueprint.Promise is not { } promise) return NoPromiseIn(_blueprint);
        if (_times.Known == 0) return NoTime;
        if (unknown is { } reason) return Figure.Absent(reason.English, reason.Chinese);
        return spread is { } known ? KeptOf(promise, known.Customer, notes) : Unknown;
    }

    /// <summary>
    /// The share of the cases that keep a promise; absent where nothing varies and the promise is not broken anyway, or where too many
    /// times are missing to tell.
    /// </summary>
    private Figure KeptOf(Duration promise, TimeSpread spread, Func<bool, Bilingual?> notes)
    {
        var limit = WorkingTime.Seconds(promise, _blueprint);
        var kept = spread.AtMost(limit);
        if (spread.IsFixed && kept > 0)
        {
            var time = new Duration(spread.Mean);
            return _times.Missing.IsEmpty
                ? Figure.Absent($"no step, choice, loop or queue gives any spread: every case takes {time}", $"没有步骤、选择、循环或排队带来任何波动：每件业务都用 {time.ToText(DiagramLanguage.Chinese)}")
                : Missing($"at least {time}, and no step, choice, loop or queue gives any spread", $"至少 {time.ToText(DiagramLanguage.Chinese)}，且没有步骤、选择、循环或排队带来任何波动");
        }

        if (!_times.Missing.IsEmpty && kept > Sure) return Missing($"at least {new Duration(spread.Mean)} on average", $"平均至少 {new Duration(spread.Mean).ToText(DiagramLanguage.Chinese)}");
        var figure = Partial(kept).AtMost().With(notes(_cases.IsSampled));
        if (promise.IsInWorkingTime && !HasWorkingDays) figure = figure.With(WorkingTime.Note(_blueprint));
        return figure.Within(spread.AtMostError(limit));

        Figure Missing(string english, string chinese)
        {
            var reason = Partial(1).Reason!.Value;
            return Figure.Absent($"{english}; {reason.English}", $"{chinese}；{reason.Chinese}");
        }
    }

    private Figure Right()
    {
        if (!Yields.AreTold(_graph)) return Figure.Absent("no step has a yield or a share of rework", "没有步骤标明一次合格率（yield）或返工率（rework）");
        var isSampled = _cases.AreVisitsSampled;
        var (value, error) = !isSampled ? (Yields.FirstTimeRight(_graph, _after, LoopYields), 0)
            : _cases.Cases is { } cases ? SampledCases.Over(batch => cases.Right[batch])
            : (double.NaN, 0);
        return double.IsFinite(value) ? Figure.Of(Rounding.ToDigits(value, 12)).With(Notes(isSampled, null)).Within(Rounding.ToDigits(error, 9)) : Figure.Absent("the exits of a decision have no shares", "决策点的出口没有标明比例");
    }

    private Figure ValueAdding() => !_blueprint.Steps.Any(step => step.Value is not null)
        ? Figure.Absent("no step has a value", "没有步骤标明价值（value）")
        : Expected(step => _graph.Steps[step].Value == StepValue.ValueAdding ? _times.Work[step] : 0);

    private Figure Expected(Func<int, double> amount)
    {
        if (_cases.Visits is not { } visits || _cases.Mean > Beyond) return Unknown;
        var error = _cases.AreVisitsSampled && _cases.Cases is { } cases ? SampledCases.Over(batch => Sum(cases.Visits[batch])).Error : 0;
        return Figure.Of(Rounding.ToDigits(Sum(visits), 12)).With(Notes(_cases.AreVisitsSampled, null)).Within(Rounding.ToDigits(error, 9));

        double Sum(double[] by)
        {
            var sum = 0.0;
            foreach (var i in _graph.Order) sum += i == _graph.End ? 0 : by[i] * amount(i);
            return sum;
        }
    }

    private Figure Share(Figure part, Figure whole)
    {
        if (!part.IsKnown) return part;
        if (!whole.IsKnown) return whole;
        return whole.Value > 0 ? Figure.Partial(part.Value!.Value / whole.Value.Value, _times.Missing, Measurer.Time).With(whole.Assumption).Within(Relative(part, whole)) : Figure.Absent("nothing is worked or waited for", "没有作业，也没有等待");
    }

    /// <summary>
    /// Half the width of the interval of a quotient, both parts taken as independent: no less than it is, since both come from the same
    /// cases.
    /// </summary>
    private static double Relative(Figure part, Figure whole)
    {
        var (a, b) = ((part.Error ?? 0) / Math.Max(double.Epsilon, part.Value!.Value), (whole.Error ?? 0) / whole.Value!.Value);
        return Rounding.ToDigits(part.Value.Value / whole.Value.Value * Math.Sqrt((a * a) + (b * b)), 9);
    }

    private CriticalPath? FindCourse()
    {
        if (_times.Known == 0 || _graph.End == 0) return null;
        var steps = MainCourse.Find(_graph, _times.All);
        var time = default(Pert);
        foreach (var step in steps) time += _times.Of(step);
        return new CriticalPath(_graph.IdsOf(steps), time) { HasChoices = _graph.HasChoices, HasSplits = _graph.HasSplits };
    }

    private Figure FindPathKept(Duration promise)
    {
        var kept = Path(path => path.Time.Within(WorkingTime.Seconds(promise, _blueprint))).AtMost();
        return kept.IsKnown && Course!.Time.Variance <= 0 ? Figure.Absent("no step on the critical path gives any spread", "关键路径上没有步骤带来任何波动") : kept;
    }

    private Figure Path(Func<CriticalPath, double> value)
    {
        if (_times.Known == 0 || Course is not { } course) return NoTime;
        if (_cases.IsContended)
            return Figure.Absent("parallel ways need the same people, which PERT leaves out; see the lead time", "并行的路径需要同样的人手，PERT 不考虑这一点；见总时间");
        if (course.HasChoices || _graph.Exits.Any(exit => exit.IsLoop || exit.IsAlso) || _blueprint.Steps.Any(step => step.Rework is > 0))
            return Figure.Absent("the flow has choices or loops, over which there is no one path; see the lead time", "流程有选择或循环，不存在唯一的路径；见总时间");
        return Partial(Rounding.ToDigits(value(course), 12));
    }
}
