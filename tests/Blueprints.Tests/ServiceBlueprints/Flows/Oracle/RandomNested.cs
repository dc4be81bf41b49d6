using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>
/// Random blueprints that consist of parts within parts: sequences, choices, parallel ways and loops. A part is built when what follows it
/// is known, and says with which step it begins.
/// </summary>
internal sealed class RandomNested
{
    private const int MostSteps = 25;

    private readonly SeededRandom _random;
    private readonly PlanOptions _options;
    private readonly RandomPlan _plan;
    private bool _hasSplit;

    private RandomNested(SeededRandom random, PlanOptions options)
    {
        (_random, _options) = (random, options);
        _plan = new RandomPlan(random, options);
    }

    /// <summary>A blueprint of 3 to 25 steps.</summary>
    public static ServiceBlueprint Of(ulong seed, PlanOptions? options = null)
    {
        options ??= new PlanOptions();
        var random = new SeededRandom(seed);
        while (true)
        {
            var parts = new RandomNested(random, options);
            var blueprint = parts._plan.ToBlueprint(parts.Sequence(random.Between(1, 4), Follow.AtTheTop), seed);
            if (blueprint.Steps.Length is < 3 or > MostSteps || (options.NeedsParallel && !parts._hasSplit)) continue;
            return random.Chance(20) ? IdleArrows.AddTo(blueprint, random) : blueprint;
        }
    }

    private string Sequence(int depth, Follow follow)
    {
        for (var parts = _random.Between(1, 3); parts > 0; parts--) follow = follow.After(Part(depth, follow));
        return follow.Next;
    }

    private string Part(int depth, Follow follow)
    {
        if (depth == 0 || _plan.Count > MostSteps) return Single(follow.Next);
        return _random.Between(1, 10) switch
        {
            <= 2 => Single(follow.Next),
            <= 4 => Choice(depth - 1, follow),
            <= 7 => Parallel(depth - 1, follow),
            <= 9 => Loop(depth - 1, follow),
            _ when follow.IsTop && follow.Next != Flow.End => SideWay(depth - 1, follow),
            _ => Single(follow.Next),
        };
    }

    private string Single(string next)
    {
        var id = _plan.NewId();
        _plan.Join(id, next);
        _plan.Add(id, StepKind.Action);
        return id;
    }

    private string Choice(int depth, Follow follow)
    {
        var id = _plan.NewId();
        var ways = _random.Between(2, 3);
        var empty = _random.Chance(40) ? _random.Between(0, ways - 1) : -1;
        var rest = 100;
        for (var way = 0; way < ways; way++)
        {
            var share = way == ways - 1 ? rest : _random.Between(10, rest - (10 * (ways - 1 - way)));
            rest -= share;
            var isUnsaid = way == ways - 1 && _random.Chance(30);
            _plan.Join(id, way == empty ? follow.Next : Sequence(depth, follow.Within()), isUnsaid ? null : share / 100.0, "answer " + (way + 1));
        }

        _plan.Add(id, _random.Chance(60) ? StepKind.Decision : StepKind.Action);
        return id;
    }

    /// <summary>The ways meet at a step of their own, end, or meet at what follows.</summary>
    private string Parallel(int depth, Follow follow)
    {
        _hasSplit = true;
        var id = _plan.NewId();
        var isOpen = follow.Next == Flow.End ? _random.Chance(50) : _options.SharesJoins && !follow.IsBack && _random.Chance(50);
        var join = isOpen ? follow.Next : Single(follow.Next);
        var ways = _random.Between(2, 3);
        if (_random.Chance(15)) _plan.Join(id, join);
        else if (_random.Chance(10)) _plan.Join(id, Flow.End);
        for (var way = 0; way < ways; way++) JoinWay(id, Sequence(depth, new Follow(join, false, false)), mayBeAlso: way > 0);
        _plan.Add(id, StepKind.Action);
        return id;
    }

    /// <summary>A body with a decision at its end; some with work on the way back.</summary>
    private string Loop(int depth, Follow follow)
    {
        var id = _plan.NewId();
        var share = _random.Between(10, 40);
        var first = Sequence(depth, new Follow(id, false, false));
        var back = _random.Chance(40) ? Sequence(Math.Min(depth, 1), new Follow(first, true, false)) : first;
        _plan.Join(id, follow.Next, (100 - share) / 100.0, "done");
        _plan.Join(id, back, _random.Chance(30) ? null : share / 100.0, "again");
        _plan.Add(id, _random.Chance(60) ? StepKind.Decision : StepKind.Action);
        return first;
    }

    /// <summary>A way that ends for itself while the rest goes on.</summary>
    private string SideWay(int depth, Follow follow)
    {
        _hasSplit = true;
        var id = _plan.NewId();
        _plan.Join(id, follow.Next);
        JoinWay(id, Sequence(depth, new Follow(Flow.End, false, false)), mayBeAlso: true);
        _plan.Add(id, StepKind.Action);
        return id;
    }

    private void JoinWay(string from, string to, bool mayBeAlso)
    {
        if (_options.HasAlso && mayBeAlso && to != Flow.End && _random.Chance(50)) _plan.Join(from, to, _random.Between(0, 10) / 10.0, also: true);
        else _plan.Join(from, to);
    }

    /// <summary>What follows a part.</summary>
    /// <param name="Next">The step it leads to, or the end.</param>
    /// <param name="IsBack">Whether the arrow there leads back.</param>
    /// <param name="IsTop">Whether the part stands in no other.</param>
    private readonly record struct Follow(string Next, bool IsBack, bool IsTop)
    {
        public static Follow AtTheTop => new(Flow.End, false, true);

        public Follow After(string next) => new(next, false, IsTop);

        public Follow Within() => this with { IsTop = false };
    }
}
