using Blueprints.Authoring;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>What is offered at a caret, in documents that are whole, half typed and broken.</summary>
public sealed class CompletionTests
{
    private const string Tea = "blueprint: Tea\nlanes:\n  guest: {band: customer, label: Guest}\n  waiter: {band: frontstage}\nsteps:\n  - guest: Orders tea\n    id: order\n    time: 2 min\n  - waiter: Brews tea\n    id: brew\n";

    [Theory]
    [InlineData(Tea + "    next:\n      - order\n      ¦- {to: brew}\n")]
    [InlineData(Tea + "    next:\n      - order\n      -¦ {to: brew}\n")]
    [InlineData(Tea + "  -¦ guest: Drinks\n")]
    public void Nothing_is_offered_at_the_sign_of_an_item(string marked)
    {
        var at = marked.IndexOf('¦', StringComparison.Ordinal);
        Assert.Empty(AuthoringDocument.Of(new SourceText(marked.Remove(at, 1), "a.blueprint.yaml")).CompletionsAt(at));
    }

    [Theory]
    [InlineData(Tea + "  - ¦\n", "guest", "waiter")]
    [InlineData(Tea + "  - wai¦\n", "waiter", "wait")]
    [InlineData("blueprint: 茶\nsteps:\n  - customer: 点茶\n    ¦\n", "id")]
    public void What_is_likeliest_is_offered_first(string text, params string[] expected) => Assert.Equal(expected, new CaretText(text).Labels.Take(expected.Length));

    [Theory]
    [InlineData("¦", "blueprint", "fishbone")]
    [InlineData("blu¦", "blueprint")]
    [InlineData("服¦", "服务蓝图")]
    [InlineData("blueprint: Tea\nst¦", "steps")]
    [InlineData("blueprint: Tea\nst¦\nlanes: [customer]\n", "steps")]
    [InlineData(Tea + "    ti¦", "time")]
    [InlineData(Tea + "    时¦", "时间")]
    [InlineData(Tea + "    ¦\n", "time", "next", "kind")]
    [InlineData(Tea + "  - ¦\n", "guest", "waiter", "phase", "id")]
    [InlineData(Tea + "    next: ¦\n", "order", "brew", "end")]
    [InlineData(Tea + "    next: [¦\n", "order", "brew")]
    [InlineData(Tea + "    next: [order, b¦]\n", "brew")]
    [InlineData(Tea + "    next: {to: ord¦\n", "order")]
    [InlineData(Tea + "    next: [{to: order, wh¦}]\n", "when")]
    [InlineData(Tea + "    next: [{to: order, sh¦\n  - guest: Drinks\n", "share")]
    [InlineData(Tea + "    next:\n      - ¦\n", "order", "to", "when")]
    [InlineData(Tea + "    kind: de¦\n", "decision")]
    [InlineData(Tea + "    kind: 判¦\n", "判断")]
    [InlineData(Tea + "    with: ¦\n", "guest", "waiter")]
    [InlineData(Tea + "    time: 3 ¦\n", "s", "min", "h", "分钟")]
    [InlineData(Tea + "    time: 3m¦\n", "min", "month")]
    [InlineData(Tea + "    contact: {mom¦}\n", "moment-of-truth")]
    [InlineData(Tea + "    accept: {no-¦}\n")]
    [InlineData(Tea + "accept:\n  dead¦\n", "dead-end")]
    [InlineData(Tea + "analysis:\n  dead-end: o¦\n", "off", "on")]
    [InlineData(Tea + "analysis:\n  dead-end: {sev¦}\n", "severity")]
    [InlineData(Tea + "flows:\n  - order -> b¦\n", "brew")]
    [InlineData("blueprint: Tea\ndemand: 20 ¦\n", "per hour", "per day")]
    [InlineData("blueprint: Tea\ndemand: 20 per ho¦\n", "hour")]
    [InlineData("服务蓝图: 茶\n到达量: 20 ¦\n", "每小时", "每天")]
    [InlineData("blueprint: Tea\nlanes:\n  guest: cu¦\n", "customer")]
    [InlineData("blueprint: Tea\nlanes:\n  guest: {ba¦}\n", "band")]
    [InlineData("fishbone: Late\ncategories:\n  ¦\n", "Man", "Surroundings")]
    [InlineData("fishbone: Late\ntemplate: 4S\ncategories:\n  Skills: [Few]\n  S¦\n", "Surroundings", "Systems")]
    [InlineData("鱼骨图: 迟到\n类别:\n  人员: [生病]\n  ¦\n", "机器", "环境")]
    [InlineData("fishbone: Late\ntemplate: ¦\n", "6M", "4S")]
    [InlineData("fishbone: Late\ncategories:\n  People:\n    - cause: Ill\n      sta¦\n", "status")]
    [InlineData("鱼骨图: 迟到\n类别:\n  人员:\n    - 原因: 生病\n      状态: ¦\n", "已确认")]
    [InlineData("服务蓝图: 茶\n步骤:\n  - 顾客: 点茶\n    ¦\n", "时间", "下一步", "类型")]
    [InlineData("服务蓝图: 茶\n步骤:\n  - 顾客: 点茶\n    编号: 点\n  - 前台: 泡茶\n    下一步: ¦\n", "点", "结束")]
    [InlineData("服务蓝图: 茶\n步骤:\n  - 顾客: 点茶\n    时间: 3¦\n", "分钟", "小时")]
    public void What_may_stand_there_is_offered(string text, params string[] expected)
    {
        var labels = new CaretText(text).Labels;
        Assert.Empty(expected.Except(labels));
    }

