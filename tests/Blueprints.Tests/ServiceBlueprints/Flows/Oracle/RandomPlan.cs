using System.Globalization;
using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>Steps and arrows as a random blueprint gathers them, the last part first. Ids say nothing of the order.</summary>
internal sealed class RandomPlan
{
    private readonly SeededRandom _random;
    private readonly PlanOptions _options;
    private readonly List<string> _ids = [];
    private readonly List<Step> _steps = [];
    private readonly List<Flow> _flows = [];

    public RandomPlan(SeededRandom random, PlanOptions options)
    {
        (_random, _options) = (random, options);
        for (var i = 10; i < 100; i++) _ids.Insert(random.Between(0, _ids.Count), "s" + i.ToString(CultureInfo.InvariantCulture));
        IsFixed = random.Chance(10);
    }

    /// <summary>Whether every time is a single one.</summary>
    private bool IsFixed { get; }

    public int Count => _steps.Count;

    public string NewId()
    {
        var id = _ids[^1];
        _ids.RemoveAt(_ids.Count - 1);
        return id;
    }

    public void Add(string id, StepKind kind)
    {
        var lane = _options.Crowd > 0 && _random.Chance(65) ? "desk" : _random.Pick(RandomLanes.Ids);
        var isWork = kind is StepKind.Action;
        _steps.Add(new Step
        {
            Id = id,
            Label = "Step " + id,
            Lane = lane,
            Kind = isWork && _random.Chance(6) ? StepKind.Wait : kind,
            Time = isWork || lane == "desk" ? RandomTime(1) : _random.Chance(50) ? DurationEstimate.Exactly(default) : RandomTime(0),
            Wait = _random.Chance(25) ? new Wait(_random.Chance(10) ? null : RandomTime(0), _random.Chance(20) ? Duration.FromMinutes(5) : null) : null,
            Cost = _steps.Count == 0 || _random.Chance(60) ? _random.Between(1, 40) : null,
            Yield = _random.Chance(30) ? _random.Between(70, 100) / 100.0 : null,
            Rework = isWork && _random.Chance(8) ? _random.Between(5, 30) / 100.0 : null,
            Contact = lane != "customer" && _random.Chance(12) ? new Contact { Channel = "phone" } : null,
            Staff = lane == "desk" && _options.Crowd > 0 ? RandomStaff() : null,
        });
    }

    public void Join(string from, string to, double? share = null, string? when = null, bool also = false) => _flows.Add(new Flow { From = from, To = to, Share = share, When = when, Also = also });

    /// <summary>The blueprint that begins at a step, or at several entries that lead there.</summary>
    public ServiceBlueprint ToBlueprint(string first, ulong seed)
    {
        var entries = _options.HasEntries || _random.Chance(50) ? _random.Between(1, 3) : 0;
        for (var i = 0; i < entries; i++)
        {
            var entry = NewId();
            Add(entry, StepKind.Start);
            Join(entry, first);
        }

        var head = entries > 0 ? _steps[^1] : _steps.Single(step => step.Id == first);
        _steps.Remove(head);
        _steps.Reverse();
        if (_random.Chance(50)) Shuffle(_steps);
        _steps.Insert(0, head);
        AddNotices(first);
        return new ServiceBlueprint
        {
            Title = $"Random {seed}",
            Lanes = RandomLanes.Of(_options.Crowd > 0 ? _options.Crowd : _random.Chance(30) ? 60 : null),
            Steps = [.. _steps],
            Flows = [.. _steps.SelectMany(step => _flows.Where(flow => flow.From == step.Id)), .. _flows.Where(flow => flow.Kind == FlowKind.Information || flow.Both)],
        };
    }

    /// <summary>Information and dialogues, which move no case on.</summary>
    private void AddNotices(string first)
    {
        var heads = _steps.Where(step => step.Lane != "customer" && step.Kind != StepKind.Start && step != _steps[0] && step.Id != first).ToList();
        if (heads.Count < 2 || !_random.Chance(40)) return;
        var (from, to) = (_random.Pick(heads).Id, _random.Pick(heads).Id);
        if (from == to || _flows.Any(flow => flow.From == from && flow.To == to)) return;
        _flows.Add(_random.Chance(50) ? new Flow { From = from, To = to, Kind = FlowKind.Information } : new Flow { From = from, To = to, Both = true });
    }

    private DurationEstimate RandomTime(int least)
    {
        var least30 = _random.Between(least, 30);
        if (IsFixed || _random.Chance(35)) return DurationEstimate.Exactly(new Duration(30 * least30));
        var (first, second) = (_random.Between(1, 30), _random.Between(1, 30));
        var min = new Duration(30 * Math.Min(least30, 12));
        return _random.Chance(50)
            ? new DurationEstimate(min, new Duration(min.Seconds + (15 * first)), new Duration(min.Seconds + (30 * first)))
            : new DurationEstimate(min, new Duration(min.Seconds + (30 * first) - 30), new Duration(min.Seconds + (30 * first) + (30 * second)));
    }

    private double? RandomStaff() => _random.Between(1, 20) switch
    {
        <= 14 => null,
        <= 17 => 2,
        <= 19 => 0,
        _ => 0.3,
    };

    private void Shuffle<T>(List<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var other = _random.Between(0, i);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
