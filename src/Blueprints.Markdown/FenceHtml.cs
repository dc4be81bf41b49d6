using System.Text;
using Blueprints.Diagnostics;

namespace Blueprints.Markdown;

/// <summary>What was drawn of a fence as HTML, and its mistakes above it. No line is empty.</summary>
internal static class FenceHtml
{
    public static string Of(FenceResult result)
    {
        var html = new StringBuilder();
        foreach (var mistake in result.Shown) Add(html, mistake);
        if (result.Html is null) return html.ToString();
        html.Append("<div class=\"blueprint");
        foreach (var name in result.Classes) Escape(html.Append(' '), name);
        html.Append('"');
        if (result.Id is not null) Escape(html.Append(" id=\""), result.Id).Append('"');
        return html.Append(">\n").Append(result.Html).Append("</div>\n").ToString();
    }

    /// <summary>A box with what the command would say of it: place, line, caret, help.</summary>
    private static void Add(StringBuilder html, Diagnostic mistake)
    {
        html.Append("<div class=\"blueprint-mistake\" role=\"note\">\n<pre>");
        Escape(html, TextDiagnosticWriter.ToText([mistake]).TrimEnd('\n')).Append("</pre>\n</div>\n");
    }

    private static StringBuilder Escape(StringBuilder html, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(c),
            };
        }

        return html;
    }
}
