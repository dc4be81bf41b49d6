namespace Blueprints.Simulations.Engine;

/// <summary>People, who waits for them, when they come and go, and what is counted of it.</summary>
internal sealed partial class CaseEngine
{
    private const double Hour = 3600;

    private readonly PoolState[] _pools;
    private readonly TokenLine[] _lines;
    private readonly int[] _dirty;
    private readonly bool[] _isOpen;
    private readonly double[] _nextChange;
    private readonly List<(int Token, int Stamp)>[] _gated;
    private readonly List<(int Token, int Stamp)> _impatient = [];
    private int _dirtyCount;
    private int _active;
    private double _hourEnd;
    private double _nextTick;
    private double _windowBegan;
    private double _insideAtBegin;
    private bool _isWindow;
    private bool _hasWindow;

    private struct PoolState
    {
        public int Free;
        public int Busy;
        public int Waiting;
        public int Longest;
        public bool IsDirty;
        public double Since;
        public double BusyArea;
        public double OverArea;
        public double QueueArea;
        public double BusyMark;
        public double QueueMark;
    }

    /// <summary>The pool for which most tokens wait; -1 where none does.</summary>
    private int LongestLine()
    {
        var most = -1;
        for (var p = 0; p < _pools.Length; p++)
        {
            if (_pools[p].Waiting > (most < 0 ? 0 : _pools[most].Waiting)) most = p;
        }

        return most;
    }

    private void ResetPeople()
    {
        foreach (var line in _lines) line.Clear();
        for (var p = 0; p < _pools.Length; p++) _pools[p] = new PoolState { Free = _poolPlans[p].People };
        for (var c = 0; c < _isOpen.Length; c++)
        {
            _isOpen[c] = _calendars[c].IsOpen(0);
            _nextChange[c] = _calendars[c].NextChange(0);
            _gated[c].Clear();
        }

        _impatient.Clear();
        (_dirtyCount, _active, _hourEnd, _isWindow, _hasWindow, _windowBegan, _insideAtBegin) = (0, 0, double.PositiveInfinity, false, false, 0, 0);
        PlanTick();
    }

    /// <summary>
    /// Takes people at once where nobody stands in line for them, they are there, and nothing else happens at this moment that could come first.
    /// </summary>
    private bool TryTake(in StepPlan step)
    {
        var claim = _claims[step.FirstClaim];
        ref var pool = ref _pools[claim.Pool];
        if (pool.Waiting > 0 || pool.Free < claim.People || (step.Gate >= 0 && !_isOpen[step.Gate]) || _events.Time == _now || _nextArrival == _now) return false;
        Update(claim.Pool);
        pool.Free -= claim.People;
        pool.Busy += claim.People;
        _active++;
        if (double.IsPositiveInfinity(_hourEnd)) PlanHour();
        return true;
    }

    private void StandInLine(int token)
    {
        ref var it = ref _tokens[token];
        ref readonly var step = ref _steps[it.Step];
        for (var c = step.FirstClaim; c < step.FirstClaim + step.ClaimCount; c++)
        {
            var claim = _claims[c];
            Update(claim.Pool);
            _pools[claim.Pool].Waiting++;
            _active++;
            var line = _lines[claim.Line];
            line.Add(token, it.Stamp);
            // Of those ready at once, the one with the smaller id goes first.
            for (var at = line.Count - 1; at > 0; at--)
            {
                ref var before = ref line.At(at - 1);
                if (_tokens[before.Token].Stamp != before.Stamp || _tokens[before.Token].Ready != it.Ready || _steps[_tokens[before.Token].Step].Rank <= step.Rank) break;
                (line.At(at), before) = (before, line.At(at));
            }

            if (_pools[claim.Pool].Free > 0) Mark(claim.Pool);
        }

        if (double.IsPositiveInfinity(_hourEnd)) PlanHour();
        if (step.Patience is not { } patience) return;
        var stays = patience.Draw(it.Key ^ Purpose.Patience);
        if (stays > 0) Plan(token, step.Rank, _now + stays, Leaves | (it.Stamp << 2));
        else _impatient.Add((token, it.Stamp));
    }

    /// <summary>A token leaves all lines that it stands in.</summary>
    private void StepOut(int token)
    {
        ref var it = ref _tokens[token];
        ref readonly var step = ref _steps[it.Step];
        it.Stamp++;
        for (var c = step.FirstClaim; c < step.FirstClaim + step.ClaimCount; c++)
        {
            var pool = _claims[c].Pool;
            Update(pool);
            _pools[pool].Waiting--;
            _active--;
            Mark(pool);
        }
    }

