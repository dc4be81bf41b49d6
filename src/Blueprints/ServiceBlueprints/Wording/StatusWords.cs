using System.Collections.Frozen;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Labels in which somebody is asked how a matter stands. Looking it up by oneself is none of them.</summary>
internal static class StatusWords
{
    private static readonly FrozenSet<string> Chasing = LabelWords.Set("chases chasing reminds remind");
    private static readonly FrozenSet<string> Asking = LabelWords.Set("asks ask asking enquires enquire inquires inquire enquiring inquiring queries");
    private static readonly FrozenSet<string> Reaching = LabelWords.Set("calls call phones phone telephones telephone rings ring writes write mails emails messages");
    private static readonly FrozenSet<string> Matters = LabelWords.Set("status progress news delay");
    private static readonly FrozenSet<string> Things = LabelWords.Set("parcel package order delivery application claim refund money case file ticket technician engineer document result results bag luggage loan card");
    private static readonly FrozenSet<string> Ends = LabelWords.Set("ready done finished decided");
    private static readonly FrozenSet<string> Whether = LabelWords.Set("if whether when");
    private static readonly string[] ChasingInChinese = ["催办", "催问", "催促", "催单", "催进度", "催一", "催客服", "再催", "来催", "去催", "电话催", "多次催", "追问"];
    private static readonly string[] AskingInChinese = ["问", "打听", "来电查", "致电查", "电话查"];
    private static readonly string[] MattersInChinese = ["进度", "进展", "状态", "怎么样了", "怎样了", "好了没", "好了吗", "办好", "修好", "到哪", "为什么还", "为何还", "还没", "有没有结果", "办理情况", "处理情况", "处理结果", "办理结果", "审核结果"];
    private static readonly string[] Phrases = ["how far", "what happened", "what became", "how it stands", "how things stand", "what has become"];

    public static bool IsAskedFor(string label)
    {
        if (LabelWords.HasPiece(label, ChasingInChinese)) return true;
        if (LabelWords.HasPiece(label, AskingInChinese) && LabelWords.HasPiece(label, MattersInChinese)) return true;
        var words = LabelWords.Of(label);
        if (LabelWords.HasAny(words, Chasing) || LabelWords.HasPhrase(words, "chase up")) return true;
        var isReaching = LabelWords.HasAny(words, Reaching);
        if (!LabelWords.HasAny(words, Asking)) return isReaching && (LabelWords.HasPhrase(words, "about the status") || LabelWords.HasPhrase(words, "for status") || LabelWords.HasPhrase(words, "for news"));
        if (LabelWords.HasAny(words, Matters) || (LabelWords.HasAny(words, Ends) && LabelWords.HasAny(words, Whether))) return true;
        foreach (var phrase in Phrases)
        {
            if (LabelWords.HasPhrase(words, phrase)) return true;
        }

        return words.Contains("where") && LabelWords.HasAny(words, Things);
    }
}
