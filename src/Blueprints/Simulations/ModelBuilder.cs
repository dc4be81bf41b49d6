using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Flows.Sampling;
using Blueprints.ServiceBlueprints.Flows.Structure;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Simulations.Engine;
using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>Makes a service ready to be run, or tells why it cannot be. For one service.</summary>
internal sealed class ModelBuilder
{
    private readonly ServiceBlueprint _blueprint;
    private readonly SimulationOptions _options;
    private readonly BlueprintFacts _facts;
    private readonly StepGraph _graph;
    private readonly CasePools _pools;
    private readonly CalendarSet _calendars;
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SimulationProblem>.Builder _problems = ImmutableArray.CreateBuilder<SimulationProblem>();
    private readonly List<Bilingual> _notes = [];
    private readonly HashSet<string>? _given;

    private ModelBuilder(ServiceBlueprint blueprint, SimulationOptions options, HashSet<string>? kept)
    {
        _given = kept;
        (_blueprint, _options, _facts) = (blueprint, options, new BlueprintFacts(blueprint));
        _graph = _facts.Whole.Graph;
        _pools = CasePools.Of(_graph);
        _calendars = new CalendarSet(blueprint);
        foreach (var lane in _graph.Blueprint.Lanes) _lanes.TryAdd(lane.Id, lane);
    }

    /// <summary>What the model takes for given or leaves out.</summary>
    public IReadOnlyList<Bilingual> Notes => _notes;

    /// <summary>The facts of the document.</summary>
    public BlueprintFacts Facts => _facts;

    /// <summary>Why there is no model; empty where there is.</summary>
    public ImmutableArray<SimulationProblem> Problems => _problems.ToImmutable();

    /// <summary>The steps, by id, whose wait is no queue and stays beside it.</summary>
    public HashSet<string> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>The ways that cases are told apart by; made when asked for.</summary>
    public ModelWays Ways => field ??= new ModelWays(_graph);

    /// <summary>The model; null where there are problems.</summary>
    /// <param name="blueprint">The service.</param>
    /// <param name="options">How it is simulated.</param>
    /// <param name="kept">The steps whose wait stays beside the queue. Default: those whose wait is longer than the queue on paper.</param>
    public static (SimulationModel? Model, ModelBuilder Builder) Build(ServiceBlueprint blueprint, SimulationOptions options, HashSet<string>? kept = null)
    {
        var builder = new ModelBuilder(blueprint, options, kept);
        builder.CheckFlow();
        var model = builder._problems.Count == 0 ? builder.Build() : null;
        return (builder._problems.Count == 0 ? model : null, builder);
    }

    private void Refuse(string english, string chinese, string help, string helpInChinese, TextSpan span = default) => _problems.Add(new(new(english, chinese), new(help, helpInChinese), span));

    private void CheckFlow()
    {
        if (_graph.End == 0) Refuse("there is no step to go through", "没有可走的步骤", "write steps", "请写步骤（steps）");
        else if (_facts.Whole.Times.Known == 0) Refuse("no step has a time", "没有步骤标明时间", "give steps a time, such as time: 5 min", "请给步骤写上时间，如 time: 5 min");
        if (_options.Arrivals == ArrivalKind.Listed ? _options.ArrivalTimes.IsEmpty : _blueprint.DemandPerHour is null)
            Refuse("no demand is given, so nobody comes", "没有给出需求量（demand），没有业务到来", "write how many come, such as demand: 24 per hour", "请写到来多少，如 demand: 24 per hour", _blueprint.Span);
        if (_graph.End == 0) return;
        var shape = _facts.Whole.Cases.Structure.Shape;
        if (shape == FlowShape.SharesUnknown) CheckShares();
        if (shape == FlowShape.Endless) Refuse("some case never ends: no exit leads out of a loop, or only exits with a share of 0%", "有的业务永远不会结束：循环没有出口，或出口的比例是 0%", "give the loop an exit with a share over 0%", "请给循环写一个比例大于 0% 的出口", EndlessSpan());
        if (_graph.HasSplits && _graph.End > WaitReach.MaxSteps) Refuse($"a flow of {_graph.End} steps with parallel ways is too large to be simulated", $"有并行路径的流程太大（{_graph.End} 个步骤），无法仿真", $"keep to {WaitReach.MaxSteps} steps", $"请不要超过 {WaitReach.MaxSteps} 个步骤");
        for (var i = 0; i < _graph.End; i++)
        {
            var (step, lane) = (_graph.Steps[i], _graph.Lanes[i]);
            if (StepStaff.IsBeyond(step, lane)) Refuse($"'{step.Id}' needs {Number(step.Staff!.Value)} people at once, and its lane has {Number(lane.Staff!.Value)}", $"“{step.Id}”同时需要 {Number(step.Staff!.Value)} 人，泳道只有 {Number(lane.Staff!.Value)} 人", "give the lane more staff, or the step less", "请增加泳道人数，或减少步骤的人数", step.Span);
        }
    }

