using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Tests.Fonts;

public class LineBreakerTests
{
    private const double Size = 13;

    [Theory]
    [InlineData("Takes a number and waits", 150, "Takes a number|and waits")]
    [InlineData("Presents card and identity document", 150, "Presents card and|identity document")]
    [InlineData("Explains, returns card", 200, "Explains, returns card")]
    [InlineData("one two three four five six seven eight nine a", 110, "one two|three four|five six seven|eight nine a")]
    [InlineData("Customer check-in at the counter", 95, "Customer|check-in at|the counter")]
    [InlineData("Sends an e-mail", 75, "Sends an|e-mail")]
    [InlineData("Self-service/registration", 95, "Self-service/|registration")]
    [InlineData("At 90 km/h today", 60, "At|90 km/h|today")]
    [InlineData("Waits for 30 min outside", 70, "Waits for|30 min|outside")]
    [InlineData("(see the note) and go", 70, "(see the|note)|and go")]
    public void Latin_breaks_at_spaces_and_hyphens(string text, double width, string expected) => Assert.Equal(expected, Break(text, width));

    [Theory]
    [InlineData("持卡人在柜台领取现金", 80, "持卡人|在柜台|领取现金")]
    [InlineData("核对身份证，签名", 85, "核对身份证，|签名")]
    [InlineData("持卡人取号，等候叫号。", 90, "持卡人取号，|等候叫号。")]
    [InlineData("他说：“请出示证件。”", 100, "他说：“请出示|证件。”")]
    [InlineData("阅读《服务标准手册》后", 75, "阅读|《服务标准|手册》后")]
    [InlineData("等待5分钟后再叫号", 75, "等待5分钟|后再叫号")]
    [InlineData("等待 5 分钟", 60, "等待|5 分钟")]
    [InlineData("使用Authorisation系统", 100, "使用|Authorisation|系统")]
    [InlineData("好的……请稍等", 64, "好的……|请稍等")]
    [InlineData("第3步完成后签字", 64, "第3步|完成后|签字")]
    [InlineData("费用：￥100元整", 66, "费用：|￥100元|整")]
    public void Chinese_breaks_between_characters_by_its_rules(string text, double width, string expected) => Assert.Equal(expected, Break(text, width));

    [Theory]
    [InlineData("扫码登录小程序填写企业名称", 100, "扫码登录小程序|填写企业名称")]
    [InlineData("提交租赁合同和身份证复印件", 110, "提交租赁合同|和身份证复印件")]
    [InlineData("小程序页面、办事指南二维码", 130, "小程序页面、|办事指南二维码")]
    [InlineData("有几种答案的问题，即决策点", 130, "有几种答案的|问题，即决策点")]
    [InlineData("顾客的等待不应超过五分钟", 110, "顾客的等待|不应超过五分钟")]
    [InlineData("客户了解现在的情况后申请退款", 110, "客户了解现在的|情况后申请退款")]
    [InlineData("持公司介绍信前往营业厅申领", 130, "持公司介绍信|前往营业厅申领")]
    [InlineData("同意后须第二天出具介绍信", 110, "同意后须第二天|出具介绍信")]
    [InlineData("当日下班前汇总工单并回访客户", 130, "当日下班前汇总工单|并回访客户")]
    [InlineData("窗口工作人员一次性告知所需材料", 130, "窗口工作人员一次性|告知所需材料")]
    [InlineData("业主在小程序报修", 100, "业主|在小程序报修")]
    [InlineData("起飞前十分钟呼叫推车", 90, "起飞前十分钟|呼叫推车")]
    [InlineData("在取款单上签名", 76, "在取款单上|签名")]
    [InlineData("与此目的地的联系", 95, "与此目的地的|联系")]
    [InlineData("魑魅魍魉魑魅魍魉", 80, "魑魅魍魉|魑魅魍魉")]
    [InlineData("同意暂时恢复老SIM卡，须第二天出具介绍信", 138, "同意暂时恢复|老SIM卡，须第二天|出具介绍信")]
    [InlineData("内部人帮助开通新SIM卡，老SIM卡自动注销", 138, "内部人帮助|开通新SIM卡，|老SIM卡自动注销")]
    [InlineData("“凭什么我交费呀，你去修呗！”", 138, "“凭什么我交费呀，|你去修呗！”")]
    [InlineData("登录走呀办吗登录", 82, "登录走呀|办吗登录")]
    [InlineData("前往A座办理", 60, "前往A座|办理")]
    [InlineData("最长等候 3 天 7 小时", 100, "最长等候|3 天 7 小时")]
    [InlineData("最长等候3天7小时", 80, "最长等候|3天7小时")]
    [InlineData("用App和电话预约", 70, "用App和|电话预约")]
    [InlineData("你收到短信了吗", 70, "你收到|短信了吗")]
    [InlineData("了解目的地的情况", 30, "了解|目的|地的|情况")]
    public void Chinese_words_stay_whole(string text, double width, string expected) => Assert.Equal(expected, Break(text, width));

