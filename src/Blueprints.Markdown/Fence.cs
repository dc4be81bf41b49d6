using Markdig.Syntax;

namespace Blueprints.Markdown;

/// <summary>A fence that holds or names a document, with its page.</summary>
/// <param name="Block">The fence as Markdig has it.</param>
/// <param name="Page">The name of the page.</param>
/// <param name="Text">The text of the page.</param>
/// <param name="Attributes">What stands behind the word of the fence, in order.</param>
internal sealed record Fence(FencedCodeBlock Block, PageName Page, string Text, List<FenceAttribute> Attributes)
{
    /// <summary>The words by which a fence is ours. All mean the same: a document says itself what it is.</summary>
    private static readonly string[] Words = ["blueprint", "fishbone", "blueprints"];

    /// <summary>Where the fence begins in the page.</summary>
    public int Start => Block.Span.Start;

    /// <summary>The line of the page, from 1, on which it begins.</summary>
    public int Line => Block.Line + 1;

    /// <summary>The fence that a block is; null where it is none of ours.</summary>
    public static Fence? Of(FencedCodeBlock block)
    {
        if (block.GetData(typeof(Fence)) is not Noted(var page, var text)) return null;
        var start = Math.Min(block.Span.Start, text.Length);
        var end = text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var length ? start + length : text.Length;
        while (start < end && text[start] == block.FencedChar) start++;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        var word = start;
        while (start < end && !char.IsWhiteSpace(text[start]) && text[start] != '{') start++;
        var isOurs = Array.Exists(Words, ours => text.AsSpan(word, start - word).Equals(ours, StringComparison.OrdinalIgnoreCase));
        return isOurs ? new Fence(block, page, text, FenceAttribute.ReadAll(text, start, end)) : null;
    }

    /// <summary>Remembers which page a fence stands in, and its text; for each fence, before it is known what is in it.</summary>
    public static void Note(FencedCodeBlock block, string text, PageName page) => block.SetData(typeof(Fence), new Noted(page, text));

    private sealed record Noted(PageName Page, string Text);
}
