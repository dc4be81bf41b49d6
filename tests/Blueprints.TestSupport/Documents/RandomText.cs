using System.Text;

namespace Blueprints.TestSupport.Documents;

/// <summary>Makes labels: English, Chinese, both at once, one letter, words that cannot be broken, up to the length asked for.</summary>
public sealed class RandomText(SeededRandom random, bool chinese)
{
    private static readonly string[] English =
    [
        "a", "the", "card", "guest", "orders", "checks", "slip", "in", "of", "identity", "document", "counter", "receives", "authorises", "amount", "waits",
        "questionnaire", "sample", "urgent", "reservation", "(copy)", "e-mail", "24/7", "responsibilities", "MRI", "WWW", "ill", "cash-desk", "I", "Mr.", "100%", "&", "<b>",
    ];

    private static readonly string[] Chinese =
    [
        "顾客", "柜员", "办理", "取号", "等候", "核对", "身份证", "，", "。", "（复印件）", "是否", "有效", "？", "填写", "《取款单》", "、", "授权", "中心", "签名", "现金", "的", "了", "清点并付出", "“加急”",
    ];

    private static readonly string[] Unbreakable =
    [
        "Donaudampfschifffahrtsgesellschaftskapitän", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
        "https://example.org/forms/withdrawal?branch=0815&lang=en", "customer_identification_reference_number",
    ];

    /// <summary>A label as authors write it, now and then as they should not.</summary>
    public string Label() => random.Between(1, 100) switch
    {
        <= 4 => random.Pick<string>(["X", "1", "i", "W", "柜", "？"]),
        <= 60 => Words(random.Between(6, 30)),
        <= 85 => Words(random.Between(20, 60)),
        <= 94 => Words(random.Between(50, 120)),
        _ => Clip(random.Pick(Unbreakable) + (random.Chance(50) ? " " + Words(20) : ""), 120),
    };

    /// <summary>A text for a smaller thing, such as an evidence card.</summary>
    public string Short() => random.Between(1, 100) switch
    {
        <= 5 => random.Pick<string>(["X", "票"]),
        <= 85 => Words(random.Between(3, 16)),
        <= 96 => Words(random.Between(15, 45)),
        _ => random.Pick(Unbreakable),
    };

    /// <summary>The answer that takes an exit.</summary>
    public string Answer() => random.Chance(70)
        ? random.Pick<string>(chinese ? ["是", "否", "有", "无", "可候诊", "危重"] : ["Yes", "No", "Urgent", "Not found", "n/a"])
        : random.Chance(80) ? Words(random.Between(3, 18)) : Words(random.Between(18, 40));

    /// <summary>
    /// Words of the document's language, in about a tenth of the texts of both, no longer than <paramref name="length"/>.
    /// </summary>
    public string Words(int length)
    {
        var text = new StringBuilder();
        var mixed = random.Chance(10);
        while (text.Length < length)
        {
            var inChinese = mixed ? random.Chance(50) : chinese;
            if (text.Length > 0 && !inChinese) text.Append(' ');
            text.Append(random.Pick(inChinese ? Chinese : English));
        }

        var words = Clip(text.ToString(), length).Trim();
        return words.Length == 0 || char.IsPunctuation(words[0]) ? "A" + words : words;
    }

    private static string Clip(string text, int length) => text.Length <= length ? text : text[..length].TrimEnd();
}
