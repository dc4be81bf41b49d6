using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Authoring.Changes;

/// <summary>What a change on the drawing does to the text. Immutable.</summary>
/// <param name="Edits">The edits in the order of the text, none of which overlaps another; none where it can't be done, or nothing is to be changed.</param>
/// <param name="Refusal">Why it can't be done, lower case, without a full stop; null where it can.</param>
public sealed record DrawnChange(ImmutableArray<DiagnosticEdit> Edits, string? Refusal = null)
{
    /// <summary>What comes of it that one may not expect, as the causes that are deleted with the one they lead to; lower case, without a full stop.
    /// Default: null, nothing.</summary>
    public string? Consequence { get; init; }
}
