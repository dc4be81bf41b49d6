using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>A figure that was not written into a document, and why. Immutable.</summary>
/// <param name="Step">The id of the step.</param>
/// <param name="Key">The key it would have gone into: <c>perceived</c>, <c>time</c> or <c>actual</c>.</param>
/// <param name="Reason">Why not.</param>
public sealed record ScoreOmission(string Step, string Key, Bilingual Reason);