    /// <summary>The customer has waited long enough, and is gone.</summary>
    private void Leave(int token)
    {
        ref var owner = ref _cases[_tokens[token].Case];
        StepOut(token);
        if (owner.IsCounted)
        {
            ref var tally = ref _tally.Steps[_tokens[token].Step];
            tally.Left++;
            if (_now > _tokens[token].Ready)
            {
                tally.Wait += _now - _tokens[token].Ready;
                tally.LongestWait = Math.Max(tally.LongestWait, _now - _tokens[token].Ready);
                tally.Waited++;
            }
        }

        (owner.HasLeft, owner.IsMet, owner.Customer) = (true, true, _now);
        EndToken(token, -1);
    }

    private void GiveBack(in StepPlan step)
    {
        for (var c = step.FirstClaim; c < step.FirstClaim + step.ClaimCount; c++)
        {
            var claim = _claims[c];
            Update(claim.Pool);
            ref var pool = ref _pools[claim.Pool];
            pool.Free += claim.People;
            pool.Busy -= claim.People;
            _active--;
            if (pool.Waiting > 0) Mark(claim.Pool);
        }
    }

    private void Mark(int pool)
    {
        if (_pools[pool].IsDirty) return;
        _pools[pool].IsDirty = true;
        _dirty[_dirtyCount++] = pool;
    }

    /// <summary>People are given to whoever is first in line, once all that happens at a moment has happened.</summary>
    private void Give()
    {
        while (true)
        {
            while (_dirtyCount > 0)
            {
                var pool = _dirty[--_dirtyCount];
                _pools[pool].IsDirty = false;
                if (_pools[pool].Waiting > 0) Serve(pool);
            }

            if (_impatient.Count == 0) return;
            for (var i = 0; i < _impatient.Count; i++)
            {
                if (_tokens[_impatient[i].Token].Stamp == _impatient[i].Stamp) Leave(_impatient[i].Token);
            }

            _impatient.Clear();
        }
    }

    private void Serve(int pool)
    {
        var calendar = _poolPlans[pool].Calendar;
        if (calendar >= 0 && !_isOpen[calendar]) return;
        while (_pools[pool].Free > 0 && TryFirst(pool, out var token))
        {
            ref readonly var step = ref _steps[_tokens[token].Step];
            if (step.Gate >= 0 && !_isOpen[step.Gate])
            {
                // Others may pass it while it cannot begin at all.
                StepOut(token);
                _gated[step.Gate].Add((token, _tokens[token].Stamp));
                continue;
            }

            if (!CanStart(token, step)) return;
            for (var c = step.FirstClaim; c < step.FirstClaim + step.ClaimCount; c++)
            {
                var claim = _claims[c];
                Update(claim.Pool);
                ref var of = ref _pools[claim.Pool];
                of.Waiting--;
                of.Free -= claim.People;
                of.Busy += claim.People;
                if (claim.Pool != pool) Mark(claim.Pool);
            }

            _tokens[token].Stamp++;
            Start(token);
        }
    }

    private bool CanStart(int token, in StepPlan step)
    {
        for (var c = step.FirstClaim; c < step.FirstClaim + step.ClaimCount; c++)
        {
            var claim = _claims[c];
            if (claim.People > _pools[claim.Pool].Free) return false;
            if (step.ClaimCount > 1 && (!TryFirst(claim.Pool, out var first) || first != token)) return false;
        }

        return true;
    }

    private bool TryFirst(int pool, out int token)
    {
        ref readonly var plan = ref _poolPlans[pool];
        for (var l = plan.FirstLine; l < plan.FirstLine + plan.LineCount; l++)
        {
            var line = _lines[l];
            while (line.Count > 0)
            {
                (token, var stamp) = line.First;
                if (_tokens[token].Stamp == stamp) return true;
                line.RemoveFirst();
            }
        }

        token = -1;
        return false;
    }

    /// <summary>Counts what was so since the last change.</summary>
    private void Update(int number)
    {
        ref var pool = ref _pools[number];
        var length = _now - pool.Since;
        if (length <= 0) return;
        var calendar = _poolPlans[number].Calendar;
        if (calendar < 0 || _isOpen[calendar]) pool.BusyArea += pool.Busy * length;
        else if (_finishes) pool.OverArea += pool.Busy * length;
        pool.QueueArea += pool.Waiting * length;
        if (pool.Waiting > pool.Longest) pool.Longest = pool.Waiting;
        pool.Since = _now;
    }

    private void UpdateAll()
    {
        for (var p = 0; p < _pools.Length; p++) Update(p);
    }

