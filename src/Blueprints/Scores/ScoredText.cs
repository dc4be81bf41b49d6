using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>A document with observations written into it. Immutable.</summary>
/// <param name="Source">The text, under the name of the document.</param>
/// <param name="Written">How many figures were written.</param>
/// <param name="LeftOut">What was not, in the order of the register.</param>
public sealed record ScoredText(SourceText Source, int Written, ImmutableArray<ScoreOmission> LeftOut);
