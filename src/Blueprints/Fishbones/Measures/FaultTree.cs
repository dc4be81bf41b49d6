using System.Collections.Immutable;
using Blueprints.Fishbones.Wording;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Fishbones.Measures;

/// <summary>
/// The probability of the effect where gates are written (NUREG-0492): or 1 - Π(1 - q), and Π q, of causes independent of each other. A
/// cause that stands in several places with the same text, but for case and white space, is one
/// event there: the tree is computed for each case of such events coming true or not, which is exact.
/// </summary>
/// <remarks>
/// A gate whose causes are all known gives the probability of its cause; otherwise the cause's own probability holds. Causes ruled out are
/// left out. The causes on the main bones lead to the effect each
/// by itself.
/// </remarks>
internal sealed class FaultTree
{
    /// <summary>The most work that repeated events may make: cases times causes.</summary>
    private const long MostWork = 4_000_000;

    private readonly FishboneFacts _facts;
    private readonly PlacedCause[][] _inputs;
    private readonly bool[] _known;
    private readonly bool[] _isGate;
    private readonly double[] _value;
    private readonly int[] _event;
    private readonly List<double> _events = [];
    private string? _conflict;

    private FaultTree(FishboneFacts facts)
    {
        _facts = facts;
        var count = facts.Causes.Length;
        (_known, _isGate, _value, _event) = (new bool[count], new bool[count], new double[count], new int[count]);
        _inputs = Inputs();
        Know();
        FindEvents();
    }

    public static (Figure Effect, ImmutableArray<CauseProbability> Rows) Measure(FishboneFacts facts)
    {
        if (!facts.Causes.Any(placed => placed.Cause.Gate is not null && !facts.IsRuledOut(placed))) return (Figure.Absent("no cause has a gate, and a fishbone has none of its own", "没有原因标明门（gate），鱼骨图本身不含与、或关系"), []);
        return new FaultTree(facts).Measure();
    }

    private (Figure Effect, ImmutableArray<CauseProbability> Rows) Measure()
    {
        var branches = _facts.Causes.Where(placed => placed.Depth == 1 && !_facts.IsRuledOut(placed)).ToList();
        if (_conflict is { } label) return (Figure.Absent($"'{label}' stands in several places with different probabilities", $"“{label}”出现在多处，但概率不同"), []);
        if (!branches.Exists(placed => _known[placed.Index])) return (Figure.Absent("the probabilities under the gates are not all known", "门下各原因的概率不全"), []);
        if (_events.Count > 40 || (1L << _events.Count) * _facts.Causes.Length > MostWork) return (Figure.Absent($"{_events.Count} causes stand in several places, more than can be computed exactly", $"{_events.Count} 个原因出现在多处，超出可精确计算的数量"), []);

        var effect = 0.0;
        var sums = new double[_facts.Causes.Length];
        for (var cases = 0L; cases < 1L << _events.Count; cases++)
        {
            var weight = Weight(cases);
            if (weight == 0) continue;
            Evaluate(cases);
            var any = 0.0;
            foreach (var branch in branches)
            {
                if (_known[branch.Index]) any = Or(any, _value[branch.Index]);
            }

            effect += weight * any;
            for (var i = 0; i < sums.Length; i++) sums[i] += weight * _value[i];
        }

        var missing = branches.Where(placed => !_known[placed.Index]).Select(placed => placed.Cause.Id);
        var rows = _facts.Causes.Where(placed => _isGate[placed.Index]).Select(placed => new CauseProbability(placed.Cause.Id, sums[placed.Index]));
        return (Figure.Partial(effect, [.. missing], new Bilingual("probability", "概率"), new Bilingual("causes", "原因")), [.. rows]);
    }

    private PlacedCause[][] Inputs()
    {
        var inputs = new List<PlacedCause>?[_facts.Causes.Length];
        foreach (var placed in _facts.Causes)
        {
            if (placed.Parent is { } parent && !_facts.IsRuledOut(placed)) (inputs[parent.Index] ??= []).Add(placed);
        }

        return Array.ConvertAll(inputs, list => list?.ToArray() ?? []);
    }

    /// <summary>Which causes have a probability, and by what; from the roots up. A root without one has that of its namesake.</summary>
    private void Know()
    {
        var byKey = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var placed in _facts.Causes)
        {
            if (placed.Cause.Probability is { } probability && Key(placed) is { } key) byKey.TryAdd(key, probability);
        }

        for (var i = _facts.Causes.Length - 1; i >= 0; i--)
        {
            var placed = _facts.Causes[i];
            if (_facts.IsRuledOut(placed)) continue;
            _isGate[i] = placed.Cause.Gate is not null && _inputs[i].Length > 0 && Array.TrueForAll(_inputs[i], input => _known[input.Index]);
            if (_isGate[i]) _known[i] = true;
            else if (placed.Cause.Probability is { } own) (_known[i], _value[i]) = (true, own);
            else if (_inputs[i].Length == 0 && Key(placed) is { } key && byKey.TryGetValue(key, out var shared)) (_known[i], _value[i]) = (true, shared);
        }
    }

    /// <summary>Numbers the events that stand in several places, from 1, among those that the effect depends on.</summary>
    private void FindEvents()
    {
        var used = new bool[_facts.Causes.Length];
        var first = new Dictionary<string, PlacedCause>(StringComparer.Ordinal);
        foreach (var placed in _facts.Causes)
        {
            used[placed.Index] = _known[placed.Index] && (placed.Parent is not { } parent || (used[parent.Index] && _isGate[parent.Index]));
            if (!used[placed.Index] || _isGate[placed.Index] || Key(placed) is not { } key || first.TryAdd(key, placed)) continue;
            var twin = first[key];
            if (_value[twin.Index] != _value[placed.Index]) _conflict ??= placed.Cause.Label;
            if (_event[twin.Index] == 0)
            {
                _events.Add(_value[twin.Index]);
                _event[twin.Index] = _events.Count;
            }

            _event[placed.Index] = _event[twin.Index];
        }
    }

    private double Weight(long cases)
    {
        var weight = 1.0;
        for (var i = 0; i < _events.Count; i++) weight *= IsTrue(cases, i + 1) ? _events[i] : 1 - _events[i];
        return weight;
    }

    private void Evaluate(long cases)
    {
        for (var i = _facts.Causes.Length - 1; i >= 0; i--)
        {
            if (_event[i] > 0) _value[i] = IsTrue(cases, _event[i]) ? 1 : 0;
            if (!_isGate[i]) continue;
            var isAnd = _facts.Causes[i].Cause.Gate == Gate.And;
            var value = isAnd ? 1.0 : 0.0;
            foreach (var input in _inputs[i]) value = isAnd ? value * _value[input.Index] : Or(value, _value[input.Index]);
            _value[i] = value;
        }
    }

    private static bool IsTrue(long cases, int number) => (cases >> (number - 1) & 1) == 1;

    // 1 - (1 - p)(1 - q) without losing the digits of small probabilities.
    private static double Or(double p, double q) => p + q - (p * q);

    /// <summary>
    /// What makes causes the same event: the whole text, since Pump A fails is not Pump fails; null for words that mean something else each
    /// time.
    /// </summary>
    private static string? Key(PlacedCause placed)
    {
        var key = string.Join(' ', placed.Cause.Label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return key.Length > 0 && !Vocabulary.Placeholders.Contains(key) ? key : null;
    }
}