    [Theory]
    [InlineData("고객이 카드를 제시합니다", 80, "고객이|카드를|제시합니다")]
    [InlineData("カードを提示する。", 75, "カードを|提示する。")]
    public void Korean_breaks_at_spaces_Japanese_anywhere(string text, double width, string expected) => Assert.Equal(expected, Break(text, width));

    [Theory]
    [InlineData("  a \t b\r\n\r\n c\u0007d \n", 500, "a b|cd")]
    [InlineData("a\u2028b\u0085c\rd", 500, "a|b|c|d")]
    [InlineData("客户　张三", 500, "客户 张三")]
    [InlineData("5\u00A0min", 28, "5|min")]
    [InlineData("", 500, "")]
    [InlineData(" \n\t ", 500, "")]
    public void White_space_collapses_and_line_breaks_stay(string text, double width, string expected) => Assert.Equal(expected, Break(text, width));

    [Theory]
    [InlineData("Donaudampfschifffahrt ja", 80, "Donau‐|dampf‐|schiff‐|fahrt ja")]
    [InlineData("Authentication complete?", 74, "Authenti‐|cation|complete?")]
    [InlineData("Telecommunications office", 80, "Telecom‐|munica‐|tions office")]
    [InlineData("Acknowledgement missing", 84, "Acknow‐|ledgement|missing")]
    [InlineData("some_long_name_quite_long_name-0", 110, "some_long_|name_quite_|long_name-0")]
    [InlineData("src/Blueprints/Measuring.cs", 90, "src/|Blueprints/|Measuring.cs")]
    [InlineData("CustomerOrderServiceHTTPHandler", 110, "Customer|OrderService|HTTPHandler")]
    [InlineData("www.example.org/v1.25/index.html", 100, "www.example.|org/v1.25/|index.html")]
    [InlineData("0123456789012345678901234567", 100, "012345678901|23456789012|34567")]
    [InlineData("Пользователь входит", 60, "Пользо‐|ватель|входит")]
    [InlineData("Acknowledgement?", 112, "Acknow‐|ledgement?")]
    [InlineData("a Authorisation ，，，，", 110, "a|Authorisation ，|，，，")]
    [InlineData("3 天 7 小时 30 分钟", 60, "3 天|7 小时|30 分钟")]
    [InlineData("zzzzzzzzz", 40, "zzzz‐|zzzzz")]
    [InlineData("👩\u200D👩\u200D👧👩\u200D👩\u200D👧", 1, "👩\u200D👩\u200D👧|👩\u200D👩\u200D👧")]
    [InlineData("e\u0301e\u0301", 1, "e\u0301|e\u0301")]
    [InlineData("𠮷𠮷", 0, "𠮷|𠮷")]
    [InlineData("5 分", 0, "5|分")]
    [InlineData("🇨🇳🇨🇳", double.NaN, "🇨🇳|🇨🇳")]
    public void A_word_that_is_too_long_is_parted(string text, double width, string expected) => Assert.Equal(expected, Break(text, width));

    [Fact]
    public void Lone_surrogates_are_dropped() => Assert.Equal("ab", Break("a\uD800b\uDC00", 500));

    [Fact]
    public void An_exact_fit_is_one_line()
    {
        const string Text = "Takes a number and waits";
        var width = InterMeasurer.Instance.Width(Text, Size, FontWeight.Regular) * LineBreaker.FontSlack;
        Assert.Equal(Text, Break(Text, width));
        Assert.Contains("|", Break(Text, Math.BitDecrement(width)), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_measurer_will_do()
    {
        var lines = LineBreaker.Break(new Typewriter(), "a bb ccc 😀", 10, FontWeight.Regular, 4 * 10 * LineBreaker.FontSlack);
        Assert.Equal(["a bb", "ccc", "😀"], lines.Select(line => line.Text).Order(StringComparer.Ordinal));
    }

    private static string Break(string text, double width) =>
        string.Join('|', LineBreaker.Break(InterMeasurer.Instance, text, Size, FontWeight.Regular, width).Select(line => line.Text));

    /// <summary>Every UTF-16 unit is as wide as the type is high.</summary>
    private sealed class Typewriter : ITextMeasurer
    {
        public double Width(ReadOnlySpan<char> text, double size, FontWeight weight) => text.Length * size;
    }
}
