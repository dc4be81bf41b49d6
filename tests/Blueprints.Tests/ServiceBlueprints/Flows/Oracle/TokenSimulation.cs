using System.Numerics;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>
/// Runs cases through a blueprint one at a time, token by token, as docs/flow.md tells it. What is known in the library of how to get the
/// same figures otherwise is not used here.
/// </summary>
internal sealed class TokenSimulation
{
    private const int MostEvents = 1_000_000;

    private readonly OracleNet _net;
    private readonly OracleRandom _random;
    private readonly OracleWork[] _works;
    private readonly OracleExits[] _exits;
    private readonly ulong[] _awaited;
    private readonly double[] _entriesUpTo;
    private readonly OracleEvents _events = new();
    private readonly OraclePools _pools;
    private readonly int[] _active;
    private readonly int[] _visits;
    private ulong _waiting;
    private ulong _busy;
    private CaseResult _case;

    private TokenSimulation(ServiceBlueprint blueprint, ulong seed, IReadOnlyDictionary<string, double>? entryShares, WaitRule rule)
    {
        _net = new OracleNet(blueprint, rule);
        _random = new OracleRandom(seed);
        var people = blueprint.Lanes.Select(OracleWork.PeopleOf).ToArray();
        var lanes = blueprint.Lanes.Select(lane => lane.Id).ToList();
        _works = [.. _net.Steps.Select(step => (step, lane: lanes.IndexOf(step.Lane))).Select(at => new OracleWork(at.step, at.lane, people[at.lane]))];
        _exits = [.. _net.Exits];
        _awaited = _net.Order.Awaited;
        _pools = new OraclePools(people);
        _active = new int[_works.Length];
        _visits = new int[_works.Length];
        var upTo = 0.0;
        _entriesUpTo = [.. _net.Entries.Select(entry => upTo += entryShares?[_net.Steps[entry].Id] ?? (1.0 / _net.Entries.Length))];
        _entriesUpTo[^1] = 1;
    }

    /// <summary>Runs cases.</summary>
    /// <param name="blueprint">The blueprint, of at most 64 steps.</param>
    /// <param name="cases">How many.</param>
    /// <param name="seed">The same seed gives the same cases.</param>
    /// <param name="entryShares">The share of each entry. Default: equal ones.</param>
    /// <param name="rule">For whom steps wait.</param>
    public static SimulatedCases Run(ServiceBlueprint blueprint, int cases, ulong seed, IReadOnlyDictionary<string, double>? entryShares = null, WaitRule rule = WaitRule.WithinTheRound)
    {
        var simulation = new TokenSimulation(blueprint, seed, entryShares, rule);
        var results = new SimulatedCases(simulation._net.Steps.Select(step => step.Id), cases);
        for (var i = 0; i < cases; i++)
        {
            simulation.RunCase();
            results.Add(simulation._case, simulation._visits);
        }

        return results;
    }

    private void RunCase()
    {
        Array.Clear(_visits);
        _case = new CaseResult { Yield = 1, CustomerTime = -1 };
        Arrive(_net.Entries[Pick(_entriesUpTo)]);
        Settle(0);
        for (var events = 0; _events.Count > 0; events++)
        {
            if (events > MostEvents) throw new InvalidOperationException("a case does not end");
            Settle(_events.Soonest());
        }

        if (_waiting != 0 || _busy != 0 || !_pools.IsEmpty) throw new InvalidOperationException("tokens wait for each other");
        if (_case.CustomerTime < 0) _case.CustomerTime = _case.Time;
    }

    /// <summary>
    /// All that happens at one moment: tokens move until none can, and only then do steps start; people are given out when all who are
    /// ready have shown.
    /// </summary>
    private void Settle(double now)
    {
        do
        {
            bool hasMoved;
            do
            {
                hasMoved = false;
                while (_events.TryTake(now, out var step, out var isFinish))
                {
                    hasMoved = true;
                    if (isFinish) Finish(step, now);
                    else MakeReady(step, now);
                }

                for (var rest = _waiting; rest != 0; rest &= rest - 1)
                {
                    var step = BitOperations.TrailingZeroCount(rest);
                    if (((_waiting | _busy) & _awaited[step]) != 0) continue;
                    hasMoved = true;
                    Start(step, now);
                }
            }
            while (hasMoved);
        }
        while (GivePeople(now));
    }

    private bool GivePeople(double now)
    {
        if (_pools.IsEmpty) return false;
        var hasGiven = false;
        while (_pools.Grant(_works) is var step and >= 0)
        {
            hasGiven = true;
            _events.Add(now + _works[step].Time.Draw(_random), step, true);
        }

        return hasGiven;
    }

    private void Arrive(int step) => _waiting |= 1UL << step;

    private void Start(int step, double now)
    {
        _waiting &= ~(1UL << step);
        _busy |= 1UL << step;
        _active[step]++;
        _visits[step]++;
        var wait = _works[step].Wait.Draw(_random);
        if (wait > 0) _events.Add(now + wait, step, false);
        else MakeReady(step, now);
    }

    private void MakeReady(int step, double now)
    {
        if (_works[step].Pool >= 0) _pools.Ask(now, step);
        else _events.Add(now + _works[step].Time.Draw(_random), step, true);
    }

    private void Finish(int step, double now)
    {
        var work = _works[step];
        if (--_active[step] == 0) _busy &= ~(1UL << step);
        if (work.Pool >= 0) _pools.Release(work);
        _case.Time = now;
        _case.Steps++;
        _case.Cost += work.Cost;
        _case.Yield *= work.Yield;
        if (_net.IsForCustomer[step]) _case.CustomerTime = now;
        if (work.Rework > 0 && _random.Unit() < work.Rework)
        {
            _case.HasGoneBack = true;
            Arrive(step);
            return;
        }

        var exits = _exits[step];
        if (exits.Targets.Length == 0) return;
        if (exits.IsChoice)
        {
            Go(exits, Pick(exits.UpTo));
            return;
        }

        for (var i = 0; i < exits.Targets.Length; i++)
        {
            if (exits.Shares[i] >= 1 || _random.Unit() < exits.Shares[i]) Go(exits, i);
        }
    }

    private void Go(OracleExits exits, int exit)
    {
        _case.HasGoneBack |= exits.LeadsBack[exit];
        if (exits.Targets[exit] != OracleArrow.End) Arrive(exits.Targets[exit]);
    }

    private int Pick(double[] upTo)
    {
        if (upTo.Length == 1) return 0;
        var chance = _random.Unit();
        var i = 0;
        while (chance >= upTo[i]) i++;
        return i;
    }
}
