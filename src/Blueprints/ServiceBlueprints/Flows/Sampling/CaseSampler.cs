using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>
/// Runs cases through a flow, one at a time, token by token, as <c>docs/flow.md</c> tells it: what splits, what waits for what, who holds
/// whom. Every draw depends on the case, the step's id and the visit alone. For one thread.
/// </summary>
internal sealed class CaseSampler
{
    private const int MaxVisits = 200_000;
    private const int MaxTokens = 4_000;

    private readonly StepGraph _graph;
    private readonly StepModel[] _models;
    private readonly int[] _rank;
    private readonly Entry[] _entries;
    private readonly WaitReach _reach;
    private readonly Pools _pools;
    private readonly EventQueue _events = new();
    private readonly TokenPlaces _tokens;
    private readonly CaseWatch? _watch;
    private readonly int[] _visit;
    private readonly int[] _visitCase;
    private int _case;
    private int _visits;
    private double _now;
    private double _last;
    private double _customer;
    private bool _isMet;
    private double _right;

    /// <param name="graph">The flow: every step that cases come to has exits of known shares and leads to the end.</param>
    /// <param name="models">The steps.</param>
    /// <param name="people">How many people each pool has.</param>
    /// <param name="watch">What is to be noted of each case; null for nothing.</param>
    public CaseSampler(StepGraph graph, StepModel[] models, int[] people, CaseWatch? watch = null)
    {
        (_graph, _models, _watch) = (graph, models, watch);
        _rank = Ranks(graph);
        _entries = [.. graph.Entries];
        Array.Sort(_entries, (a, b) => _rank[a.Step].CompareTo(_rank[b.Step]));
        _reach = new WaitReach(graph);
        _pools = new Pools(people);
        _tokens = new TokenPlaces(graph.End);
        (Visits, _visit, _visitCase) = (new long[graph.End], new int[graph.End], new int[graph.End]);
        Array.Fill(_visitCase, -1);
    }

    /// <summary>How often each step was come to, over all cases since the last <see cref="Forget"/>.</summary>
    public long[] Visits { get; }

    /// <summary>How often any step was done, over all cases run so far.</summary>
    public long Work { get; private set; }

    /// <summary>
    /// The sum over all cases since then of the probability that all was right the first time; a case that is sent back is not.
    /// </summary>
    public double Right { get; private set; }

    /// <summary>Counts visits and what was right anew.</summary>
    public void Forget()
    {
        Array.Clear(Visits);
        Right = 0;
    }

    /// <summary>
    /// Runs one case: when its last token ended, and when the customer's part did; not a number where the case goes on beyond all reason.
    /// </summary>
    public (double Whole, double Customer) Run(int number)
    {
        (_case, _visits, _last, _customer, _isMet, _right) = (number, 0, 0, 0, false, 1);
        _tokens.Clear();
        _pools.Clear();
        _events.Clear();
        _watch?.Begin();
        var random = new RandomStream(_case, 0, 0);
        _tokens.Add(First(random.Next()));
        Settle(0);
        while (_tokens.Count > 0)
        {
            if (IsBeyondReason) return (double.NaN, double.NaN);
            if (_events.Count > 0) Turn();
            else if (_tokens.Held.Count > 0) Go(0, _now);
            else return (double.NaN, double.NaN);
        }

        Right += _right;
        return (_last, _isMet ? _customer : _last);
    }

    private bool IsBeyondReason => _visits > MaxVisits || _tokens.Count > MaxTokens;

    private int First(double u)
    {
        var sum = 0.0;
        foreach (var entry in _entries)
        {
            sum += entry.Share;
            if (u < sum) return entry.Step;
        }

        return _entries[^1].Step;
    }

    private void Arrive(int exit, double time)
    {
        var step = _graph.Exits[exit].To;
        if (step == _graph.End) End(exit, time);
        else _tokens.Add(step);
    }

    private void End(int exit, double time)
    {
        _last = Math.Max(_last, time);
        _watch?.Ends(exit, time);
    }

    /// <summary>All that happens at the next moment; then people are given to whoever is ready.</summary>
    private void Turn()
    {
        Cancellation.Check();
        var time = _events.Time;
        do
        {
            while (_events.Count > 0 && _events.Time == time)
            {
                var happening = _events.Take();
                if (happening.IsDone) Done(happening, time);
                else if (_models[happening.Step].Claims.Length == 0) Start(happening, time);
                else _pools.Ask(_models[happening.Step].Claims, happening);
            }

            Settle(time);
        }
        while (_events.Count > 0 && _events.Time == time && !IsBeyondReason);
        while (_pools.Give(_models, out var next)) Start(next, time);
    }

    /// <summary>Lets go on what waits for nothing any more.</summary>
    private void Settle(double time)
    {
        if (_tokens.Count == 1 && _tokens.HoldsOne(out var lone))
        {
            Stroll(lone, time);
            return;
        }

        _now = time;
        for (var k = _tokens.Held.Count - 1; k >= 0; k--)
        {
            if (!_tokens.MustWait(k, _reach)) Go(k, time);
        }
    }

