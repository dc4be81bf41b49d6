using System.Collections.Immutable;

namespace Blueprints.Diagnostics;

/// <summary>
/// What one rule found at steps or causes, told once: the finding that takes most of a case, and the others of the same kind. Immutable.
/// </summary>
/// <param name="First">The finding that takes most.</param>
/// <param name="Others">The others, by how much they take, then by place.</param>
public sealed record FindingGroup(Diagnostic First, ImmutableArray<Diagnostic> Others)
{
    /// <summary>How many groups are told first: no more can be acted on at once.</summary>
    public const int Leading = 5;

    /// <summary>All of them, the first first.</summary>
    public IEnumerable<Diagnostic> All => Others.Prepend(First);
}
