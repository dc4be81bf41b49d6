namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Words with which customers leave before they have what they came for. Leaving at the end is none of them.</summary>
internal static class LeavingWords
{
    private static readonly List<string>[] GivingUp = LabelText.Phrases(
        "gives up", "give up", "gave up", "giving up", "walks away", "walk away", "walks out", "drops out", "drop out", "loses patience", "lose patience",
        "leaves the queue", "leave the queue", "leaves the line", "leaves without", "leave without", "goes away without", "abandons", "abandoned", "abandon");

    private static readonly List<string>[] HangingUp = LabelText.Phrases("hangs up", "hang up", "hung up");

    private static readonly string[] GivingUpInChinese = ["放弃", "离队", "走掉", "流失", "不等了", "等不及", "一走了之", "弃单", "退出排队", "转身离开", "失去耐心"];

    private static readonly string[] HangingUpInChinese = ["挂断", "挂机"];

    /// <summary>Whether an answer, or the words of an arrow to the end, say so; who hangs up there has not been served.</summary>
    public static bool AreOfExit(string? words) =>
        words is not null && new LabelText(words) is var text && (text.HasAny(GivingUp) || text.HasAny(HangingUp) || text.HasPiece(GivingUpInChinese) || text.HasPiece(HangingUpInChinese));

    /// <summary>Whether the label of a last step says so; a call that is over is hung up too.</summary>
    public static bool AreOfStep(string label) => new LabelText(label) is var text && (text.HasAny(GivingUp) || text.HasPiece(GivingUpInChinese));
}
