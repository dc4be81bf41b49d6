using Blueprints.Diagnostics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Blueprints.Markdown;

/// <summary>Writes what was drawn of a fence, and its mistakes above it.</summary>
internal static class FenceWriter
{
    /// <summary>Writes a fence of ours.</summary>
    /// <returns>False where the block is to be written as code: it is none of ours, or its document could not be drawn.</returns>
    public static bool TryWrite(HtmlRenderer renderer, CodeBlock block)
    {
        if (!renderer.EnableHtmlForBlock || block.GetData(typeof(FenceResult)) is not FenceResult result) return false;
        renderer.EnsureLine();
        foreach (var mistake in result.Shown) Write(renderer, mistake);
        if (result.Html is null) return block.Lines.Lines is null || block.Lines.Count == 0;
        renderer.Write("<div class=\"blueprint");
        foreach (var name in result.Classes) renderer.Write(' ').WriteEscape(name);
        renderer.Write('"');
        if (result.Id is not null) renderer.Write(" id=\"").WriteEscape(result.Id).Write('"');
        renderer.Write(">\n").Write(result.Html).WriteLine("</div>");
        return true;
    }

    /// <summary>A box with what the command would say of it: place, line, caret, help. No line is empty.</summary>
    private static void Write(HtmlRenderer renderer, Diagnostic mistake)
    {
        renderer.Write("<div class=\"blueprint-mistake\" role=\"note\">\n<pre>");
        renderer.WriteEscape(TextDiagnosticWriter.ToText([mistake]).TrimEnd('\n'));
        renderer.WriteLine("</pre>\n</div>");
    }
}
