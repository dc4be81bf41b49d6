namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>Two lanes by their places in the blueprint: from one to the other, or simply two where the lesser stands first.</summary>
internal sealed record LanePlaces(int From, int To)
{
    /// <summary>Two lanes, the lesser first.</summary>
    public static LanePlaces Sorted(int one, int other) => one < other ? new(one, other) : new(other, one);

    /// <summary>Pairs in the order of their first lanes, then of their second ones.</summary>
    public static LanePlaces[] InOrder(IReadOnlyCollection<LanePlaces> pairs)
    {
        var sorted = new LanePlaces[pairs.Count];
        var at = 0;
        foreach (var pair in pairs) sorted[at++] = pair;
        Array.Sort(sorted, static (a, b) => a.From != b.From ? a.From.CompareTo(b.From) : a.To.CompareTo(b.To));
        return sorted;
    }
}