    private void CheckShares()
    {
        for (var i = 0; i < _graph.End; i++)
        {
            if (_graph.Modes[i] != ExitMode.Exclusive || !_facts.Whole.Cases.Structure.IsVisited[i]) continue;
            foreach (var e in _graph.Outgoing.Of(i))
            {
                if (_graph.Exits[e].Share is not null) continue;
                Refuse($"the exits of '{_graph.Ids[i]}' have no shares, so it cannot be told where cases go", $"“{_graph.Ids[i]}”的出口没有标明比例，无法知道业务走向", "write share: on each exit, or on all but one", "请给每个出口写 share:（可留一个不写）", _graph.Steps[i].Span);
                break;
            }
        }

        if (_problems.Count == 0) Refuse("the exits of a decision have no shares", "决策点的出口没有标明比例", "write share: on each exit, or on all but one", "请给每个出口写 share:（可留一个不写）");
    }

    private TextSpan EndlessSpan()
    {
        for (var i = 0; i < _graph.End; i++)
        {
            if (_graph.IsTrap[_graph.Components[i]]) return _graph.Steps[i].Span;
        }

        // No arrow is missing, but none that leads on has a share.
        var loop = Array.Find(_graph.Exits, exit => exit.IsLoop && exit.Share is not < 1);
        return loop.Share is null ? _blueprint.Span : _graph.Steps[loop.From].Span;
    }

