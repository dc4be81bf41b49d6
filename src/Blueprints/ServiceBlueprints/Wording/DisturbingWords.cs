namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Words of a contact that the provider begins by which it disturbs: when it comes, by what, and that it can't be answered.</summary>
internal static class DisturbingWords
{
    private static readonly HashSet<string> Telephone = LabelText.Set("telephone telephones phone phones calls call rings ring");
    private static readonly string[] TelephoneInChinese = ["电话", "致电", "拨打", "外呼", "来电"];

    private static readonly HashSet<string> Night = LabelText.Set("night nights midnight overnight evening evenings");
    private static readonly string[] NightInChinese = ["夜", "晚上", "夜间", "凌晨", "傍晚"];

    private static readonly HashSet<string> Weekend = LabelText.Set("weekend weekends saturday saturdays sunday sundays");
    private static readonly string[] WeekendInChinese = ["周末", "周六", "周日", "星期六", "星期日", "星期天", "礼拜六", "礼拜天", "节假日"];

    private static readonly List<string>[] Mute = LabelText.Phrases(
        "no reply", "noreply", "do not reply", "dont reply", "not be answered", "cannot reply", "cannot answer", "cant reply", "cant answer", "no way to answer", "no answer possible", "recorded message", "automatic call", "robocall");

    private static readonly string[] MuteInChinese = ["请勿回复", "无法回复", "不能回复", "不可回复", "无法应答", "不能应答", "自动语音", "语音播报", "单向"];

    /// <summary>Whether words say that it comes by telephone.</summary>
    public static bool IsByTelephone(string words) => Is(words, Telephone, TelephoneInChinese);

    /// <summary>Whether words say that it comes at night or in the evening.</summary>
    public static bool IsAtNight(string words) => Is(words, Night, NightInChinese);

    /// <summary>Whether words say that it comes at the weekend.</summary>
    public static bool IsAtWeekend(string words) => Is(words, Weekend, WeekendInChinese);

    /// <summary>Whether words say that the customer has no way to answer it.</summary>
    public static bool IsMute(string words)
    {
        var text = new LabelText(words);
        return text.HasAny(Mute) || text.HasPiece(MuteInChinese);
    }

    private static bool Is(string words, HashSet<string> english, string[] chinese)
    {
        var text = new LabelText(words);
        return text.Has(english) || text.HasPiece(chinese);
    }
}
