using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Markdown;

/// <summary>What is written for a fence.</summary>
/// <param name="Shown">The mistakes that stand on the page.</param>
/// <param name="Html">The drawing, or a link to it; null where there is none.</param>
/// <param name="Id">The id of the element around it; null for none.</param>
/// <param name="Classes">Further classes of that element.</param>
/// <param name="HasNoLines">Whether there is nothing in the fence.</param>
internal sealed record FenceResult(ImmutableArray<Diagnostic> Shown, string? Html, string? Id, List<string> Classes, bool HasNoLines)
{
    /// <summary>Whether that is all, and no code is below it.</summary>
    public bool IsWhole => Html is not null || HasNoLines;
}
