using System.Collections.Immutable;

namespace Blueprints.Diagnostics;

/// <summary>
/// The order in which findings matter: by the largest share of a total of the case (time, waiting, cost, cases lost, promise broken), then
/// by risk, then by severity, then by the cases that meet with them, then by place. What sums up others comes after what takes a share; half a per cent is the least that counts as one.
/// What tells of no other risk than findings before it comes last.
/// </summary>
internal static class FindingRanking
{
    /// <summary>
    /// The findings of each rule together, in the order in which the first of each matters; what is about no step or cause stands for itself.
    /// </summary>
    public static ImmutableArray<FindingGroup> Of(ImmutableArray<Diagnostic> findings)
    {
        var keys = new Key[findings.Length];
        var order = new int[findings.Length];
        for (var i = 0; i < order.Length; i++) (keys[i], order[i]) = (KeyOf(findings[i]), i);
        Array.Sort(order, (a, b) => keys[a].CompareTo(keys[b]) is not 0 and var difference ? difference : ByPlace(findings[a], findings[b]) is not 0 and var place ? place : a.CompareTo(b));
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

        return [.. ToldOnce(groups).Select(group => new FindingGroup(group[0], [.. group.Skip(1)]))];
    }

    /// <summary>
    /// The groups in their order, but those last that tell of no other risk than groups before them do: a failure that is not prevented,
    /// not recovered from and of a high number is one weak link with three sides, and takes one of the first places.
    /// </summary>
    private static List<List<Diagnostic>> ToldOnce(List<List<Diagnostic>> groups)
    {
        var told = new HashSet<(string Element, double Risk)>();
        var (first, last) = (new List<List<Diagnostic>>(groups.Count), new List<List<Diagnostic>>());
        foreach (var group in groups)
        {
            var isNew = false;
            foreach (var finding in group)
            {
                var key = KeyOf(finding);
                isNew |= key.Share > 0 || key.Risk <= 0 || finding.Element is null || told.Add((finding.Element, key.Risk));
            }

            (isNew ? first : last).Add(group);
        }

        first.AddRange(last);
        return first;
    }

    /// <summary>In the order of the text, then of the codes: whatever order the findings come in, the same stand first.</summary>
    private static int ByPlace(Diagnostic a, Diagnostic b) =>
        a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : string.CompareOrdinal(a.Code, b.Code);

    /// <summary>A smaller share of a case is no reason to come first.</summary>
    private const double LeastShare = 0.005;

    private static Key KeyOf(Diagnostic finding)
    {
        var (share, risk, touched) = (0.0, 0.0, 0.0);
        foreach (var effect in finding.Effects)
        {
            if (effect.IsPartOfTotal) share = Math.Max(share, effect.Share);
            else if (effect.Kind == EffectKind.Risk) risk = Math.Max(risk, effect.Amount);
            else touched = Math.Max(touched, effect.Share);
        }

        return new Key(finding.SumsUp || share < LeastShare ? 0 : share, risk, finding.Severity, touched);
    }

    /// <summary>What makes a finding matter; the greater comes first.</summary>
    private readonly record struct Key(double Share, double Risk, DiagnosticSeverity Severity, double Touched)
    {
        public int CompareTo(Key other) =>
            other.Share.CompareTo(Share) is not 0 and var byShare ? byShare
            : other.Risk.CompareTo(Risk) is not 0 and var byRisk ? byRisk
            : Severity != other.Severity ? (int)other.Severity - (int)Severity
            : other.Touched.CompareTo(Touched);
    }
}
