namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Labels that say how people of the provider treat a customer: not hearing out, blaming, leaving the greeting out, and what is done for one who complains.</summary>
internal static class MannerWords
{
    private static readonly HashSet<string> Interrupting = LabelText.Set("interrupts interrupt interrupting");
    private static readonly HashSet<string> People = LabelText.Set("customer customers caller callers guest guests client clients patient patients passenger passengers visitor visitors him her them");
    private static readonly HashSet<string> Joining = LabelText.Set("and again the a with to once twice every each several");

    private static readonly List<string>[] NotHearing = LabelText.Phrases(
        "talks over him", "talks over her", "talks over them", "talks over the caller", "talks over the customer", "talks over the guest", "speaks over him", "speaks over her", "speaks over the caller",
        "speaks over the customer", "cuts in on", "cuts in and", "does not listen", "doesnt listen", "not let him finish", "not let her finish", "not let them finish", "not let the caller finish",
        "not let the customer finish", "doesnt let him finish", "doesnt let her finish", "doesnt let the caller finish", "doesnt let the customer finish", "cuts him short", "cuts her short", "cuts the caller short", "cuts the customer short");

    private static readonly string[] NotHearingInChinese = ["打断", "插话", "抢话", "不听顾客", "不听客户", "不让客户说", "不让顾客说"];

    private static readonly List<string>[] HangingUp = LabelText.Phrases("hangs up", "hang up", "puts the phone down", "puts down the phone", "slams the phone");
    private static readonly string[] HangingUpInChinese = ["挂断", "挂掉", "挂机", "挂了电话"];
    private static readonly HashSet<string> Parting = LabelText.Set("thanks thank goodbye good bye says wishes lets waits after first politely");
    private static readonly string[] PartingInChinese = ["谢", "道别", "再见", "祝", "让", "等", "后", "先", "礼貌"];

    private static readonly HashSet<string> Blaming = LabelText.Set("blames blame");
    private static readonly List<string>[] BlamingNobody = LabelText.Phrases("blames nobody", "blame nobody", "blames no one", "blame no one", "blames itself", "blames himself", "blames herself", "blames us");
    private static readonly List<string>[] BlamingInPhrases = LabelText.Phrases("insists that", "must be broken", "must be faulty", "must be defective", "must be damaged", "must be wrong", "must be his", "must be her", "must be the customers", "to blame", "at fault", "own fault", "your fault", "his fault", "her fault");
    private static readonly string[] BlamingInChinese = ["坚持说", "坚称", "责怪", "怪罪", "怪客户", "怪顾客", "推说", "归咎", "推给客户", "推给顾客", "推到客户", "推到顾客", "一口咬定"];
    private static readonly string[] FaultInChinese = ["说是", "说这是", "称是"];
    private static readonly string[] FaultEndInChinese = ["的问题", "坏了", "的错", "的原因", "的责任", "有问题"];

    private static readonly HashSet<string> Looking = LabelText.Set(
        "checks check tests test measures measure inspects inspect examines examine looks look reads read diagnoses diagnose investigates investigate tries try verifies verify compares compare asks");

    private static readonly string[] LookingInChinese = ["检查", "检测", "测试", "查看", "核实", "核对", "诊断", "查询", "排查", "询问", "试用", "勘察"];

    private static readonly List<string>[] Ungreeting = LabelText.Phrases(
        "without greeting", "without a greeting", "no greeting", "without a word", "not greet", "doesnt greet", "without number", "without name", "without unit", "without saying who", "not say who", "doesnt say who",
        "not introduce", "doesnt introduce", "without introducing", "without giving a name", "without giving name", "without giving his name", "without giving her name", "not give a name", "not give his name", "not give her name");

    private static readonly string[] UngreetingInChinese =
    [
        "没有问候", "未问候", "不问候", "没有打招呼", "未打招呼", "不打招呼", "没有自我介绍", "未自我介绍", "没有自报", "未自报", "不自报", "没有报工号", "没报工号", "未报工号", "不报工号", "没有报姓名", "未报姓名", "没有报单位", "未报单位", "没有称呼", "没有招呼",
    ];

    // What a patient complains of, a complaint in medicine, is brought to be treated, not against the provider.
    private static readonly HashSet<string> Complaining = LabelText.Set("complains complain");

    private static readonly List<string>[] ComplainingInPhrases = LabelText.Phrases(
        "makes a complaint", "files a complaint", "lodges a complaint", "raises a complaint", "sends a complaint", "writes a complaint", "brings a complaint", "complaint about", "letter of complaint");

    private static readonly string[] ComplainingInChinese = ["投诉", "抱怨", "申诉"];

    private static readonly HashSet<string> TakingUp = LabelText.Set(
        "records record logs log registers register notes files apologises apologise apologizes apologize apology passes forwards escalates hands refunds refund replaces replace compensates compensate settles solves " +
        "resolves replies answers looks investigates checks listens hears offers agrees promises credits repairs corrects redoes transfers connects fetches invites understands repeats thanks waives rebooks reimburses");

