using System.Text;

namespace Blueprints.Text;

/// <summary>Authors' text in Markdown as text: nothing of it is markup, a mention or a link.</summary>
internal static class MarkdownText
{
    /// <summary>A text whose every sign stands for itself.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in VisibleText.Of(text))
        {
            switch (c)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '@':
                    escaped.Append("&#64;");
                    break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' or '!':
                    escaped.Append('\\').Append(c);
                    break;
                case '/' when escaped.Length > 0 && escaped[^1] == '/':
                    // No address becomes a link by itself.
                    escaped.Append("&#47;");
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }
}