    /// <summary>An hour ends, or a calendar opens or closes.</summary>
    private void Tick()
    {
        _now = _nextTick;
        UpdateAll();
        if (_hourEnd <= _now)
        {
            EndHour((int)(Math.Round(_hourEnd / Hour) - 1));
            _hourEnd = _active > 0 ? _hourEnd + Hour : double.PositiveInfinity;
        }

        for (var c = 0; c < _nextChange.Length; c++)
        {
            if (_nextChange[c] > _now) continue;
            _nextChange[c] = _calendars[c].NextChange(_now);
            _isOpen[c] = _calendars[c].IsOpen(_now);
            if (_isOpen[c]) Open(c);
        }

        PlanTick();
    }

    private void Open(int calendar)
    {
        for (var p = 0; p < _pools.Length; p++)
        {
            if (_poolPlans[p].Calendar == calendar) Mark(p);
        }

        var gated = _gated[calendar];
        for (var i = 0; i < gated.Count; i++)
        {
            var (token, stamp) = gated[i];
            if (_tokens[token].Stamp != stamp) continue;
            if (_steps[_tokens[token].Step].ClaimCount > 0) StandInLine(token);
            else Start(token);
        }

        gated.Clear();
    }

    private void PlanHour()
    {
        _hourEnd = (Math.Floor(_now / Hour) + 1) * Hour;
        PlanTick();
    }

    private void PlanTick()
    {
        _nextTick = _hourEnd;
        foreach (var change in _nextChange) _nextTick = Math.Min(_nextTick, change);
    }

    private void EndHour(int hour)
    {
        if (!_isWindow) return;
        var of = hour % RunTally.Hours;
        for (var p = 0; p < _pools.Length; p++)
        {
            ref var pool = ref _pools[p];
            _tally.DayBusy[(p * RunTally.Hours) + of] += pool.BusyArea + pool.OverArea - pool.BusyMark;
            _tally.DayQueue[(p * RunTally.Hours) + of] += pool.QueueArea - pool.QueueMark;
            (pool.BusyMark, pool.QueueMark) = (pool.BusyArea + pool.OverArea, pool.QueueArea);
        }
    }

    /// <summary>From here on it counts.</summary>
    private void BeginWindow()
    {
        UpdateAll();
        CountInside(0);
        for (var p = 0; p < _pools.Length; p++)
        {
            ref var pool = ref _pools[p];
            (pool.BusyArea, pool.OverArea, pool.QueueArea, pool.BusyMark, pool.QueueMark, pool.Longest) = (0, 0, 0, 0, 0, 0);
        }

        (_isWindow, _hasWindow, _windowBegan, _insideAtBegin) = (true, true, _now, _insideArea);
    }

    private void EndWindow()
    {
        if (!_hasWindow || !_isWindow) return;
        UpdateAll();
        CountInside(0);
        EndHour(Math.Max(0, (int)Math.Ceiling(_now / Hour) - 1));
        _isWindow = false;
        (_tally.Length, _tally.InsideArea) = (_now - _windowBegan, _insideArea - _insideAtBegin);
        for (var p = 0; p < _pools.Length; p++)
        {
            var (plan, pool) = (_poolPlans[p], _pools[p]);
            var calendar = plan.Calendar < 0 ? Calendar.Always : _calendars[plan.Calendar];
            _tally.Pools[p] = new PoolTally { Busy = pool.BusyArea, Overtime = pool.OverArea, Queue = pool.QueueArea, LongestQueue = pool.Longest, Open = (calendar.Open(_now) - calendar.Open(_windowBegan)) * plan.People };
            CountOpen(p, calendar, plan.People);
        }
    }

    /// <summary>How long people are there in each hour of the day.</summary>
    private void CountOpen(int pool, Calendar calendar, int people)
    {
        var weeks = Math.Floor((_now - _windowBegan) / Calendar.Week);
        for (var hour = 0; hour < 7 * RunTally.Hours; hour++)
        {
            var open = calendar.Open((hour + 1) * Hour) - calendar.Open(hour * Hour);
            _tally.DayOpen[(pool * RunTally.Hours) + (hour % RunTally.Hours)] += weeks * open * people;
        }

        for (var from = _windowBegan + (weeks * Calendar.Week); from < _now;)
        {
            var to = Math.Min(_now, (Math.Floor(from / Hour) + 1) * Hour);
            _tally.DayOpen[(pool * RunTally.Hours) + ((int)Math.Floor(from / Hour) % RunTally.Hours)] += (calendar.Open(to) - calendar.Open(from)) * people;
            from = to;
        }
    }
}