    [Theory]
    [InlineData("blueprint: Tea\nsteps:\n  - custmer: Asks\n  - frontstage: Answers\n    ti¦\n", "time")]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: \"Asks\n  - frontstage: Answers\n    ki¦\n", "kind")]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: Asks\n    next: [{to: a, when\n  - frontstage: Answers\n    ki¦\n", "kind")]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: Asks\n    id: ask\n    next: ¦\n  - frontstage: [Answers\n", "ask")]
    [InlineData("blueprint: Tea\nsteps:\n\t- customer: Asks\n  - frontstage: Answers\n    sta¦\n", "standard")]
    public void A_mistake_elsewhere_hinders_nothing(string text, string expected) => Assert.Contains(expected, new CaretText(text).Labels);

    [Theory]
    [InlineData("blueprint: Tea # st¦\n")]
    [InlineData("# ¦\nblueprint: Tea\n")]
    [InlineData("blueprint: Te¦\n")]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: Or¦\n")]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: \"no¦\n")]
    [InlineData(Tea + "    time: ¦\n")]
    public void Nothing_is_offered_where_the_author_writes_freely(string text) => Assert.Empty(new CaretText(text).Labels);

    [Fact]
    public void What_stands_already_is_not_offered_again()
    {
        var labels = new CaretText(Tea + "    time: 1 min\n    ¦\n").Labels;
        Assert.DoesNotContain("time", labels);
        Assert.DoesNotContain("id", labels);
        Assert.DoesNotContain("guest", labels);
        Assert.DoesNotContain("时间", labels);
    }

    [Theory]
    [InlineData(Tea + "    ti¦", "time", Tea + "    time: ")]
    [InlineData(Tea + "    ti¦: 3 min\n", "time", Tea + "    time: 3 min\n")]
    [InlineData(Tea + "    next: or¦der\n", "order", Tea + "    next: order\n")]
    [InlineData(Tea + "    time: 3m¦\n", "min", Tea + "    time: 3min\n")]
    [InlineData(Tea + "flows: [order->b¦]\n", "brew", Tea + "flows: [order->brew]\n")]
    public void The_edit_writes_it(string text, string label, string expected) => Assert.Equal(expected, new CaretText(text).Completed(label));

    [Fact]
    public void A_key_tells_what_it_is_for_in_the_language_of_the_document()
    {
        var english = new CaretText(Tea + "    cost¦");
        var chinese = new CaretText("服务蓝图: 茶\n步骤:\n  - 顾客: 点茶\n    成本¦");
        Assert.Contains(english.Document.CompletionsAt(english.Offset), item => item is { Label: "cost", Description: "cost of one execution" });
        Assert.Contains(chinese.Document.CompletionsAt(chinese.Offset), item => item is { Label: "成本", Description: "做一次的成本" });
    }
}
