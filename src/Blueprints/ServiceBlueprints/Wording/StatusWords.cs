namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Labels in which somebody is asked how a matter stands. Looking it up by oneself is none of them.</summary>
internal static class StatusWords
{
    private static readonly HashSet<string> Chasing = LabelText.Set("chases chasing reminds remind");
    private static readonly HashSet<string> Asking = LabelText.Set("asks ask asking enquires enquire inquires inquire enquiring inquiring queries");
    private static readonly HashSet<string> Reaching = LabelText.Set("calls call phones phone telephones telephone rings ring writes write mails emails");
    private static readonly HashSet<string> Matters = LabelText.Set("status progress news delay");

    private static readonly HashSet<string> Things = LabelText.Set(
        "parcel package order delivery application claim refund money case file ticket technician engineer document result results bag luggage " +
        "loan card");

    private static readonly HashSet<string> Ends = LabelText.Set("ready done finished decided");
    private static readonly HashSet<string> Whether = LabelText.Set("if whether when");
    private static readonly List<string>[] ChaseUp = LabelText.Phrases("chase up");
    private static readonly List<string>[] ForStatus = LabelText.Phrases("about the status", "for status", "for the status", "for news");
    private static readonly List<string>[] HowFar =
        LabelText.Phrases("how far", "what happened", "what became", "how it stands", "how things stand", "what has become");

    private static readonly string[] ChasingInChinese =
    [
        "催办", "催问", "催促", "催单", "催进度", "催一", "催客服", "再催", "来催", "去催", "电话催", "多次催", "追问",
    ];

    private static readonly string[] AskingInChinese = ["问", "打听", "来电查", "致电查", "电话查"];

    private static readonly string[] MattersInChinese =
    [
        "进度", "进展", "状态", "怎么样了", "怎样了", "好了没", "好了吗", "办好", "修好", "到哪", "为什么还", "为何还", "还没", "有没有结果",
        "办理情况", "处理情况", "处理结果", "办理结果", "审核结果",
    ];

    public static bool IsAskedFor(string label)
    {
        var text = new LabelText(label);
        if (text.HasPiece(ChasingInChinese) || (text.HasPiece(AskingInChinese) && text.HasPiece(MattersInChinese))) return true;
        if (text.Words.Count == 0) return false;
        if (text.Has(Chasing) || text.HasAny(ChaseUp)) return true;
        if (!text.Has(Asking)) return text.Has(Reaching) && text.HasAny(ForStatus);
        return text.Has(Matters) || text.HasAny(HowFar) || (text.Has(Ends) && text.Has(Whether)) || (text.Words.Contains("where") && text.Has(Things));
    }
}
