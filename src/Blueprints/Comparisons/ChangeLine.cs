using System.Collections.Immutable;

namespace Blueprints.Comparisons;

/// <summary>What has become of one element, in words.</summary>
/// <param name="Sign">+ new, - taken out, ~ changed.</param>
/// <param name="Text">Which one.</param>
internal sealed record ChangeLine(char Sign, string Text)
{
    /// <summary>What is not what it was about it; none where it is new or gone.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];
}
