using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Scores;

/// <summary>What became of a table of observations. Immutable.</summary>
/// <param name="Sheet">The observations; null where the table has an error.</param>
/// <param name="Diagnostics">Everything said about it, sorted by place.</param>
public sealed record ScoreReading(ScoreSheet? Sheet, ImmutableArray<Diagnostic> Diagnostics);