    private SimulationModel Build()
    {
        var queues = _given is null ? StepQueues.Of(_graph, _facts.Measures.Lanes).Steps : null;
        var ranks = Ranks();
        var (pools, lines, levels) = Pools();
        var steps = new StepPlan[_graph.End];
        var exits = new List<ExitPlan>();
        var claims = new List<ClaimPlan>();
        var meets = CaseTimes.FindMeetings(_graph);
        var rates = StepCosts.Rates(_graph);
        var kept = new List<string>();
        for (var i = 0; i < steps.Length; i++)
        {
            var step = _graph.Steps[i];
            ref var plan = ref steps[i];
            plan.Rank = ranks[i];
            plan.Rework = step.Rework ?? 0;
            plan.Cost = step.Cost ?? 0;
            plan.CostPerSecond = StepStaff.IsWork(step) ? rates[i] / 3600 : 0;
            plan.Meets = meets[i];
            plan.Mode = _graph.Modes[i];
            plan.Priority = step.Priority;
            (plan.FirstClaim, plan.ClaimCount) = (claims.Count, _pools.Claims[i].Length);
            foreach (var claim in _pools.Claims[i]) claims.Add(new ClaimPlan(claim.Pool, claim.People, pools[claim.Pool].FirstLine + Array.IndexOf(levels[claim.Pool], step.Priority)));
            var own = HoursOf(i);
            plan.Gate = _calendars.Add(Gate(i, own));
            plan.WorkCalendar = StepStaff.IsWork(step) && step.Staff != 0 ? _calendars.Add(own) : -1;
            if (step.Time is { } time)
            {
                plan.Work = new TimeSampler(plan.WorkCalendar >= 0 ? WorkingTime.InHoursOfWork(time, _calendars.DayOf(_graph.Lanes[i])) : time);
                if (step.Kind == StepKind.Wait && AssumedCalendar.IsInWorkingTime(time)) (plan.Work, plan.WorkCalendar) = Waiting(i, time);
            }

            // A wait for people is what the simulated queue takes the place of, also where it is told as a step in front of theirs.
            var isInFront = WaitsInFront.Behind(_graph, i) is >= 0 and var behind && _pools.Claims[behind].Length > 0;
            var isReplaced = isInFront || (plan.ClaimCount > 0 && step.Wait is { IsFixed: false, Time: not null });
            if (isReplaced && (_given?.Contains(step.Id) ?? (queues is not null && queues[i] is null)))
            {
                isReplaced = false;
                if (Kept.Add(step.Id)) kept.Add(step.Id);
            }

            if (isReplaced && isInFront) plan.Work = null;
            if (!isReplaced && step.Wait?.Time is { } wait) (plan.Wait, plan.WaitCalendar) = Waiting(i, wait);

            if (plan.Wait is null) plan.WaitCalendar = -1;
            if (plan.ClaimCount > 0 && step.Wait?.Patience is { } patience) plan.Patience = new TimeSampler(patience);
            plan.FirstExit = exits.Count;
            foreach (var e in _graph.Outgoing.Of(i))
            {
                var exit = _graph.Exits[e];
                exits.Add(new ExitPlan(exit.To == _graph.End ? -1 : exit.To, exit.Share ?? 0, exit.IsAlso, OutcomeMeasurer.OfExit(_graph, exit), plan.Mode == ExitMode.Exclusive || exit.IsAlso ? ModelWays.OfExit(e) : 0));
            }

            plan.ExitCount = exits.Count - plan.FirstExit;
        }

        if (kept.Count > 0) _notes.Add(new($"waits written down that are longer than the queue of the lane on paper stay beside it: {string.Join(", ", kept)}", $"写明的等待比纸面上的排队更长时，与排队并计：{string.Join("、", kept)}"));
        var arrivals = Arrivals();
        var entries = (Entry[])_graph.Entries.Clone();
        Array.Sort(entries, (a, b) => ranks[a.Step].CompareTo(ranks[b.Step]));
        Tell();
        var goesByWork = _blueprint.Promise is { IsInWorkingTime: true } && _calendars.IsKnown;
        return new SimulationModel
        {
            Graph = _graph,
            Steps = steps,
            Exits = [.. exits],
            Claims = [.. claims],
            Pools = pools,
            Lines = lines,
            Entries = entries,
            EntryMarks = [.. entries.Select(entry => ModelWays.OfEntry(entry.Step))],
            Ways = Ways.Sums,
            HasSplits = _graph.HasSplits,
            Arrivals = arrivals,
            ArrivalTimes = _options.Arrivals == ArrivalKind.Listed ? [.. _options.ArrivalTimes] : null,
            IsEven = _options.Arrivals == ArrivalKind.Even,
            Finishes = _blueprint.ClosingWork == ClosingWork.Finish,
            PromiseCalendar = goesByWork ? _calendars.Add(_calendars.Document) : -1,
            Promise = (_blueprint.Promise?.Seconds ?? double.PositiveInfinity) * (goesByWork && _blueprint.Promise is { IsInWorkingDays: true } ? _calendars.DocumentDay / Calendar.Day : 1),
            Calendars = _calendars.ToArray(),
        };
    }

    /// <summary>A wait counted in working days or hours goes by the hours of work, any other by the clock.</summary>
    private (TimeSampler Sampler, int Calendar) Waiting(int step, DurationEstimate wait)
    {
        if (!AssumedCalendar.IsInWorkingTime(wait) || !_calendars.IsKnownFor(_graph.Lanes[step])) return (new TimeSampler(wait), -1);
        return (new TimeSampler(WorkingTime.InHoursOfWork(wait, _calendars.DayOf(_graph.Lanes[step]))), _calendars.Add(_calendars.Of(_graph.Lanes[step])));
    }

    /// <summary>When all lanes of the provider that act in a step work.</summary>
    private Calendar HoursOf(int i)
    {
        var hours = _graph.Lanes[i].Band == Band.Customer ? Calendar.Always : _calendars.Of(_graph.Lanes[i]);
        foreach (var lane in _graph.WithOf(i))
        {
            if (lane.Band != Band.Customer) hours = hours.And(_calendars.Of(lane));
        }

        return hours;
    }

    /// <summary>When a step may begin: when its people work, if it is work of theirs, and when customers are let in.</summary>
    private Calendar Gate(int i, Calendar hours)
    {
        var step = _graph.Steps[i];
        var gate = StepStaff.IsWork(step) && step.Staff != 0 ? hours : Calendar.Always;
        if (gate.IsNever) Refuse($"the lanes of '{step.Id}' never work at the same time", $"“{step.Id}”的几个泳道没有共同的工作时间", "give them hours that overlap", "请让它们的工作时间有重叠", step.Span);
        if (step.Contact?.Hours is not { } contact) return gate;
        var both = gate.And(CalendarSet.Of(contact));
        if (both.IsNever && !gate.IsNever) Refuse($"the hours of the contact of '{step.Id}' and those of its lane have no time in common", $"“{step.Id}”的接触时间与泳道的工作时间没有重叠", "let them overlap", "请让两者有重叠", step.Contact.Span);
        return both;
    }

