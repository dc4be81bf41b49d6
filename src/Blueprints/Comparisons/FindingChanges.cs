using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;

namespace Blueprints.Comparisons;

/// <summary>What has become of the findings.</summary>
/// <param name="Resolved">Those of before that are gone; one that the author has accepted since is not.</param>
/// <param name="Remaining">Those of before that are still there, as they are told after.</param>
/// <param name="New">Those that were not there before.</param>
public sealed record FindingChanges(ImmutableArray<Diagnostic> Resolved, ImmutableArray<Diagnostic> Remaining, ImmutableArray<Diagnostic> New)
{
    /// <summary>Brings findings together by rule and element, those of one rule at one element in their order.</summary>
    /// <param name="before">The findings before.</param>
    /// <param name="after">The findings after.</param>
    /// <param name="idAfter">The id after of an element before; the same where it is not known.</param>
    internal static FindingChanges Of(AnalysisResult before, AnalysisResult after, Func<string, string> idAfter)
    {
        var open = new Dictionary<(string Code, string? Element), Queue<Diagnostic>>();
        foreach (var finding in before.Findings)
        {
            var key = (finding.Code, finding.Element is null ? null : idAfter(finding.Element));
            if (!open.TryGetValue(key, out var queue)) open.Add(key, queue = new Queue<Diagnostic>());
            queue.Enqueue(finding);
        }

        var (remaining, added) = (ImmutableArray.CreateBuilder<Diagnostic>(), ImmutableArray.CreateBuilder<Diagnostic>());
        var matched = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        foreach (var finding in after.Findings)
        {
            if (open.TryGetValue((finding.Code, finding.Element), out var queue) && queue.TryDequeue(out var same))
            {
                matched.Add(same);
                remaining.Add(finding);
            }
            else
            {
                added.Add(finding);
            }
        }

        // What is accepted after is still there: it is neither open nor resolved.
        foreach (var finding in after.Accepted)
        {
            if (open.TryGetValue((finding.Code, finding.Element), out var queue) && queue.TryDequeue(out var same)) matched.Add(same);
        }

        return new FindingChanges([.. before.Findings.Where(finding => !matched.Contains(finding))], remaining.ToImmutable(), added.ToImmutable());
    }
}
