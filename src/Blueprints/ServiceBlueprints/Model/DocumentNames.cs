using System.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>When two texts name the same document.</summary>
internal static class DocumentNames
{
    /// <summary>Words that say in what form a document is shown, or whose it is, and not which it is.</summary>
    private static readonly HashSet<string> Forms = new(["the", "a", "an", "of", "copy", "copies", "original", "originals", "certified"], StringComparer.Ordinal);

    private static readonly string[] FormsInChinese = ["原件", "复印件", "复印本", "正本", "副本", "扫描件"];

    /// <summary>Whose it is, at the beginning of a Chinese name.</summary>
    private static readonly string[] Holders = ["本人", "客人", "客户", "顾客", "患者", "病人", "申请人", "车主", "用户", "读者", "买家"];

    /// <summary>Endings of words that stay as they are: a pass, a status.</summary>
    private static readonly string[] NoPlurals = ["ss", "us", "is"];

    /// <summary>Whether two texts are the same, case, spaces and hyphens aside.</summary>
    public static bool AreSame(string a, string b) => Normal(a) == Normal(b);

    /// <summary>What two texts have in common that are the same, case, spaces and hyphens aside.</summary>
    public static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '-') normal.Append(char.ToUpperInvariant(c));
        }

        return normal.ToString();
    }

    /// <summary>
    /// What the names of one document have in common: the passport and a copy of the passport, a letter of referral and a referral letter,
    /// 发票 and 发票复印件. Without what stands in brackets.
    /// </summary>
    public static string Of(string document)
    {
        var name = WithoutBrackets(document);
        foreach (var form in FormsInChinese)
        {
            if (name.Length > form.Length) name = name.Replace(form, "", StringComparison.Ordinal);
        }

        if (Array.Find(Holders, holder => name.StartsWith(holder, StringComparison.Ordinal)) is { } whose && name.Length > whose.Length + 1) name = name[whose.Length..];
        var words = new List<string>();
        foreach (var word in name.Split([' ', '\t', '\n', '\r', '-', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = Singular(word.ToLowerInvariant());
            if (!Forms.Contains(plain)) words.Add(plain);
        }

        if (words.Count == 0) return Normal(document);
        words.Sort(StringComparer.Ordinal);
        return string.Concat(words).ToUpperInvariant();
    }

    private static string Singular(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)) return word[..^2];
        if (word.Length < 4 || word[^1] != 's' || Array.Exists(NoPlurals, end => word.EndsWith(end, StringComparison.Ordinal))) return word;
        return word[..^1];
    }

    private static string WithoutBrackets(string text)
    {
        var open = text.AsSpan().IndexOfAny('(', '（');
        var close = open < 0 ? -1 : text.AsSpan(open).IndexOfAny(')', '）');
        return open > 0 && close > 0 ? text[..open] + text[(open + close + 1)..] : text;
    }
}