    private void Go(int held, double time)
    {
        var step = _tokens.Held[held];
        _tokens.LetGo(held);
        Visits[step]++;
        Begin(step, time);
    }

    private void Begin(int step, double time)
    {
        var random = Draw(step);
        var wait = WaitOf(_models[step], ref random);
        _events.Add(new CaseEvent(time + wait, _rank[step], step, false, random));
    }

    private void Start(in CaseEvent happening, double time)
    {
        var random = happening.Random;
        _watch?.Starts(happening.Step, time);
        var work = WorkOf(_models[happening.Step], ref random);
        _events.Add(new CaseEvent(time + work, happening.Rank, happening.Step, true, random));
    }

    private void Done(in CaseEvent happening, double time)
    {
        var step = happening.Step;
        ref readonly var model = ref _models[step];
        _pools.Return(model.Claims);
        var random = happening.Random;
        if (model.Rework > 0 && random.Next() < model.Rework)
        {
            Begin(step, time);
            return;
        }

        _right *= model.Right;
        _watch?.Done(step, time);
        if (model.Meets) (_isMet, _customer) = (true, Math.Max(_customer, time));
        _tokens.Remove(step);
        var exits = _graph.Outgoing.Of(step);
        if (_graph.Modes[step] == ExitMode.Exclusive)
        {
            Arrive(Chosen(exits, random.Next()), time);
            return;
        }

        Part(exits, time, ref random);
    }

    /// <summary>A token on each of several ways; on one that only some cases take as well, by its share.</summary>
    private void Part(ReadOnlySpan<int> exits, double time, ref RandomStream random)
    {
        foreach (var e in exits)
        {
            var exit = _graph.Exits[e];
            if (!exit.IsAlso || random.Next() < exit.Share) Arrive(e, time);
        }
    }

    /// <summary>A lone token, up to where it ends or the case is split: nothing to wait for, nobody to share people with.</summary>
    private void Stroll(int step, double time)
    {
        _tokens.Clear();
        while (true)
        {
            ref readonly var model = ref _models[step];
            Visits[step]++;
            RandomStream random;
            do
            {
                random = Draw(step);
                time += WaitOf(model, ref random);
                _watch?.Starts(step, time);
                time += WorkOf(model, ref random);
            }
            while (model.Rework > 0 && random.Next() < model.Rework);
            _right *= model.Right;
            _watch?.Done(step, time);
            if (model.Meets) (_isMet, _customer) = (true, time);
            var exits = _graph.Outgoing.Of(step);
            if (_graph.Modes[step] == ExitMode.Parallel)
            {
                Part(exits, time, ref random);
                if (_tokens.Count > 0) Settle(time);
                return;
            }

            var way = _graph.Modes[step] == ExitMode.Exclusive ? Chosen(exits, random.Next()) : exits[0];
            step = _graph.Exits[way].To;
            if (step == _graph.End)
            {
                End(way, time);
                return;
            }

            if (_visits <= MaxVisits) continue;
            _tokens.Add(step);
            return;
        }
    }

    private RandomStream Draw(int step)
    {
        if (_visitCase[step] != _case) (_visitCase[step], _visit[step]) = (_case, 0);
        _visits++;
        Work++;
        return new RandomStream(_case, _rank[step], ++_visit[step]);
    }

    private static double WaitOf(in StepModel model, ref RandomStream random)
    {
        var time = model.Wait is { } wait ? DurationSampler.Draw(wait, ref random) : 0;
        return model.Queue is { } queue && random.Next() < queue.Probability ? time + (queue.MeanIfWaiting * random.Exponential()) : time;
    }

    private static double WorkOf(in StepModel model, ref RandomStream random) => model.Work is { } work ? DurationSampler.Draw(work, ref random) : 0;

    private int Chosen(ReadOnlySpan<int> exits, double u)
    {
        var exit = Choose(exits, u);
        if (_graph.Exits[exit].IsRework) _right = 0;
        return exit;
    }

    private int Choose(ReadOnlySpan<int> exits, double u)
    {
        var sum = 0.0;
        var last = exits[0];
        foreach (var e in exits)
        {
            var share = _graph.Exits[e].Share ?? 0;
            if (share <= 0) continue;
            sum += share;
            last = e;
            if (u < sum) break;
        }

        return last;
    }

    /// <summary>The place of each step among the ids, from 1 on.</summary>
    private static int[] Ranks(StepGraph graph)
    {
        var order = new int[graph.End];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => string.CompareOrdinal(graph.Ids[a], graph.Ids[b]));
        var rank = new int[graph.End];
        for (var i = 0; i < order.Length; i++) rank[order[i]] = i + 1;
        return rank;
    }
}
