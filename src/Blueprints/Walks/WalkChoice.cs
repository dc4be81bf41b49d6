using Blueprints.Text;

namespace Blueprints.Walks;

/// <summary>Where cases part, and what leads to a way. Immutable.</summary>
/// <param name="Step">The id of the step.</param>
/// <param name="Label">The question, in the author's words.</param>
/// <param name="Answer">What leads this way: the author's words, or the label of the step that comes next.</param>
/// <param name="Share">The share of the cases there that take it, 0 to 1; null where it is not known.</param>
public sealed record WalkChoice(string Step, string Label, Bilingual Answer, double? Share);
