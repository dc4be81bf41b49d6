namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Whether customer and provider meet in person or from afar, as far as words say.</summary>
internal static class ChannelWords
{
    private static readonly HashSet<string> Afar = LabelText.Set(
        "telephone phone hotline call calls mail email fax app website web online chat sms message internet portal");

    private static readonly HashSet<string> Near = LabelText.Set("counter shop branch store desk office window person hall");
    private static readonly HashSet<string> Reaching = LabelText.Set("calls phones telephones rings writes emails");
    private static readonly HashSet<string> Going = LabelText.Set("visits goes comes walks drives");
    private static readonly string[] AfarInChinese = ["电话", "热线", "邮件", "传真", "网", "应用", "微信", "小程序", "短信", "在线"];
    private static readonly string[] NearInChinese = ["柜台", "柜面", "窗口", "营业厅", "门店", "网点", "当面", "现场", "大厅"];
    private static readonly string[] ReachingInChinese = ["致电", "打电话", "拨打", "来电", "发邮件", "传真"];
    private static readonly string[] GoingInChinese = ["到营业厅", "到柜台", "到窗口", "到门店", "到网点", "到店", "前往", "来到", "亲自"];

    /// <summary>Whether a channel of this name is from afar; null where that cannot be told.</summary>
    public static bool? IsAfar(string channel) => Find(channel, Afar, AfarInChinese, Near, NearInChinese);

    /// <summary>Whether the customer reaches the provider from afar in a step of these words; null where that cannot be told.</summary>
    public static bool? IsReaching(string label) => Find(label, Reaching, ReachingInChinese, Going, GoingInChinese);

    private static bool? Find(string label, HashSet<string> yes, string[] yesInChinese, HashSet<string> no, string[] noInChinese)
    {
        var text = new LabelText(label);
        var (isYes, isNo) = (text.Has(yes) || text.HasPiece(yesInChinese), text.Has(no) || text.HasPiece(noInChinese));
        return isYes == isNo ? null : isYes;
    }
}
