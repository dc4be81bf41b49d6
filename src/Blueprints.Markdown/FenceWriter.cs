using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blueprints.Markdown;

/// <summary>Writes what was drawn of a fence where Markdig writes code.</summary>
internal static class FenceWriter
{
    /// <summary>Writes a fence of ours.</summary>
    /// <returns>False where the block is to be written as code: it is none of ours, or its document could not be drawn.</returns>
    public static bool TryWrite(HtmlRenderer renderer, CodeBlock block)
    {
        if (!renderer.EnableHtmlForBlock || block.GetData(typeof(FenceResult)) is not FenceResult result) return false;
        renderer.EnsureLine();
        var html = FenceHtml.Of(result);
        // The renderer has to know that a line has ended.
        if (html.Length > 0) renderer.WriteLine(html[..^1]);
        return result.IsWhole;
    }
}
