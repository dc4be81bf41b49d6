using System.Collections.Frozen;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>
/// Documents that the customer only holds for a while, to be known again: a ticket, a queue number. They are handed out, shown, and taken
/// back.
/// </summary>
internal static class TokenWords
{
    private static readonly FrozenSet<string> Tokens = LabelWords.Set("ticket tickets token tokens tag tags pager buzzer wristband");
    private static readonly FrozenSet<string> Numbers = LabelWords.Set("queue waiting ticket cloakroom coat table claim");
    private static readonly FrozenSet<string> Giving = LabelWords.Set("issues issue hands hand gives give prints print draws draw takes take sells sell");
    private static readonly FrozenSet<string> Taking = LabelWords.Set("collects collect redeems redeem returns return exchanges exchange swaps swap");
    private static readonly string[] InChinese = ["号牌", "手牌", "牌号", "号码牌", "取餐牌", "餐牌号", "取餐号", "排队号", "叫号", "号单", "号票", "寄存牌", "存包牌", "存衣牌", "行李牌", "门票", "车票", "船票", "机票", "电影票", "登机牌", "入场券"];
    private static readonly string[] GivingInChinese = ["发", "给", "交予", "取号", "领", "打印", "售"];
    private static readonly string[] TakingInChinese = ["收回", "回收", "交回", "交还", "归还", "换回", "退还", "收走"];

    /// <summary>Whether a document is such a token by its name.</summary>
    public static bool IsToken(string document)
    {
        var words = LabelWords.Of(document);
        if (words.Count > 0 && Tokens.Contains(words[^1])) return true;
        if (words is ["number"] || (words.Count == 2 && words[1] is "number" or "check" or "slip" or "stub" && Numbers.Contains(words[0]))) return true;
        return LabelWords.HasPhrase(words, "boarding pass") || LabelWords.HasPhrase(words, "wrist band") || LabelWords.HasPiece(document, InChinese);
    }

    /// <summary>Whether something is handed out in a step.</summary>
    public static bool IsHandedOut(string label) => LabelWords.HasAny(LabelWords.Of(label), Giving) || LabelWords.HasPiece(label, GivingInChinese);

    /// <summary>Whether something that was handed out is taken back in a step.</summary>
    public static bool IsTakenBack(string label)
    {
        var words = LabelWords.Of(label);
        return LabelWords.HasAny(words, Taking) || LabelWords.HasPhrase(words, "takes back") || LabelWords.HasPhrase(words, "take back")
            || (words.Count > 1 && words[^1] == "back" && LabelWords.HasAny(words, Giving)) || LabelWords.HasPiece(label, TakingInChinese);
    }
}
