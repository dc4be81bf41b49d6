using System.Text;

namespace Blueprints.Surveys.Reading;

/// <summary>The seven words of satisfaction, and those that people write for them.</summary>
internal static class SatisfactionWords
{
    private static readonly (double Points, string[] Words)[] Steps =
    [
        (90, ["very satisfied", "extremely satisfied", "completely satisfied", "highly satisfied", "十分满意", "非常满意", "很满意", "极满意", "特别满意", "完全满意", "极其满意"]),
        (60, ["satisfied", "满意"]),
        (30, ["rather satisfied", "somewhat satisfied", "fairly satisfied", "slightly satisfied", "较为满意", "比较满意", "较满意", "还算满意"]),
        (0, ["acceptable", "neutral", "neither satisfied nor dissatisfied", "neither", "so-so", "fair", "average", "ok", "okay", "基本可以", "一般", "一般般", "还可以", "可以", "尚可", "还行", "中立", "普通"]),
        (-30, ["rather dissatisfied", "somewhat dissatisfied", "fairly dissatisfied", "slightly dissatisfied", "较不满意", "比较不满意", "较为不满意", "不太满意", "不大满意", "不怎么满意", "有点不满意", "有点不满", "有些不满意", "有些不满", "略有不满", "比较不满", "较为不满", "较不满"]),
        (-60, ["dissatisfied", "不满意", "不满"]),
        (-90, ["very dissatisfied", "extremely dissatisfied", "completely dissatisfied", "highly dissatisfied", "十分不满意", "非常不满意", "很不满意", "极不满意", "特别不满意", "完全不满意", "十分不满", "非常不满", "很不满", "极不满", "极其不满", "极其不满意", "特别不满", "完全不满"]),
    ];

    private static readonly Dictionary<string, double> Points = Steps.SelectMany(step => step.Words.Select(word => (word, step.Points))).ToDictionary(pair => pair.word, pair => pair.Points, StringComparer.Ordinal);

    /// <summary>The points of each step of the scale.</summary>
    public static IEnumerable<double> Scale => Steps.Select(step => step.Points);

    /// <summary>All words of a step, for the documentation.</summary>
    public static IEnumerable<(double Points, string[] Words)> All => Steps;

    /// <summary>The points of a word; null where it is none of them.</summary>
    public static double? Find(string text) => Points.TryGetValue(Normal(text), out var points) ? points : null;

    private static string Normal(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text.Trim().TrimEnd('.', '。', '!', '！'))
        {
            var plain = c switch { '滿' => '满', '較' => '较', '為' => '为', '極' => '极', '別' => '别', '點' => '点', '還' => '还', _ => char.ToLowerInvariant(c) };
            if (plain is ' ' or '\u3000' or '_' && word.Length > 0 && word[^1] == ' ') continue;
            word.Append(plain is '\u3000' or '_' ? ' ' : plain);
        }

        return word.ToString().Trim().Replace("unsatisfied", "dissatisfied", StringComparison.Ordinal).Replace("not satisfied", "dissatisfied", StringComparison.Ordinal);
    }
}
