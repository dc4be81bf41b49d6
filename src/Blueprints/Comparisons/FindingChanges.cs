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
    /// <summary>
    /// Those of before that are gone because what they rest on is not said any more, such as the fail points of a step that is as it was.
    /// They are none of <see cref="Resolved"/>. Default: none.
    /// </summary>
    public ImmutableArray<Diagnostic> NoLongerStated { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The same, with those among the resolved set apart that are just not said any more.</summary>
    internal FindingChanges Parted(Func<Diagnostic, bool> isNoLongerStated) =>
        this with { Resolved = [.. Resolved.Where(finding => !isNoLongerStated(finding))], NoLongerStated = [.. Resolved.Where(isNoLongerStated)] };

    /// <summary>
    /// Brings findings together by rule and element, those of one rule at one element in their order.
    /// One that speaks of several elements is still there while it speaks of one of them, together with others or alone.
    /// </summary>
    /// <param name="before">The findings before.</param>
    /// <param name="after">The findings after.</param>
    /// <param name="idAfter">The id after of an element before; the same where it is not known.</param>
    internal static FindingChanges Of(AnalysisResult before, AnalysisResult after, Func<string, string> idAfter)
    {
        var open = new OpenFindings(before.Findings, idAfter);
        var (remaining, added) = (ImmutableArray.CreateBuilder<Diagnostic>(), ImmutableArray.CreateBuilder<Diagnostic>());
        foreach (var finding in after.Findings) (open.Close(finding) ? remaining : added).Add(finding);

        // What is accepted after is still there: it is neither open nor resolved.
        foreach (var finding in after.Accepted) open.Close(finding);
        return new FindingChanges([.. before.Findings.Where(open.IsOpen)], remaining.ToImmutable(), added.ToImmutable());
    }
}
