namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Words with which customers leave before they have what they came for. Leaving at the end is none of them.</summary>
internal static class LeavingWords
{
    private static readonly List<string>[] GivingUp = LabelText.Phrases(
        "gives up", "give up", "gave up", "giving up", "walks away", "walk away", "walks out", "drops out", "drop out", "loses patience", "lose patience",
        "leaves the queue", "leave the queue", "leaves the line", "leaves without", "leave without", "leaves before", "leave before", "goes away", "abandons", "abandoned", "abandon",
        "goes elsewhere", "go elsewhere", "goes to another", "go to another", "changes to another", "goes to a competitor", "stops waiting", "stop waiting", "waits no longer",
        "calls it off", "call it off", "called off", "backs out", "back out", "withdraws", "withdraw", "withdrawn", "drops the", "drop the", "cancels", "cancel", "cancelled", "canceled",
        "changes his mind", "changes her mind", "change their mind");

    private static readonly List<string>[] HangingUp = LabelText.Phrases("hangs up", "hang up", "hung up", "rings off", "puts the phone down", "puts down the phone");

    private static readonly string[] GivingUpInChinese =
    [
        "放弃", "离队", "走掉", "就走", "流失", "等不及", "一走了之", "弃单", "退出排队", "转身离开", "失去耐心", "取消", "撤回", "撤销", "撤单", "另找", "改去", "别家", "不再等", "不想等", "等烦",
    ];

    private static readonly string[] HangingUpInChinese = ["挂断", "挂机"];

    /// <summary>What the customer does no longer: 不等了, 不办了; 不用了 is not among them.</summary>
    private static readonly string[] NoLongerInChinese = ["等", "办", "买", "要", "修", "看", "做", "装", "借", "租", "订", "吃", "来"];

    /// <summary>Whether an answer, or the words of an arrow to the end, say so; who hangs up there has not been served.</summary>
    public static bool AreOfExit(string? words) =>
        words is not null && new LabelText(words) is var text && (text.HasAny(GivingUp) || text.HasAny(HangingUp) || IsGivenUpInChinese(text) || text.HasPiece(HangingUpInChinese));

    /// <summary>Whether the label of a last step says so; a call that is over is hung up too.</summary>
    public static bool AreOfStep(string label) => new LabelText(label) is var text && (text.HasAny(GivingUp) || IsGivenUpInChinese(text));

    private static bool IsGivenUpInChinese(LabelText text)
    {
        if (text.HasPiece(GivingUpInChinese)) return true;
        foreach (var verb in NoLongerInChinese)
        {
            if (text.Text.Contains($"不{verb}了", StringComparison.Ordinal) || text.Text.Contains($"不再{verb}", StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
