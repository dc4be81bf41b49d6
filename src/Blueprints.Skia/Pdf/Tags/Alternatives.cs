using System.Text;

namespace Blueprints.Skia.Pdf.Tags;

/// <summary>What is said in place of something drawn.</summary>
internal static class Alternatives
{
    /// <summary>The words on it, after what stands in it, as far as they don't say that already.</summary>
    public static string Of(List<string> texts, string words)
    {
        var said = new StringBuilder();
        foreach (var text in texts)
        {
            if (words.Contains(text.Trim(), StringComparison.Ordinal)) continue;
            if (said.Length > 0) said.Append(' ');
            said.Append(text);
        }

        return said.Length == 0 ? words : said.Append('\n').Append(words).ToString();
    }
}
