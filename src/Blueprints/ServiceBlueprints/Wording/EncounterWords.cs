using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Encounters at which there is nothing to see: talks on the telephone, and what customers do by themselves.</summary>
internal static class EncounterWords
{
    private static readonly HashSet<string> Telephone = LabelText.Set("telephone phone hotline call calls switchboard landline");
    private static readonly HashSet<string> NoTelephone = LabelText.Set("app message messages text sms chat web website e mail email video shop store");
    private static readonly string[] TelephoneInChinese = ["电话", "热线", "呼叫中心", "外呼", "座机"];
    private static readonly string[] NoTelephoneInChinese = ["应用", "短信", "微信", "网", "邮", "视频", "店"];

    private static readonly ImmutableArray<WordPattern> Telephoning = WordPattern.All(
        "phone|phones|telephone|telephones|dial|dials",
        "ring|rings up|the hotline|again|to",
        "call|calls ?up|again the|a hotline|number|company|office|centre|center",
        "by|on|over|per ?the phone|telephone");

    private static readonly string[] TelephoningInChinese = ["打电话", "打热线", "致电", "拨打", "来电", "电话联系", "电话预约", "电话咨询", "打了电话"];

    private static readonly ImmutableArray<WordPattern> Alone = WordPattern.All(
        "^ drive|drives|walk|walks|travel|travels|ride|rides",
        "^ search|searches|google|googles",
        "^ think|thinks|consider|considers|ponder|ponders",
        "^ go|goes home|off|away|on|out",
        "^ leave|leaves $",
        "^ leave|leaves the shop|store|hotel|restaurant|house|building|branch|clinic|garage|office");

    private static readonly string[] Onward = ["时", "前", "后", "之"];
    private static readonly string[] AloneInChinese = ["开车", "驾车", "步行", "回家", "离开", "离店", "离去", "走出", "寻找", "搜索", "考虑"];

    /// <summary>Whether a channel or a lane of this name is the telephone.</summary>
    public static bool IsTelephone(string name) =>
        new LabelText(name) is var text && (text.Has(Telephone) || text.HasPiece(TelephoneInChinese)) && !text.Has(NoTelephone) && !text.HasPiece(NoTelephoneInChinese);

    /// <summary>Whether a step of these words is a talk on the telephone.</summary>
    public static bool IsTelephoning(string label) => new LabelText(label) is var text && (WordPattern.HasAny(text, Telephoning) || Negations.HasUnnegatedPiece(label, TelephoningInChinese));

    /// <summary>Whether customers begin by themselves what these words say, whatever comes before or after.</summary>
    public static bool IsAlone(string label) => new LabelText(label) is var text && (WordPattern.HasAny(text, Alone) || IsAloneInChinese(label.Trim()));

    private static bool IsAloneInChinese(string label) =>
        AloneInChinese.Any(piece => label.StartsWith(piece, StringComparison.Ordinal) && !Onward.Any(end => label.AsSpan(piece.Length).StartsWith(end, StringComparison.Ordinal)));
}
