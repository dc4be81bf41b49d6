using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Analysis;

/// <summary>What the analysis found. Immutable.</summary>
/// <param name="Findings">The weak links, sorted by place.</param>
/// <param name="Accepted">Those that the author has accepted, sorted by place, each with its reason in <see cref="Diagnostic.Accepted"/>.</param>
public sealed record AnalysisResult(ImmutableArray<Diagnostic> Findings, ImmutableArray<Diagnostic> Accepted);
