using System.Collections.Frozen;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Whether a standard's words hold a figure: digits, or a number in words.</summary>
internal static class StandardFigures
{
    private const string ChineseNumbers = "一二两三四五六七八九十百千半";
    private const string ChineseUnits = "秒分刻小钟天日周次遍个人件张份米步声成倍项点度";

    private static readonly FrozenSet<string> EnglishNumbers = FrozenSet.ToFrozenSet(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "sixty", "ninety", "hundred", "half", "quarter", "twice", "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "daily", "hourly"],
        StringComparer.OrdinalIgnoreCase);

    public static bool In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i])) return true;
            if (i > 0 && ChineseUnits.Contains(text[i]) && ChineseNumbers.Contains(text[i - 1])) return true;
        }

        var words = EnglishNumbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiLetter(text[i])) continue;
            if (i > start && words.Contains(text.AsSpan(start, i - start))) return true;
            start = i + 1;
        }

        return false;
    }
}
