using System.Collections.Immutable;

namespace Blueprints.Diagnostics;

/// <summary>A way to put right what a diagnostic tells of: edits that belong together. Immutable.</summary>
/// <param name="Title">What it does, as a menu offers it: <c>write 'customer'</c>.</param>
/// <param name="Edits">The changes, all of them placed in the texts as they are; they do not overlap.</param>
public sealed record DiagnosticFix(string Title, ImmutableArray<DiagnosticEdit> Edits)
{
    /// <summary>Whether nothing else can be meant, so that it may be applied without asking. Default: false, somebody is to confirm
    /// it.</summary>
    public bool IsSafe { get; init; }
}
