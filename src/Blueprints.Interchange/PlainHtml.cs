using System.Net;
using System.Text;

namespace Blueprints.Interchange;

/// <summary>The words of labels in HTML: nothing in them is run or fetched.</summary>
internal static class PlainHtml
{
    private static readonly string[] Blocks = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "td", "hr"];

    /// <summary>Whether a text has tags or codes of HTML.</summary>
    public static bool IsLike(string text) => text.AsSpan().IndexOfAny('<', '&') >= 0;

    /// <summary>A label without tags, codes decoded; what ends a line or a block becomes a blank.</summary>
    public static string Words(string html) => WebUtility.HtmlDecode(Strip(html));

    /// <summary>A label without tags; a sign of less that begins none stays.</summary>
    public static string Strip(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal)) return html;
        var text = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length; i++)
        {
            var name = html[i] == '<' ? NameAt(html, i + 1) : "";
            var end = name.Length == 0 ? -1 : html.IndexOf('>', i);
            if (end < 0)
            {
                text.Append(html[i]);
                continue;
            }

            // What a style or a script says is not shown.
            if (name is "style" or "script" && html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase) is var close and > 0) end = Math.Max(end, html.IndexOf('>', close));
            if (Array.IndexOf(Blocks, name) >= 0) text.Append(' ');
            i = end;
        }

        return text.ToString();
    }

    private static string NameAt(string html, int at)
    {
        if (at < html.Length && html[at] == '/') at++;
        var start = at;
        while (at < html.Length && at - start < 20 && char.IsAsciiLetterOrDigit(html[at])) at++;
        return at > start && char.IsAsciiLetter(html[start]) && at < html.Length && html[at] is '>' or '/' or ' ' or '\n' or '\t' ? html[start..at].ToLowerInvariant() : "";
    }
}
