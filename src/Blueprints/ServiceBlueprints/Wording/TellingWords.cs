using System.Collections.Frozen;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Labels of steps in which something is told, brought or told again.</summary>
internal static class TellingWords
{
    private static readonly FrozenSet<string> Telling = LabelWords.Set("explains explain tells tell describes describe states state reports report repeats repeat mentions mention recounts recount informs inform relays relay says say");
    private static readonly FrozenSet<string> Bringing = LabelWords.Set("brings bring carries carry shows show presents present delivers deliver");
    private static readonly FrozenSet<string> Asking = LabelWords.Set("asks ask wants want requires require demands demand requests request");
    private static readonly FrozenSet<string> Anew = LabelWords.Set("again anew afresh");
    private static readonly string[] TellingInChinese = ["说明", "解释", "告诉", "告知", "描述", "讲述", "陈述", "反映", "转告", "转达", "声明", "诉说", "说一遍", "讲一遍", "复述"];
    private static readonly string[] BringingInChinese = ["带着", "携带", "拿着", "持", "出示", "转交"];
    private static readonly string[] AskingInChinese = ["询问", "要求", "索要", "索取", "再问", "追问"];
    private static readonly string[] AnewInChinese = ["再次", "重新", "重复", "再说", "再讲", "再问", "又", "从头"];

    /// <summary>Whether something is told in it.</summary>
    public static bool IsTelling(string label) =>
        LabelWords.HasAny(LabelWords.Of(label), Telling) || LabelWords.HasPiece(label.Replace("说明书", "", StringComparison.Ordinal), TellingInChinese);

    /// <summary>Whether something is told or brought in it.</summary>
    public static bool IsPassingOn(string label) => IsTelling(label) || LabelWords.HasAny(LabelWords.Of(label), Bringing) || LabelWords.HasPiece(label, BringingInChinese);

    /// <summary>Whether something is told, or asked for, once more.</summary>
    public static bool IsAgain(string label)
    {
        var words = LabelWords.Of(label);
        var isAnew = LabelWords.HasAny(words, Anew) || LabelWords.HasPhrase(words, "once more") || LabelWords.HasPhrase(words, "all over");
        if (isAnew && (LabelWords.HasAny(words, Telling) || LabelWords.HasAny(words, Asking))) return true;
        return LabelWords.HasPiece(label, AnewInChinese) && (IsTelling(label) || LabelWords.HasPiece(label, AskingInChinese));
    }
}
