using Blueprints.Text;

namespace Blueprints.Diagrams;

/// <summary>A finding that the author has accepted.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Reason">Why it is accepted; never empty.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Acceptance(string Rule, string Reason, TextSpan Span = default)
{
    /// <summary>Whether it is for many documents, so that nobody minds where there is no such finding.</summary>
    internal bool IsShared { get; init; }
}
