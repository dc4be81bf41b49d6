using Blueprints.Running;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Flows.Sampling;

namespace Blueprints.Simulations.Engine;

/// <summary>
/// Runs a service as discrete events: cases come, split into tokens, wait for people, are worked on and leave, as <c>docs/flow.md</c> tells it.
/// Every draw depends on the seed, the run, the number of the case, its way through the flow and its purpose alone, so that what changes
/// elsewhere changes nothing here (common random numbers). Nothing is allocated for a case once as many as run at once have been. For one
/// thread; runs any number of times.
/// </summary>
internal sealed partial class CaseEngine
{
    private const int MaxVisits = 200_000;
    private const int MaxTokens = 4_000;
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const int IsReady = 0;
    private const int IsDone = 1;
    private const int Leaves = 2;

    private readonly SimulationModel _model;
    private readonly StepPlan[] _steps;
    private readonly ExitPlan[] _exits;
    private readonly ClaimPlan[] _claims;
    private readonly PoolPlan[] _poolPlans;
    private readonly Calendar[] _calendars;
    private readonly bool _finishes;
    private readonly bool _hasEnds;
    private readonly WaitReach? _reach;
    private readonly EventQueue _events = new();
    private CaseState[] _cases = new CaseState[64];
    private TokenState[] _tokens = new TokenState[64];
    private readonly List<int> _held = [];
    private RunPlan _plan;
    private RunTally _tally;
    private double[]? _times;
    private RandomStream _arrivals;
    private ulong _key;
    private ulong _planned;
    private long _arrived;
    private long _counted;
    private long _inside;
    private double _expected;
    private double _nextArrival;
    private double _now;
    private double _insideSince;
    private double _insideArea;
    private int _freeCase;
    private int _freeToken;
    private int _usedCases;
    private int _usedTokens;
    private int _order;
    private long _count;

    public CaseEngine(SimulationModel model)
    {
        _model = model;
        (_steps, _exits, _claims) = (model.Steps, model.Exits, model.Claims);
        (_poolPlans, _calendars, _finishes) = (model.Pools, model.Calendars, model.Finishes);
        _hasEnds = Array.Exists(_exits, exit => exit.Outcome >= 0) || Array.Exists(_steps, step => step.Patience is not null);
        _reach = model.HasSplits ? new WaitReach(model.Graph) : null;
        _lines = new TokenLine[model.Lines];
        for (var i = 0; i < _lines.Length; i++) _lines[i] = new TokenLine();
        _pools = new PoolState[model.Pools.Length];
        _dirty = new int[model.Pools.Length];
        _isOpen = new bool[model.Calendars.Length];
        _nextChange = new double[model.Calendars.Length];
        _gated = new List<(int, int)>[model.Calendars.Length];
        for (var i = 0; i < _gated.Length; i++) _gated[i] = [];
        _tally = new RunTally(model);
    }

    /// <summary>What is told of each visit; null for nothing.</summary>
    public Action<LoggedVisit>? Log { get; set; }

    /// <summary>The time that each counted case took, by its number among them; null where that is not kept.</summary>
    public double[]? Series { get; set; }

    /// <summary>Runs once.</summary>
    /// <param name="plan">How long.</param>
    /// <param name="run">The number of the run, which its random numbers depend on.</param>
    public RunTally Run(in RunPlan plan, int run)
    {
        Reset(plan, run);
        PlanArrival();
        if (plan.WarmUp == 0) BeginWindow();
        while (!IsOver())
        {
            var next = _nextArrival < _events.Time ? _nextArrival : _events.Time;
            if (_nextTick <= next && _nextTick < plan.Seconds)
            {
                if (double.IsPositiveInfinity(next) && _inside == 0) break;
                Tick();
                Give();
                continue;
            }

            if (next >= plan.Seconds || double.IsPositiveInfinity(next)) break;
            _now = next;
            do
            {
                _count++;
                if (_events.Time == next) Happen(_events.Take());
                else Arrive();
            }
            while ((_events.Time == next || _nextArrival == next) && _tally.EndlessAt < 0 && _count <= plan.MostEvents);
            Give();
            if ((_count & 0xFFF) < 4) Cancellation.Check();
        }

        return Finish();
    }

    private bool IsOver()
    {
        if (_tally.EndlessAt >= 0 || (_plan.Cases > 0 && _counted >= _plan.Cases)) return true;
        if (_count <= _plan.MostEvents && _inside <= _plan.MostInside) return false;
        _tally.IsBroken = true;
        if (_inside > _plan.MostInside) _tally.CrowdedAt = LongestLine();
        return true;
    }

