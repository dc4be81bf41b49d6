using System.Text;

namespace Blueprints.Cli.LanguageServer;

/// <summary>The Markdown of hovers, for clients that show it as it is written.</summary>
internal static class PlainText
{
    public static string Of(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length; i++)
        {
            var c = markdown[i];
            if (c == '\\' && i + 1 < markdown.Length && !char.IsLetterOrDigit(markdown[i + 1])) text.Append(markdown[++i]);
            else if (c is not ('*' or '`')) text.Append(c);
        }

        return text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").Replace("\n\n", "\n").ToString();
    }
}