    private (PoolPlan[] Pools, int Lines, int[][] Levels) Pools()
    {
        var levels = new int[_pools.People.Length][];
        for (var p = 0; p < levels.Length; p++) levels[p] = [];
        for (var i = 0; i < _graph.End; i++)
        {
            foreach (var claim in _pools.Claims[i])
            {
                var priority = _graph.Steps[i].Priority;
                if (Array.IndexOf(levels[claim.Pool], priority) < 0) levels[claim.Pool] = [.. levels[claim.Pool], priority];
            }
        }

        var (plans, lines) = (new PoolPlan[levels.Length], 0);
        for (var p = 0; p < plans.Length; p++)
        {
            Array.Sort(levels[p], static (a, b) => b.CompareTo(a));
            var lane = _lanes[_pools.Lanes[p]];
            plans[p] = new PoolPlan(lane.Id, _pools.People[p], lane.Band == Band.Customer ? -1 : _calendars.Add(_calendars.Of(lane)), lines, levels[p].Length);
            lines += levels[p].Length;
        }

        return (plans, lines, levels);
    }

    private ArrivalPlan? Arrivals()
    {
        if (_options.Arrivals == ArrivalKind.Listed || _blueprint.DemandPerHour is null) return null;
        if (_blueprint.DemandStretches.IsEmpty) return ArrivalPlan.Of(_calendars.Document, _blueprint.DemandPerWorkingHour!.Value / 3600);
        var spans = new List<(double, double, double)>();
        foreach (var stretch in _blueprint.DemandStretches)
        {
            if (stretch.PerHour <= 0) continue;
            var calendar = CalendarSet.Of(stretch.Hours);
            for (var i = 0; i < calendar.Count; i++) spans.Add((calendar.At(i).From, calendar.At(i).To, stretch.PerHour / 3600));
        }

        return ArrivalPlan.Of(spans);
    }

    /// <summary>What is left out, or taken for given.</summary>
    private void Tell()
    {
        if (_calendars.Assumption is { } taken) _notes.Add(taken);
        if (AssumedCalendar.Period(_blueprint) is { } period && _blueprint.DemandStretches.IsEmpty) _notes.Add(period);
        if (!_facts.Whole.Times.Missing.IsEmpty) _notes.Add(new($"steps without a time take none here: {Named(_facts.Whole.Times.Missing, ", ")}", $"没有标明时间的步骤在此不占时间：{Named(_facts.Whole.Times.Missing, "、")}"));
        var unstaffed = new List<Lane>();
        for (var i = 0; i < _graph.End; i++)
        {
            var lane = _graph.Lanes[i];
            if (lane.Band != Band.Customer && lane.Staff is not > 0 && StepStaff.IsWork(_graph.Steps[i]) && _graph.Steps[i].Staff != 0 && !unstaffed.Contains(lane)) unstaffed.Add(lane);
        }

        if (unstaffed.Count > 0) _notes.Add(new($"lanes without staff have people enough for all, and so no queue: {string.Join(", ", unstaffed.Select(lane => lane.Label))}", $"没有标明人数（staff）的泳道视为人手充足，没有排队：{string.Join("、", unstaffed.Select(lane => lane.Label))}"));
        var parts = _graph.Blueprint.Lanes.Where(lane => lane.Band != Band.Customer && lane.Staff is { } staff && staff > Math.Floor(staff + 1e-9)).Select(lane => lane.Label).ToList();
        if (parts.Count > 0) _notes.Add(new($"a part of a person serves as a whole one here: {string.Join(", ", parts)}", $"不足一人的在此按一整人计：{string.Join("、", parts)}"));
        if (_graph.IsShareAssumed) _notes.Add(new("the ways in taken as equally frequent", "各入口按同样频繁计"));
    }

    private int[] Ranks()
    {
        var order = new int[_graph.End];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => string.CompareOrdinal(_graph.Ids[a], _graph.Ids[b]));
        var ranks = new int[_graph.End];
        for (var i = 0; i < order.Length; i++) ranks[order[i]] = i + 1;
        return ranks;
    }

    private static string Named(ImmutableArray<string> ids, string separator) => ids.Length <= 6 ? string.Join(separator, ids) : string.Join(separator, ids[..6]) + separator + "…";

    private static string Number(double value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
