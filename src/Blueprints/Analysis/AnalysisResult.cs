using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Analysis;

/// <summary>What the analysis found. Immutable.</summary>
/// <param name="Findings">The weak links, sorted by place.</param>
/// <param name="Accepted">Those that the author has accepted, sorted by place, each with its reason in
/// <see cref="Diagnostic.Accepted"/>.</param>
public sealed record AnalysisResult(ImmutableArray<Diagnostic> Findings, ImmutableArray<Diagnostic> Accepted)
{
    /// <summary>
    /// The same findings in the order in which they matter, those of one rule together: by the largest share that they take of a case's own
    /// time, cost, cases or promise; then by risk (severity by occurrence by detection), severity, and the share of the cases that meet with
    /// them.
    /// </summary>
    public ImmutableArray<FindingGroup> Ranked => FindingRanking.Of(Findings);

    /// <summary>Nothing found.</summary>
    internal static AnalysisResult None { get; } = new([], []);

    /// <summary>
    /// What the findings were computed from, so that a drawing of the same diagram need not compute it again; null where they were put
    /// together by hand.
    /// </summary>
    internal DiagramFacts? Facts { get; init; }
}
