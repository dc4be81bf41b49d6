using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>Tells a document that was given in place of a table, so that it is said once instead of row by row.</summary>
internal static class DocumentText
{
    private const int LongestKey = 40;

    /// <summary>Whether a text is a document: by the ending of its name, or by its first two lines, which are both keys.</summary>
    public static bool Is(SourceText source) =>
        source.Name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || source.Name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || BeginsWithKeys(source.Content);

    private static bool BeginsWithKeys(string text)
    {
        var keys = 0;
        foreach (var whole in text.AsSpan().EnumerateLines())
        {
            var line = whole.Trim();
            if (line.IsEmpty || line[0] is '#' or '%' || line is "---") continue;
            if (!IsKey(line)) return false;
            if (++keys == 2) return true;
        }

        return false;
    }

    /// <summary>A word or a few with a colon behind, and nothing before it that parts or quotes cells.</summary>
    private static bool IsKey(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(':', '：');
        if (end is <= 0 or > LongestKey || line[..end].IndexOfAny(",;\t，；\"") >= 0) return false;
        return line[end] == '：' || end + 1 == line.Length || line[end + 1] == ' ';
    }
}
