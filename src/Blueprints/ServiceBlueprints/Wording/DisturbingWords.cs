using System.Collections.Immutable;

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

    private static readonly ImmutableArray<WordPattern> Mute = WordPattern.All(
        "no|not|dont reply|answer", "noreply", "cannot|cant|not|never ?be reply|replied|answer|answered", "no way to answer|reply", "impossible to answer|reply", "recorded message", "automatic call", "robocall");

    private static readonly ImmutableArray<PiecePattern> MuteInChinese = PiecePattern.All(
        "请勿|无法|不能|不可|不接收|不接受|不支持|不得 ^回复|应答|答复|回信|回电", "自动语音", "语音播报", "单向");

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
        return WordPattern.HasAny(text, Mute) || PiecePattern.HasAny(text, MuteInChinese);
    }

    private static bool Is(string words, HashSet<string> english, string[] chinese)
    {
        var text = new LabelText(words);
        return text.Has(english) || text.HasPiece(chinese);
    }
}
