using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Surveys;

/// <summary>What became of a table of answers. Immutable.</summary>
/// <param name="Sheet">The answers; null where the table has an error.</param>
/// <param name="Diagnostics">Everything said about it, sorted by place.</param>
public sealed record SurveyReading(SurveySheet? Sheet, ImmutableArray<Diagnostic> Diagnostics);
