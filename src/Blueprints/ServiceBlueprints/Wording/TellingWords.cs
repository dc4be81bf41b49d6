namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Labels of steps in which something is told, brought or told again.</summary>
internal static class TellingWords
{
    private static readonly HashSet<string> Telling = LabelText.Set(
        "explains explain tells tell describes describe states state reports report repeats repeat mentions mention recounts recount " +
        "informs inform relays relay says say passes pass");

    private static readonly HashSet<string> Bringing = LabelText.Set("brings bring carries carry shows show presents present delivers deliver");
    private static readonly HashSet<string> Asking = LabelText.Set("asks ask wants want requires require demands demand requests request");
    private static readonly HashSet<string> Anew = LabelText.Set("again anew afresh repeats repeat");

    private static readonly List<string>[] AnewInPhrases =
        LabelText.Phrases("once more", "once again", "all over", "over again", "a second time", "a third time", "from scratch", "from the start", "from the beginning", "the same");

    /// <summary>How the customer gives what is told, beside telling it.</summary>
    private static readonly HashSet<string> Giving = LabelText.Set("gives give types type enters enter fills fill writes write spells spell reads read lists list answers answer");
    private static readonly List<string>[] GivingInPhrases = LabelText.Phrases("goes through", "go through", "goes over", "starts over", "start over");

    private static readonly string[] TellingInChinese =
    [
        "说明", "解释", "告诉", "告知", "描述", "讲述", "陈述", "反映", "转告", "转达", "声明", "诉说", "说一遍", "讲一遍", "讲给", "说给", "复述", "转述",
    ];

    private static readonly string[] BringingInChinese = ["带着", "携带", "拿着", "持", "出示", "转交"];
    private static readonly string[] AskingInChinese = ["询问", "要求", "索要", "索取", "再问", "追问"];
    private static readonly string[] AnewInChinese = ["再次", "重新", "重复", "再说", "再讲", "再问", "再填", "再报", "再写", "再交", "再输", "又", "从头"];

    /// <summary>How the customer gives what is told, beside telling it.</summary>
    private static readonly string[] GivingInChinese = ["说", "讲", "报", "填", "输入", "登记", "提供"];

    /// <summary>Whether something is told in it.</summary>
    public static bool IsTelling(LabelText label) =>
        label.Has(Telling) || (label.Text.Contains("说明书", StringComparison.Ordinal) ? HasOther(label.Text) : label.HasPiece(TellingInChinese));

    /// <summary>Whether something is told or brought in it.</summary>
    public static bool IsPassingOn(LabelText label) => IsTelling(label) || label.Has(Bringing) || label.HasPiece(BringingInChinese);

    /// <summary>Whether something is asked for in it.</summary>
    public static bool IsAsking(LabelText label) => label.Has(Asking) || label.HasPiece(AskingInChinese);

    /// <summary>Whether something is told, or asked for, once more.</summary>
    public static bool IsAgain(LabelText label)
    {
        if ((label.Has(Anew) || label.HasAny(AnewInPhrases)) && (label.Has(Telling) || label.Has(Asking) || label.Has(Giving) || label.HasAny(GivingInPhrases))) return true;
        return label.HasPiece(AnewInChinese) && (IsTelling(label) || label.HasPiece(AskingInChinese) || label.HasPiece(GivingInChinese));
    }

    /// <summary>Whether a text tells something beside naming a manual.</summary>
    private static bool HasOther(string text) => new LabelText(text.Replace("说明书", "", StringComparison.Ordinal)).HasPiece(TellingInChinese);
}
