using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>
/// Random blueprints that cannot be taken apart into parts within parts: parallel ways with arrows across, exits to the end, short cuts,
/// jumps back; and nested ones whose parallel ways need the same few people.
/// </summary>
internal sealed class RandomUnnested
{
    private readonly SeededRandom _random;
    private ServiceBlueprint _blueprint;
    private bool _hasJump;

    private RandomUnnested(SeededRandom random, ServiceBlueprint blueprint) => (_random, _blueprint) = (random, blueprint);

    /// <summary>A blueprint: by turns one with ways that don't meet as they parted, and one with too few people.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="hasEntries">Whether every entry is marked, and in no loop.</param>
    public static ServiceBlueprint Of(ulong seed, bool hasEntries = false) => seed % 2 == 0
        ? WithCrossings(seed, hasEntries)
        : RandomNested.Of(seed, new PlanOptions(HasEntries: hasEntries, Crowd: seed % 4 == 1 ? 1 : 2, NeedsParallel: true));

    private static ServiceBlueprint WithCrossings(ulong seed, bool hasEntries)
    {
        var random = new SeededRandom(seed);
        while (true)
        {
            var trial = new RandomUnnested(random, RandomNested.Of(random.Next(), new PlanOptions(HasEntries: hasEntries, NeedsParallel: true)));
            var changes = 0;
            for (var attempt = random.Between(1, 6); attempt > 0; attempt--) changes += trial.Change() ? 1 : 0;
            if (changes > 0 && (seed % 20 == 0 || trial.Net().Order.IsReducible)) return trial._blueprint with { Title = $"Random {seed}" };
        }
    }

    private OracleNet Net() => new(_blueprint, WaitRule.Forward);

    /// <summary>One change within the ways of one split; false where there is no room for it.</summary>
    private bool Change()
    {
        var net = Net();
        var splits = Enumerable.Range(0, net.Steps.Length).Where(step => !net.Exits[step].IsChoice && net.Exits[step].Targets.Length > 1).ToList();
        if (splits.Count == 0) return false;
        var split = _random.Pick(splits);
        var targets = net.Exits[split].Targets;
        var one = _random.Between(0, targets.Length - 1);
        var other = (one + 1) % targets.Length;
        var (within, beside) = (From(net, targets[one]), From(net, targets[other]));
        var tails = Members(within & ~beside).Where(step => net.Exits[step].Targets.Length == 1 && net.Exits[step].UpTo is [1]).ToList();
        if (tails.Count == 0) return false;
        var tail = _random.Pick(tails);
        return _random.Between(1, 5) switch
        {
            1 or 2 => Across(net, tail, Members(beside & ~within).ToList()),
            3 => Leave(net, tail, Flow.End, 10, 50),
            4 => ShortCut(net, tail),
            _ => JumpBack(net, tail, split),
        };
    }

    /// <summary>A plain arrow into another way.</summary>
    private bool Across(OracleNet net, int tail, List<int> heads)
    {
        heads.RemoveAll(head => OracleReach.Has(From(net, head), tail));
        if (heads.Count == 0 || net.Steps[tail].Kind == StepKind.Decision) return false;
        _blueprint = _blueprint with { Flows = _blueprint.Flows.Add(new Flow { From = net.Steps[tail].Id, To = net.Steps[_random.Pick(heads)].Id }) };
        return true;
    }

    /// <summary>An exit to a step further on, past others.</summary>
    private bool ShortCut(OracleNet net, int tail)
    {
        var heads = Members(From(net, tail)).Where(head => head != tail && !net.Exits[tail].Targets.Contains(head) && !OracleReach.Has(From(net, head), tail)).ToList();
        return heads.Count > 0 && Leave(net, tail, net.Steps[_random.Pick(heads)].Id, 10, 60);
    }

    private bool JumpBack(OracleNet net, int tail, int split)
    {
        if (_hasJump || net.Entries.Contains(split)) return false;
        _hasJump = true;
        return Leave(net, tail, net.Steps[split].Id, 5, 20);
    }

    /// <summary>Makes the only exit of a step one of two.</summary>
    private bool Leave(OracleNet net, int tail, string to, int least, int most)
    {
        var id = net.Steps[tail].Id;
        var share = _random.Between(least, most) / 100.0;
        var only = _blueprint.Flows.Single(flow => flow.From == id && flow is { Kind: FlowKind.Sequence, Both: false });
        if (only.To == to) return false;
        _blueprint = _blueprint with { Flows = _blueprint.Flows.Replace(only, only with { When = "on", Share = 1 - share }).Add(new Flow { From = id, To = to, When = "off", Share = share }) };
        return true;
    }

    private static ulong From(OracleNet net, int step) => step == OracleArrow.End ? 0 : OracleReach.Forward(OracleReach.Bit(step), net.Arrows, _ => true);

    private static IEnumerable<int> Members(ulong set) => Enumerable.Range(0, 64).Where(step => OracleReach.Has(set, step));
}
