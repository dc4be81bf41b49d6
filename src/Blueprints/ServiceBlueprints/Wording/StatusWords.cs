namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Labels in which somebody is asked how a matter stands. Looking it up by oneself is none of them.</summary>
internal static class StatusWords
{
    private static readonly HashSet<string> Chasing = LabelText.Set("chases chasing reminds remind");
    private static readonly HashSet<string> Asking = LabelText.Set("asks ask asking enquires enquire inquires inquire enquiring inquiring queries");

    private static readonly HashSet<string> Reaching = LabelText.Set(
        "calls call phones phone telephones telephone rings ring writes write mails emails comes goes returns visits drops contacts contact messages");

    private static readonly HashSet<string> Matters = LabelText.Set("status progress progressing progresses news delay");
    private static readonly List<string>[] Learning = LabelText.Phrases("find out", "finds out", "to hear", "to learn", "to know", "to see", "to check");
    private static readonly List<string>[] NotCome = LabelText.Phrases("not come", "not arrived", "not yet", "still no", "still not", "not been", "is late", "are late", "is overdue");

    private static readonly HashSet<string> Things = LabelText.Set(
        "parcel package order delivery application claim refund money case file ticket technician engineer document result results bag luggage " +
        "loan card food meal dish dishes deal request book passport permit");

    private static readonly HashSet<string> Ends = LabelText.Set(
        "ready done finished decided sent shipped paid come comes coming came arrive arrives arrived approved delivered repaired issued");
    private static readonly HashSet<string> Whether = LabelText.Set("if whether when why");
    private static readonly HashSet<string> Possible = LabelText.Set("can could would may");
    private static readonly List<string>[] ChaseUp = LabelText.Phrases("chase up", "follows up", "follow up", "following up", "where is my", "where are my", "where is our");
    private static readonly List<string>[] ForStatus = LabelText.Phrases("about the status", "for status", "for the status", "for news");
    private static readonly List<string>[] HowFar =
        LabelText.Phrases(
            "how far", "what happened", "what became", "how it stands", "how things stand", "what has become", "what is happening", "whats happening", "what is going on", "how long it will");

    private static readonly string[] ChasingInChinese = ["催", "追问"];

    /// <summary>What has the character for pressing and is none of the customer's.</summary>
    private static readonly string[] NotChasingInChinese = ["催缴", "催收", "催款", "催费", "催还", "被催", "催化", "催眠", "催生", "催泪"];

    private static readonly string[] AskingInChinese = ["问", "打听", "来电查", "致电查", "电话查", "查询电话"];

    private static readonly string[] MattersInChinese =
    [
        "进度", "进展", "状态", "怎么样了", "怎样了", "好了没", "好了吗", "办好", "修好", "到哪", "为什么还", "为何还", "还没", "有没有结果",
        "办理情况", "处理情况", "处理结果", "办理结果", "审核结果", "了没有", "了没", "馆没有", "到没有", "出来没有", "下来没有",
    ];

    private static readonly string[] WhenInChinese = ["什么时候", "何时", "几时", "哪天", "多久"];

    /// <summary>What is waited for, where the customer asks when it comes.</summary>
    private static readonly string[] ComingInChinese = ["上门", "到货", "到账", "到达", "发货", "送到", "送达", "办完", "修完", "出结果", "批下来", "来装", "来修"];

    public static bool IsAskedFor(string label)
    {
        var text = new LabelText(label);
        if (IsAskedInChinese(text)) return true;
        if (text.Words.Count == 0) return false;
        if (text.Has(Chasing) || text.HasAny(ChaseUp)) return true;
        if (text.Has(Asking)) return text.Has(Matters) || text.HasAny(HowFar) || IsEndAskedFor(text) || IsWhere(text);
        if (!text.Has(Reaching)) return false;
        return text.HasAny(ForStatus) || text.HasAny(NotCome) || (text.HasAny(Learning) && (text.HasAny(HowFar) || IsEndAskedFor(text) || IsWhere(text)));
    }

    /// <summary>Asking when something can be done comes before it.</summary>
    private static bool IsEndAskedFor(LabelText text) => text.Has(Ends) && text.Has(Whether) && !text.Has(Possible);

    private static bool IsWhere(LabelText text) => text.Words.Contains("where") && text.Has(Things);

    private static bool IsAskedInChinese(LabelText text)
    {
        if (text.HasPiece(ChasingInChinese) && !text.HasPiece(NotChasingInChinese)) return true;
        return text.HasPiece(AskingInChinese) && (text.HasPiece(MattersInChinese) || (text.HasPiece(WhenInChinese) && text.HasPiece(ComingInChinese)));
    }
}