    private void Reset(in RunPlan plan, int run)
    {
        _plan = plan;
        _tally = new RunTally(_model);
        _key = RandomStream.Mix(RandomStream.Mix((plan.Seed * Golden) + 1) ^ ((ulong)(run + 1) * Golden));
        _arrivals = new RandomStream(RandomStream.Mix(_key ^ Purpose.Arrival));
        _times = _model.ArrivalTimes;
        (_planned, _arrived, _counted, _inside, _expected, _now, _insideSince, _insideArea) = (0, 0, 0, 0, 0, 0, 0, 0);
        (_freeCase, _freeToken, _usedCases, _usedTokens, _order, _count) = (-1, -1, 0, 0, 0, 0);
        _events.Clear();
        ResetPeople();
    }

    private void PlanArrival()
    {
        if (_times is not null)
        {
            _nextArrival = _arrived < _times.Length ? _times[_arrived] : double.PositiveInfinity;
            return;
        }

        _expected += _model.IsEven ? 1 : _arrivals.Exponential();
        _nextArrival = _model.Arrivals!.Time(_expected);
    }

    private void Arrive()
    {
        var number = _arrived++;
        if (number == _plan.WarmUp && number > 0) BeginWindow();
        if (_plan.Cases > 0 && number == _plan.WarmUp + _plan.Cases) EndWindow();
        CountInside(1);
        var slot = NewCase();
        ref var it = ref _cases[slot];
        it = new CaseState { Number = number, Arrived = _now, Customer = _now, Outcome = -1, First = -1, IsCounted = number >= _plan.WarmUp && (_plan.Cases == 0 || number < _plan.WarmUp + _plan.Cases) };
        if (it.IsCounted) _tally.Arrived++;
        var key = RandomStream.Mix(_key ^ ((ulong)(number + 1) * Golden));
        if (_model.Entries.Length > 1)
        {
            it.Entry = EntryOf(new RandomStream(key ^ Purpose.Entry).Next());
            it.Way = _model.EntryMarks[it.Entry];
        }

        var token = NewToken(slot, _model.Entries[it.Entry].Step, key);
        PlanArrival();
        Enter(token);
    }

    private int EntryOf(double u)
    {
        var sum = 0.0;
        for (var e = 0; e < _model.Entries.Length; e++)
        {
            sum += _model.Entries[e].Share;
            if (u < sum) return e;
        }

        return _model.Entries.Length - 1;
    }

    private void Happen(in TokenEvent it)
    {
        switch (it.What & 3)
        {
            case IsReady:
                Ready(it.Token);
                break;
            case IsDone:
                Done(it.Token);
                break;
            default:
                if (_tokens[it.Token].Stamp == it.What >> 2) Leave(it.Token);
                break;
        }
    }

    /// <summary>A token comes to its step, and goes through the wait before it.</summary>
    private void Enter(int token)
    {
        ref var it = ref _tokens[token];
        ref readonly var step = ref _steps[it.Step];
        it.Key = RandomStream.Mix(it.Key + (Golden * (ulong)step.Rank));
        if (++_cases[it.Case].Visits > MaxVisits) _tally.EndlessAt = it.Step;
        if (step.Wait is { } sampler && sampler.Draw(it.Key ^ Purpose.Wait) is > 0 and var wait)
        {
            Plan(token, step.Rank, step.WaitCalendar < 0 ? _now + wait : _calendars[step.WaitCalendar].After(_now, wait), IsReady);
            return;
        }

        Ready(token);
    }

    private void Ready(int token)
    {
        ref var it = ref _tokens[token];
        ref readonly var step = ref _steps[it.Step];
        it.Ready = _now;
        if (step.ClaimCount > 0)
        {
            if (step.ClaimCount == 1 && _reach is null && TryTake(step)) Start(token);
            else StandInLine(token);
        }
        else if (step.Gate >= 0 && !_isOpen[step.Gate])
        {
            _gated[step.Gate].Add((token, it.Stamp));
        }
        else
        {
            Start(token);
        }
    }

    /// <summary>The work begins.</summary>
    private void Start(int token)
    {
        ref var it = ref _tokens[token];
        ref readonly var step = ref _steps[it.Step];
        var work = step.Work is { } sampler ? sampler.Draw(it.Key ^ Purpose.Work) : 0;
        var end = step.WorkCalendar < 0 || _finishes ? _now + work : _calendars[step.WorkCalendar].After(_now, work);
        ref var owner = ref _cases[it.Case];
        var cost = step.Cost + (step.CostPerSecond * work);
        owner.Cost += cost;
        if (owner.IsCounted)
        {
            ref var tally = ref _tally.Steps[it.Step];
            tally.Count++;
            tally.Work += work;
            tally.Cost += cost;
            var waited = _now - it.Ready;
            if (waited > 0)
            {
                tally.Waited++;
                tally.Wait += waited;
                if (waited > tally.LongestWait) tally.LongestWait = waited;
            }

            Log?.Invoke(new LoggedVisit(owner.Number, it.Step, it.Ready, _now, end));
        }

        Plan(token, step.Rank, end, IsDone);
    }

