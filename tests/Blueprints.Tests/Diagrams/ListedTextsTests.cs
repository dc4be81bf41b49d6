using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.Diagrams;

/// <summary>Texts that list several as a Chinese author parts them, and the punctuation of Chinese input methods around values.</summary>
public sealed class ListedTextsTests
{
    [Theory]
    [InlineData("大堂、叫号机", "大堂|叫号机")]
    [InlineData("核心系统；排队系统；", "核心系统|排队系统")]
    [InlineData("票据、卡片；屏幕", "票据|卡片|屏幕")]
    [InlineData("申请表（甲、乙联）、护照", "申请表（甲、乙联）|护照")]
    [InlineData("《须知、守则》", "《须知、守则》")]
    [InlineData("［票据，卡片］", "票据|卡片")]
    [InlineData("［票据］", "票据")]
    [InlineData("【票据、卡片】", "票据|卡片")]
    [InlineData("【重要】", "【重要】")]
    [InlineData("[大堂、叫号机]", "大堂|叫号机")]
    [InlineData("[大堂、叫号机, 屏幕]", "大堂、叫号机|屏幕")]
    [InlineData("\"大堂、叫号机\"", "大堂、叫号机")]
    [InlineData("'大堂、叫号机'", "大堂、叫号机")]
    [InlineData("护照，身份证", "护照，身份证")]
    [InlineData("大堂经理微笑、起立，并递上号票", "大堂经理微笑、起立，并递上号票")]
    [InlineData("营业执照：正本、副本", "营业执照：正本、副本")]
    [InlineData("1、护照 2、身份证", "1、护照 2、身份证")]
    [InlineData("店内、静かな音楽", "店内、静かな音楽")]
    [InlineData("Lobby, counter", "Lobby, counter")]
    [InlineData("大堂、、屏幕", "大堂、、屏幕")]
    [InlineData("|\n      大堂、叫号机", "大堂、叫号机")]
    [InlineData("\n      - 大堂、叫号机\n      - 屏幕", "大堂、叫号机|屏幕")]
    public void A_text_is_several_only_where_nothing_else_can_be_meant(string written, string texts)
    {
        var step = Read($"blueprint: T\nsteps:\n  - customer: A\n    evidence: {written}\n    documents: {written}\n    system: {written}\n    tags: {written}\n").Steps[0];
        Assert.Equal(texts.Split('|'), step.Evidence);
        Assert.Equal(step.Evidence.AsEnumerable(), step.Documents);
        Assert.Equal(step.Evidence.AsEnumerable(), step.Systems);
        Assert.Equal(step.Evidence.AsEnumerable(), step.Tags);
    }

    [Fact]
    public void What_is_written_as_one_text_is_read_as_one_again()
    {
        var fishbone = Assert.IsType<Fishbone>(Compiler.Compile(new SourceText("fishbone: F\ncategories:\n  人员:\n    - cause: 人手不足\n      tags: [\"甲、乙\"]\n    - cause: 忙\n      tags: [\"甲；乙\"]\n    - cause: 累\n      tags: \"［甲］\"\n")).Diagram);
        var again = Assert.IsType<Fishbone>(Compiler.Compile(new SourceText(FishboneWriter.Write(fishbone))).Diagram);
        Assert.Equal([["甲、乙"], ["甲；乙"], ["［甲］"]], again.Categories[0].Causes.Select(cause => cause.Tags.ToArray()));
    }

    [Fact]
    public void Chinese_quotation_marks_around_a_value_that_is_no_text_mean_nothing()
    {
        var blueprint = Read("blueprint: T\nsteps:\n  - customer: “喂”\n    id: “a”\n    time: “2 分钟”\n    emotion: 「-1」\n    yield: （98%）\n    kind: ‘判断’\n    next: [{to: “b”, when: “是”}, {to: a, when: 否}]\n  - frontstage: B\n    id: b\n    next: （end）\nflows:\n  - a <-> b：你好\n  - b ..> a\n");
        var step = blueprint.Steps[0];
        Assert.Equal(("“喂”", "a", 120, -1, 0.98, StepKind.Decision), (step.Label, step.Id, step.Time!.Value.Typical.Seconds, step.Emotion, step.Yield, step.Kind));
        Assert.Equal(["a b “是”", "a a 否", "b end ", "a b ", "b a "], blueprint.Flows.Select(flow => $"{flow.From} {flow.To} {flow.When}"));
        Assert.Equal(("你好", true), (blueprint.Flows[3].Label, blueprint.Flows[3].Both));
    }

    private static ServiceBlueprint Read(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Empty(compilation.Diagnostics);
        return Assert.IsType<ServiceBlueprint>(compilation.Diagram);
    }
}
