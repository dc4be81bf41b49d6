using Blueprints.Interchange.Drawn;

namespace Blueprints.Interchange.PlantUml;

/// <summary>The words of statements: questions, answers, labels.</summary>
internal static class ActivityWords
{
    /// <summary>What stands in the first parentheses, which may hold others.</summary>
    public static string Parenthesised(string text)
    {
        var start = text.IndexOf('(', StringComparison.Ordinal);
        if (start < 0) return "";
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && --depth == 0) return Plain(text[(start + 1)..i]);
        }

        return Plain(text[(start + 1)..]);
    }

    public static string Question(string text) => Parenthesised(text);

    /// <summary>The words in the parentheses behind one of some words, which stands behind the question.</summary>
    public static string Answer(string text, params string[] before)
    {
        var start = text.IndexOf(')', StringComparison.Ordinal);
        foreach (var word in before)
        {
            var at = start < 0 ? -1 : text.IndexOf(word, start, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && Parenthesised(text[at..]) is { Length: > 0 } words) return words;
        }

        return "";
    }

    /// <summary>Words without the marks of Creole, line breaks as blanks.</summary>
    public static string Plain(string text)
    {
        var plain = text.Replace("\\n", " ", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal).Replace("//", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Replace("\"\"", "", StringComparison.Ordinal);
        return Words.OneLine(PlainHtml.Words(plain));
    }
}
