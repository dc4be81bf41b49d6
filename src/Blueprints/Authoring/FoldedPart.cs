using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>Lines that an editor may fold into the first of them. Immutable.</summary>
/// <param name="Span">From the beginning of the first line's text to the end of the last line's.</param>
/// <param name="IsComment">Whether they are comments.</param>
public sealed record FoldedPart(TextSpan Span, bool IsComment);