    private static readonly List<string>[] TakingUpInPhrases = LabelText.Phrases("takes down", "takes up", "takes the complaint", "takes it up", "writes down", "calls back", "puts right", "puts it right", "makes good");

    private static readonly string[] TakingUpInChinese =
    [
        "记录", "受理", "登记", "道歉", "致歉", "转交", "转给", "转接", "上报", "处理", "解决", "赔", "退款", "退费", "补偿", "更换", "回复", "答复", "回电", "核实", "调查", "查明", "倾听", "听取", "承诺", "协商", "安抚", "改正", "补做", "感谢",
    ];

    private static readonly HashSet<string> Negating = LabelText.Set("not never no without nothing nobody refuses refuse declines doesnt wont cannot instead");
    private const string BetweenInChinese = "好要得再会予被能可";
    private static readonly string[] NegatingInChinese = ["没有", "没什么", "不", "未", "拒绝", "无人", "拒不", "避免", "勿", "别"];

    /// <summary>Whether the customer is interrupted, or not listened to.</summary>
    public static bool IsInterrupting(LabelText label) =>
        label.HasAny(NotHearing) || HasUnnegatedPiece(label.Text, NotHearingInChinese) || InterruptsPeople(label.Words);

    /// <summary>Whether somebody hangs up, and not after a good-bye.</summary>
    public static bool IsHangingUp(LabelText label) =>
        (label.HasAny(HangingUp) && !label.Has(Parting)) || (HasUnnegatedPiece(label.Text, HangingUpInChinese) && !label.HasPiece(PartingInChinese));

    /// <summary>Whether the fault is put on something or somebody; to find out whose it is, is to look.</summary>
    public static bool IsBlaming(LabelText label) => IsPuttingFault(label) && (!IsLooking(label) || IsInterrupting(label));

    private static bool IsPuttingFault(LabelText label) =>
        (HasUnnegated(label.Words, Blaming) && !label.HasAny(BlamingNobody)) || label.HasAny(BlamingInPhrases) || HasUnnegatedPiece(label.Text, BlamingInChinese) || (label.HasPiece(FaultInChinese) && label.HasPiece(FaultEndInChinese));

    /// <summary>Whether a cause is looked for.</summary>
    public static bool IsLooking(LabelText label) => HasUnnegated(label.Words, Looking) || HasUnnegatedPiece(label.Text, LookingInChinese);

    /// <summary>Whether a greeting is said to be left out.</summary>
    public static bool IsUngreeting(LabelText label) => label.HasAny(Ungreeting) || label.HasPiece(UngreetingInChinese);

    /// <summary>Whether somebody complains.</summary>
    public static bool IsComplaining(LabelText label) => HasUnnegated(label.Words, Complaining) || (label.HasAny(ComplainingInPhrases) && !label.Has(Negating)) || HasUnnegatedPiece(label.Text, ComplainingInChinese);

    /// <summary>Whether something is done for one who complains.</summary>
    public static bool IsTakingUp(LabelText label) =>
        HasUnnegated(label.Words, TakingUp) || (label.HasAny(TakingUpInPhrases) && !label.Has(Negating)) || HasUnnegatedPiece(label.Text, TakingUpInChinese);

    /// <summary>A treatment or a transfer can be interrupted as well; here it is a person, or whoever speaks.</summary>
    private static bool InterruptsPeople(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!Interrupting.Contains(words[i]) || IsNegated(words, i)) continue;
            if (i + 1 == words.Count || People.Contains(words[i + 1])) return true;
            if (Joining.Contains(words[i + 1]) && (words[i + 1] is not ("the" or "a") || (i + 2 < words.Count && People.Contains(words[i + 2])))) return true;
        }

        return false;
    }

    private static bool HasUnnegated(List<string> words, HashSet<string> set)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (set.Contains(words[i]) && !IsNegated(words, i)) return true;
        }

        return false;
    }

    private static bool IsNegated(List<string> words, int at)
    {
        for (var i = Math.Max(0, at - 3); i < at; i++)
        {
            if (Negating.Contains(words[i])) return true;
        }

        return false;
    }

    private static bool HasUnnegatedPiece(string text, string[] pieces)
    {
        foreach (var piece in pieces)
        {
            for (var at = text.IndexOf(piece, StringComparison.Ordinal); at >= 0; at = text.IndexOf(piece, at + 1, StringComparison.Ordinal))
            {
                if (!IsNegated(text.AsSpan(0, at))) return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands before a piece takes it back, with one sign between at most, as in 不再 and 没有被.</summary>
    private static bool IsNegated(ReadOnlySpan<char> before)
    {
        if (before.Length > 1 && BetweenInChinese.Contains(before[^1])) before = before[..^1];
        foreach (var negation in NegatingInChinese)
        {
            if (before.EndsWith(negation, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
