using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Comparisons;

/// <summary>
/// By what the arrows of two blueprints are brought together: the steps that they join, and among several that join the same two the answer
/// or words on them; those that are left in their order. Linear.
/// </summary>
internal sealed class ArrowKeys
{
    private readonly Dictionary<Flow, string> _before;
    private readonly Dictionary<Flow, string> _after;

    /// <param name="before">The arrows before.</param>
    /// <param name="after">The arrows after.</param>
    /// <param name="idAfter">The id after of a step before.</param>
    public ArrowKeys(ImmutableArray<Flow> before, ImmutableArray<Flow> after, Func<string, string> idAfter)
    {
        _before = ByWords(before, idAfter);
        _after = ByWords(after, id => id);
        var common = new HashSet<string>(_before.Values, StringComparer.Ordinal);
        common.IntersectWith(_after.Values);
        NumberOthers(_before, before, idAfter, common);
        NumberOthers(_after, after, id => id, common);
    }

    public string Before(Flow flow) => _before[flow];

    public string After(Flow flow) => _after[flow];

    private static Dictionary<Flow, string> ByWords(ImmutableArray<Flow> flows, Func<string, string> id)
    {
        var keys = new Dictionary<Flow, string>(ReferenceEqualityComparer.Instance);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var flow in flows) keys[flow] = Numbered($"{id(flow.From)}\n{id(flow.To)}\n{flow.When ?? flow.Label}", counts);
        return keys;
    }

    private static void NumberOthers(Dictionary<Flow, string> keys, ImmutableArray<Flow> flows, Func<string, string> id, HashSet<string> common)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var flow in flows)
        {
            if (!common.Contains(keys[flow])) keys[flow] = Numbered($"{id(flow.From)}\n{id(flow.To)}", counts);
        }
    }

    private static string Numbered(string key, Dictionary<string, int> counts)
    {
        var count = counts.GetValueOrDefault(key);
        counts[key] = count + 1;
        return $"{key}\n{count}";
    }
}
