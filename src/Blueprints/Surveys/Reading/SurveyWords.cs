using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Surveys.Reading;

/// <summary>The words in headings and questions by which kinds of surveys and dimensions are known.</summary>
internal static class SurveyWords
{
    private static readonly (SurveyMethod Method, string[] Words)[] Codes =
    [
        (SurveyMethod.NetPromoter, ["nps", "net-promoter", "净推荐值"]),
        (SurveyMethod.Effort, ["ces", "customer-effort", "费力度", "客户费力度"]),
        (SurveyMethod.Satisfaction, ["csm", "csat"]),
        (SurveyMethod.Servqual, ["servqual"]),
        (SurveyMethod.Servperf, ["servperf"]),
    ];

    private static readonly (SurveyMethod Method, string[] Words)[] Phrases =
    [
        (SurveyMethod.NetPromoter, ["recommend", "推荐"]),
        (SurveyMethod.Effort, ["effort", "easy", "ease", "费力", "省力", "轻松", "容易"]),
        (SurveyMethod.Satisfaction, ["satisfied", "satisfaction", "满意"]),
    ];

    private static readonly string[] ExpectedWords = ["expected", "expectation", "expectations", "期望"];
    private static readonly string[] PerceivedWords = ["perceived", "perception", "perceptions", "感知", "实感"];

    private static readonly (QualityDimension Dimension, string[] Words)[] Dimensions =
    [
        (QualityDimension.Reliability, ["reliability", "可靠性"]),
        (QualityDimension.Assurance, ["assurance", "保证性"]),
        (QualityDimension.Responsiveness, ["responsiveness", "反应性", "响应性"]),
        (QualityDimension.Empathy, ["empathy", "移情性"]),
        (QualityDimension.Tangibles, ["tangibles", "tangible", "可感知性", "有形性"]),
    ];

    /// <summary>The names of the methods, as a column with methods has them.</summary>
    public static IEnumerable<string> MethodNames => ["csm", "servqual", "servperf", "nps", "ces"];

    /// <summary>The names of the dimensions.</summary>
    public static Bilingual DimensionNames { get; } = new(
        string.Join(", ", Dimensions.Select(one => one.Words[0])),
        string.Join("、", Dimensions.Select(one => Array.Find(one.Words, word => word[0] > '\u2E7F'))));

    /// <summary>The method that a heading, a question, or a cell with a method names; null where none does.</summary>
    public static SurveyMethod? MethodOf(string text) => First(text, Codes) ?? First(text, Phrases);

    /// <summary>The dimension that a heading or a cell names; null where none does.</summary>
    public static QualityDimension? DimensionOf(string text) => First(text, Dimensions);

    /// <summary>Whether a heading asks for the service expected, in words or as <c>E1</c> does in the original instrument.</summary>
    public static bool IsExpected(string text) => IsItem(text, 'E') || ExpectedWords.Any(word => Has(text, word));

    /// <summary>Whether a heading asks for the service perceived, in words or as <c>P1</c>.</summary>
    public static bool IsPerceived(string text) => IsItem(text, 'P') || PerceivedWords.Any(word => Has(text, word));

    /// <summary>A heading without the words that say expected or perceived, and without signs: what the two columns of a question share.</summary>
    public static string Rest(string heading)
    {
        if (IsItem(heading, 'E') || IsItem(heading, 'P')) return heading[1..];
        var rest = heading.ToLowerInvariant();
        foreach (var word in (string[])[.. ExpectedWords.OrderByDescending(word => word.Length), .. PerceivedWords.OrderByDescending(word => word.Length)]) rest = rest.Replace(word, "", StringComparison.Ordinal);
        return string.Concat(rest.Where(char.IsLetterOrDigit));
    }

    /// <summary>What a question with two columns is called: its heading without the word for the side, where that leaves anything.</summary>
    public static string QuestionOf(string heading)
    {
        var question = heading;
        foreach (var word in (string[])[.. ExpectedWords.OrderByDescending(word => word.Length), .. PerceivedWords.OrderByDescending(word => word.Length)])
        {
            if (Has(question, word)) question = question.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        }

        question = question.Replace("()", "", StringComparison.Ordinal).Replace("（）", "", StringComparison.Ordinal).Trim(' ', '-', ':', '：', '_', '/', '\u3000');
        return question.Any(char.IsLetter) && DimensionOf(question) == DimensionOf(heading) ? question : heading;
    }

    private static bool IsItem(string text, char sign) => text.Length is 2 or 3 && char.ToUpperInvariant(text[0]) == sign && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static T? First<T>(string text, (T Value, string[] Words)[] list)
        where T : struct
    {
        foreach (var (value, words) in list)
        {
            if (Array.Exists(words, word => Has(text, word))) return value;
        }

        return null;
    }

    /// <summary>Whether a text has a word: Latin ones stand by themselves, and a hyphen in them stands for a space.</summary>
    private static bool Has(string text, string word)
    {
        if (word[0] > '\u2E7F') return text.Contains(word, StringComparison.Ordinal);
        var plain = text.Replace(' ', '-').Replace('_', '-');
        for (var at = 0; (at = plain.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsAsciiLetter(plain[at - 1])) && (end == plain.Length || !char.IsAsciiLetter(plain[end]))) return true;
        }

        return false;
    }
}
