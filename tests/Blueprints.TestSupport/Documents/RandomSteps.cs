using System.Collections.Immutable;
using System.Globalization;

namespace Blueprints.TestSupport.Documents;

/// <summary>
/// Makes the steps of a document and the flows between them: blocks (sequences, alternatives and parallels that join, loops) and, in some
/// documents,
/// wild flows between any two steps, self loops and pieces that hang together with nothing.
/// </summary>
public sealed class RandomSteps(SeededRandom random, RandomText text, IReadOnlyList<string> lanes)
{
    private readonly List<StepPlan> _steps = [];
    private int _size;
    private int _lane;

    public List<StepPlan> Create(int size)
    {
        _size = size;
        while (_steps.Count < _size) Block(_size - _steps.Count, depth: 0);
        if (random.Chance(25)) Wild();
        return _steps;
    }

    /// <summary>Emits at most <paramref name="budget"/> steps, at least one; what follows is flowed to by all its open ends.</summary>
    private void Block(int budget, int depth)
    {
        var roll = random.Between(1, 100);
        if (budget >= 4 && depth < 3 && roll <= 18) Branches(budget, depth, exclusive: true);
        else if (budget >= 4 && depth < 3 && roll <= 28) Branches(budget, depth, exclusive: false);
        else if (budget >= 3 && depth < 3 && roll <= 38) Loop(budget, depth);
        else Emit();
    }

    private void Branches(int budget, int depth, bool exclusive)
    {
        var fork = Emit();
        var count = Math.Min(random.Between(2, 5), budget - 2);
        var firsts = new List<string>();
        var lasts = new List<int>();
        for (var i = 0; i < count && _steps.Count < _size - 1; i++)
        {
            firsts.Add(NextId());
            var length = random.Between(1, 3);
            for (var j = 0; j < length && (j == 0 || _steps.Count < _size - 1); j++) Block(Math.Max(1, _size - 1 - _steps.Count), depth + 1);
            lasts.Add(_steps.Count - 1);
        }

        var join = _steps.Count < _size ? NextId() : "end";
        if (exclusive && random.Chance(20)) firsts.Add(random.Chance(60) ? "end" : join);
        foreach (var last in lasts)
        {
            if (_steps[last].Next.IsDefault) _steps[last] = _steps[last] with { Next = [new ExitPlan(random.Chance(exclusive ? 15 : 0) ? "end" : join)] };
        }

        firsts = [.. firsts.Distinct()];
        if (firsts.Count < 2) return;
        _steps[fork] = _steps[fork] with { Next = exclusive ? Alternatives(firsts) : [.. firsts.Select(id => new ExitPlan(id))] };
    }

    private void Loop(int budget, int depth)
    {
        var first = NextId();
        var length = random.Between(1, Math.Min(4, budget - 2));
        for (var i = 0; i < length && _steps.Count < _size - 2; i++) Block(Math.Max(1, _size - 2 - _steps.Count), depth + 1);
        var check = Emit();
        var after = _steps.Count < _size ? NextId() : "end";
        _steps[check] = _steps[check] with { Next = Alternatives([after, first == _steps[check].Id ? "end" : first]) };
    }

    private ImmutableArray<ExitPlan> Alternatives(List<string> targets)
    {
        targets = [.. targets.Distinct()];
        if (targets.Count == 1) return [new ExitPlan(targets[0])];
        var words = random.Chance(85);
        var shares = !words || random.Chance(50);
        var rest = 100;
        var exits = ImmutableArray.CreateBuilder<ExitPlan>();
        for (var i = 0; i < targets.Count; i++)
        {
            var share = i == targets.Count - 1 ? rest : random.Between(1, Math.Max(1, (rest - targets.Count) / 2));
            rest -= share;
            exits.Add(new ExitPlan(targets[i], words ? text.Answer() : null, shares ? share : null, random.Chance(8) ? text.Words(8) : null));
        }

        return exits.ToImmutable();
    }

    /// <summary>Leads some flows anywhere: backwards, far ahead, to the step itself, to the end.</summary>
    private void Wild()
    {
        var count = random.Between(1, Math.Max(1, _steps.Count / 4));
        for (var i = 0; i < count; i++)
        {
            var from = random.Between(0, _steps.Count - 1);
            var to = random.Chance(10) ? from : random.Between(0, _steps.Count - 1);
            var next = from + 1 < _steps.Count ? _steps[from + 1].Id : "end";
            var targets = random.Between(1, 10) switch
            {
                <= 3 => new List<string> { _steps[to].Id },
                <= 7 => [next, _steps[to].Id],
                <= 9 => [next, _steps[to].Id, random.Pick(_steps).Id],
                _ => ["end"],
            };
            targets = [.. targets.Distinct()];
            _steps[from] = _steps[from] with
            {
                Next = targets.Count > 1 && random.Chance(60) ? Alternatives(targets) : [.. targets.Select(id => new ExitPlan(id))],
            };
        }
    }

    private string NextId() => "s" + (_steps.Count + 1).ToString(CultureInfo.InvariantCulture);

    private int Emit()
    {
        if (random.Chance(55)) _lane = random.Between(0, lanes.Count - 1);
        _steps.Add(new StepPlan(NextId(), lanes[_lane], text.Label()));
        return _steps.Count - 1;
    }
}
