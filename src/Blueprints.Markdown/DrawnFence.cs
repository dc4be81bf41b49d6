using System.Collections.Immutable;

namespace Blueprints.Markdown;

/// <summary>What stands in the place of a fence that was drawn. Immutable.</summary>
/// <param name="Html">What is wrong, a box for each, and below it the drawing where there is one; each line ends in a line feed, and none is
/// empty.</param>
/// <param name="IsWhole">Whether that is all; otherwise there is no drawing, and the fence itself stands below it as code.</param>
/// <param name="Mistakes">What is wrong, those kept off the page as well.</param>
public sealed record DrawnFence(string Html, bool IsWhole, ImmutableArray<BlueprintMistake> Mistakes);
