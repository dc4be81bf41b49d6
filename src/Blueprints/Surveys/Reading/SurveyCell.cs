namespace Blueprints.Surveys.Reading;

/// <summary>What stands in a cell where no answer does.</summary>
internal static class SurveyCell
{
    private static readonly string[] NothingWords = ["-", "—", "–", "/", "n/a", "na", "none", "don't know", "no answer", "不适用", "无", "未答", "跳过", "(跳过)", "（跳过）", "不知道", "不清楚"];

    /// <summary>Whether a cell is empty, or says that there is no answer.</summary>
    public static bool IsNothing(string text) => text.Length == 0 || NothingWords.Contains(text, StringComparer.OrdinalIgnoreCase);
}