    private void Done(int token)
    {
        var step = _tokens[token].Step;
        ref readonly var plan = ref _steps[step];
        if (plan.ClaimCount > 0) GiveBack(plan);
        var key = _tokens[token].Key;
        if (plan.Rework > 0 && new RandomStream(key ^ Purpose.Rework).Next() < plan.Rework)
        {
            _cases[_tokens[token].Case].Way += Purpose.Rework;
            Enter(token);
            return;
        }

        if (plan.Meets)
        {
            ref var owner = ref _cases[_tokens[token].Case];
            (owner.IsMet, owner.Customer) = (true, _now);
        }

        switch (plan.Mode)
        {
            case ExitMode.Single:
                Take(token, _exits[plan.FirstExit]);
                break;
            case ExitMode.Exclusive:
                ref readonly var exit = ref _exits[Chosen(plan, new RandomStream(key ^ Purpose.Choice).Next())];
                _cases[_tokens[token].Case].Way += exit.Mark;
                Take(token, exit);
                break;
            default:
                Part(token, plan, key);
                break;
        }
    }

    private int Chosen(in StepPlan plan, double u)
    {
        var (sum, last) = (0.0, plan.FirstExit);
        for (var e = plan.FirstExit; e < plan.FirstExit + plan.ExitCount; e++)
        {
            var share = _exits[e].Share;
            if (share <= 0) continue;
            sum += share;
            last = e;
            if (u < sum) break;
        }

        return last;
    }

    private void Take(int token, in ExitPlan exit)
    {
        if (exit.To < 0)
        {
            EndToken(token, exit.Outcome);
            return;
        }

        _tokens[token].Step = exit.To;
        if (_reach is null || _cases[_tokens[token].Case].Tokens == 1) Enter(token);
        else Hold(token);
    }

    private void EndToken(int token, int outcome)
    {
        var owner = _tokens[token].Case;
        ref var it = ref _cases[owner];
        if (outcome >= 0) it.Outcome = outcome;
        Remove(token);
        if (it.Tokens == 0) EndCase(owner);
        else Settle(owner);
    }

    private void EndCase(int slot)
    {
        ref var it = ref _cases[slot];
        CountInside(-1);
        var whole = _now - it.Arrived;
        _tally.TimeInside += whole;
        if (it.IsCounted) Count(it, whole);
        it.Tokens = -1;
        it.First = _freeCase;
        _freeCase = slot;
    }

    private void Count(in CaseState it, double whole)
    {
        _counted++;
        var customer = it.IsMet ? it.Customer - it.Arrived : whole;
        _tally.Whole.Add(whole);
        _tally.Customer.Add(customer);
        _tally.Cost += it.Cost;
        if (it.HasLeft) _tally.GaveUp++;
        var held = _model.PromiseCalendar < 0 ? customer : _calendars[_model.PromiseCalendar] is var calendar ? calendar.Open(it.Arrived + customer) - calendar.Open(it.Arrived) : 0;
        // A promise of whole minutes is kept by what takes as long, whatever the last bit of a sum says.
        var isKept = !it.HasLeft && held <= _model.Promise * (1 + 1e-12);
        if (isKept) _tally.Kept++;
        if (_model.Entries.Length > 1) _tally.Entries[it.Entry].Add(whole, isKept);
        if (_hasEnds) _tally.Ends[it.HasLeft ? (int)ServiceBlueprints.Outcome.Abandoned : it.Outcome < 0 ? RunTally.Outcomes - 1 : it.Outcome].Add(whole, isKept);
        if (_tally.Ways.Length > 0)
        {
            var way = it.HasLeft ? -1 : Array.IndexOf(_model.Ways, it.Way);
            _tally.Ways[way < 0 ? ^1 : way].Add(whole, isKept);
        }

        if (Series is { } series) series[it.Number - _plan.WarmUp] = whole;
    }

    private void CountInside(int change)
    {
        _insideArea += _inside * (_now - _insideSince);
        _insideSince = _now;
        _inside += change;
        if (_inside > _tally.MostInside && _isWindow) _tally.MostInside = _inside;
    }

    private void Plan(int token, int rank, double time, int what) => _events.Add(new TokenEvent(time, ((ulong)rank << 40) | (_planned++ & 0xFF_FFFF_FFFF), token, what));

    private RunTally Finish()
    {
        if (double.IsFinite(_plan.Seconds) && !_tally.IsBroken && _tally.EndlessAt < 0) _now = _plan.Seconds;
        EndWindow();
        CountInside(0);
        if (!_hasEnds) _tally.Ends[^1].Times.Add(_tally.Whole);
        for (var c = 0; c < _usedCases; c++)
        {
            if (_cases[c].Tokens > 0) _tally.TimeInside += _now - _cases[c].Arrived;
        }

        _tally.AreaOfRun = _insideArea;
        _tally.Events = _count;
        return _tally;
    }
}
