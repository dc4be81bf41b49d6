using Markdig.Syntax;

namespace Blueprints.Markdown;

/// <summary>A fence that holds or names a document, with its page.</summary>
/// <param name="Start">Where it begins in the page.</param>
/// <param name="Page">The name of the page.</param>
/// <param name="Text">The text of the page.</param>
/// <param name="Attributes">What stands behind the word of the fence, in order.</param>
/// <param name="Document">What stands in it.</param>
internal sealed record Fence(int Start, PageName Page, string Text, List<FenceAttribute> Attributes, FenceText Document)
{
    /// <summary>The words by which a fence is ours. All mean the same: a document says itself what it is.</summary>
    private static readonly string[] Words = ["blueprint", "fishbone", "blueprints"];

    /// <summary>The fence that a block of Markdig's is; null where it is none of ours.</summary>
    public static Fence? Of(FencedCodeBlock block)
    {
        if (block.GetData(typeof(Fence)) is not Noted(var page, var text)) return null;
        return AttributesOf(text, block.Span.Start, block.FencedChar) is { } attributes ? new Fence(block.Span.Start, page, text, attributes, FenceText.Of(block, text, page)) : null;
    }

    /// <summary>The fence that another program has found in a page; null where it is none of ours.</summary>
    public static Fence? Of(PageFence found, string text, PageName page)
    {
        var start = Math.Clamp(found.Start, 0, text.Length);
        var mark = start < text.Length ? text[start] : '`';
        return AttributesOf(text, start, mark) is { } attributes ? new Fence(start, page, text, attributes, FenceText.Of(found.Content, text, start, page)) : null;
    }

    /// <summary>Remembers which page a fence stands in, and its text; for each fence, before it is known what is in it.</summary>
    public static void Note(FencedCodeBlock block, string text, PageName page) => block.SetData(typeof(Fence), new Noted(page, text));

    /// <summary>The attributes of a fence by its first line in the page; null where its word is none of ours.</summary>
    private static List<FenceAttribute>? AttributesOf(string text, int start, char mark)
    {
        start = Math.Min(start, text.Length);
        var end = text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var length ? start + length : text.Length;
        while (start < end && text[start] == mark) start++;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        var word = start;
        while (start < end && !char.IsWhiteSpace(text[start]) && text[start] != '{') start++;
        var isOurs = Array.Exists(Words, ours => text.AsSpan(word, start - word).Equals(ours, StringComparison.OrdinalIgnoreCase));
        return isOurs ? FenceAttribute.ReadAll(text, start, end) : null;
    }

    private sealed record Noted(PageName Page, string Text);
}
