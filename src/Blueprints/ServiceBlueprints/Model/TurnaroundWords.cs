namespace Blueprints.ServiceBlueprints;

/// <summary>
/// Words of standards that are about how soon something comes, so that the wait counts: "Answer within 48 hours", 两天内答复.
/// </summary>
internal static class TurnaroundWords
{
    private static readonly string[] Bounds = ["within", "no later than", "at the latest", "at most", "in under", "in less than"];

    private static readonly string[] Deeds =
    [
        "answer", "reply", "replie", "respon", "call back", "called back", "callback", "get back", "acknowledge", "confirm", "deliver", "paid", "pay out", "resolve", "decide", "decision", "ready",
    ];

    private static readonly string[] Beginnings = ["turnaround", "of receipt", "after receipt", "from receipt", "of receiving", "after the request", "of the request", "of the order", "after the order"];

    private static readonly string[] ChineseBounds = ["内", "之前", "前", "不超过", "最迟", "最晚"];

    private static readonly string[] ChineseDeeds = ["答复", "回复", "回电", "响应", "回应", "反馈", "办结", "送达", "回访", "赔付", "处理完", "到账"];

    private static readonly string[] ChineseBeginnings = ["之日起", "收到后", "受理后", "下单后", "接到后"];

    /// <summary>Whether a standard with these words counts the wait before the step, where nothing else says so.</summary>
    public static bool In(string? text)
    {
        if (text is null) return false;
        return Has(text, Beginnings) || Has(text, ChineseBeginnings) || (Has(text, Bounds) && Has(text, Deeds)) || (Has(text, ChineseBounds) && Has(text, ChineseDeeds));
    }

    private static bool Has(string text, string[] pieces)
    {
        foreach (var piece in pieces)
        {
            if (text.Contains(piece, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
