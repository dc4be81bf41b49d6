using System.Text;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Fuzz.Inputs;

/// <summary>Characters that programs trip over.</summary>
internal static class OddText
{
    private static readonly string[] Pieces =
    [
        "\0", "\u0001", "\u0007", "\u0008", "\u000B", "\u000C", "\u001B[31m", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u034F", "\u061C", "\u115F", "\u1680", "\u180E", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F",
        "\u2028", "\u2029", "\u202A", "\u202B", "\u202D", "\u202E", "\u202C", "\u2060", "\u2066", "\u2067", "\u2069", "\u3000", "\uFE0F", "\uFEFF", "\uFFF9", "\uFFFD", "\uFFFE", "\uFFFF", "\uE000",
        "\uD83D", "\uDE00", "\uDE00\uD83D", "\U0001F600", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\U0001F1E8\U0001F1F3", "\U0001FFFE", "\U0010FFFF", "\U000E0041", "\U0001D54F",
        "e\u0301", "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306", "\u0E01\u0E33\u0E49", "\u0F40\u0F71\u0F74", "\u1100\u1161\u11A8", "\u0915\u094D\u0937\u093F", "\u0628\u064A\u062A", "\u05E9\u05DC\u05D5\u05DD", "\uFDFD", "\u0130\u0131\u017F\u1E9E",
        "：", "，", "；", "“”", "‘’", "【】", "｛｝", "（）", "＃", "－", "—", "％", "１２３", "一二三", "𠮷", "\uF900", "㍿", "ﷺ", "字", "茶",
    ];

    public static string Of(SeededRandom random)
    {
        if (!random.Chance(5)) return random.Pick(Pieces);
        var text = new StringBuilder();
        for (var count = random.Between(2, random.Chance(5) ? 500 : 20); count > 0; count--) text.Append(random.Pick(Pieces));
        return text.ToString();
    }
}
