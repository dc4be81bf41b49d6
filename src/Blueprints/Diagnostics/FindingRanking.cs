using System.Collections.Immutable;

namespace Blueprints.Diagnostics;

/// <summary>
/// The order in which findings matter: by the largest share of a total of the case (time, waiting, cost, cases lost, promise broken), then
/// by risk, then by severity, then by the cases that meet with them, then by place. What sums up others comes after what takes a share; half a per cent is the least that counts as one.
/// </summary>
internal static class FindingRanking
{
    /// <summary>
    /// The findings of each rule together, in the order in which the first of each matters; what is about no step or cause stands for itself.
    /// </summary>
    public static ImmutableArray<FindingGroup> Of(ImmutableArray<Diagnostic> findings)
    {
        var order = Enumerable.Range(0, findings.Length).ToArray();
        var keys = Array.ConvertAll(order, i => KeyOf(findings[i], i));
        Array.Sort(keys, order);
        var groups = new List<List<Diagnostic>>();
        var byCode = new Dictionary<string, List<Diagnostic>>(StringComparer.Ordinal);
        foreach (var i in order)
        {
            List<Diagnostic>? group = null;
            if (findings[i].Element is not null && byCode.TryGetValue(findings[i].Code, out group))
            {
                group.Add(findings[i]);
                continue;
            }

            groups.Add(group = [findings[i]]);
            if (findings[i].Element is not null) byCode.Add(findings[i].Code, group);
        }

        return [.. groups.Select(group => new FindingGroup(group[0], [.. group.Skip(1)]))];
    }

    /// <summary>A smaller share of a case is no reason to come first.</summary>
    private const double LeastShare = 0.005;

    private static (double Share, double Risk, int Severity, double Touched, int Place) KeyOf(Diagnostic finding, int place)
    {
        var (share, risk, touched) = (0.0, 0.0, 0.0);
        foreach (var effect in finding.Effects)
        {
            if (effect.IsPartOfTotal) share = Math.Max(share, effect.Share);
            else if (effect.Kind == EffectKind.Risk) risk = Math.Max(risk, effect.Amount);
            else touched = Math.Max(touched, effect.Share);
        }

        return (finding.SumsUp || share < LeastShare ? 0 : -share, -risk, -(int)finding.Severity, -touched, place);
    }
}
