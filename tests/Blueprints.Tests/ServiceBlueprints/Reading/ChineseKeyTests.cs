using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>Keys in Chinese, in English, and both in one document; lanes and ids of any name.</summary>
public sealed class ChineseKeyTests
{
    [Fact]
    public void A_document_may_be_Chinese_throughout()
    {
        var blueprint = Read("服务蓝图: 取现\n语言: 中文\n步骤:\n- 阶段: 到达\n- 顾客: 取号\n  等待: 8 分钟\n- 前台: 核对\n  类型: 判断\n  下一步: [{到: 付款, 当: 有效}, {到: 结束, 当: 无效}]\n- 后台: 付款\n  编号: 付款\n  增值性: 增值\n  接触点: {渠道: 柜台, 关键时刻: 是}\n");

        Assert.Equal(DiagramLanguage.Chinese, blueprint.Language);
        Assert.Equal(["customer", "frontstage", "backstage"], blueprint.Steps.Select(step => step.Lane));
        Assert.Equal(480, blueprint.Steps[0].Wait!.Time!.Value.Typical.Seconds);
        Assert.Equal((StepKind.Decision, StepValue.ValueAdding), (blueprint.Steps[1].Kind, blueprint.Steps[2].Value));
        Assert.Equal(["付款", "end"], blueprint.Flows.Where(flow => flow.When is not null).Select(flow => flow.To));
        Assert.True(blueprint.Steps[2].Contact!.IsMomentOfTruth);
    }

    [Fact]
    public void Both_languages_may_be_mixed() => Assert.Equal("customer", Read("blueprint: T\n步骤:\n- 顾客: A\n  time: 2 min\n  备注: B\n").Steps[0].Lane);

    [Fact]
    public void One_key_in_both_languages_stands_twice()
    {
        var mistake = Assert.Single(Compiler.Compile(new SourceText("blueprint: T\nsteps:\n- customer: A\n  time: 2 min\n  时间: 3 min\n")).Diagnostics);
        Assert.Equal(("BP0005", "'时间' is the key 'time', which stands here already"), (mistake.Code, mistake.Message));
        Assert.Equal(4, mistake.Related[0].Source.PositionOf(mistake.Related[0].Span.Start).Line);
    }

    [Fact]
    public void What_stands_here_comes_before_what_is_taken_over_in_the_other_language()
    {
        var blueprint = Read("blueprint: T\nsteps:\n- &a\n  customer: A\n  time: 2 min\n- <<: *a\n  顾客: B\n  时间: 3 min\n");
        Assert.Equal(180, blueprint.Steps[1].Time!.Value.Typical.Seconds);
    }

    [Fact]
    public void Messages_call_a_key_as_the_author_did()
    {
        var mistake = Assert.Single(Compiler.Compile(new SourceText("blueprint: T\nsteps:\n- customer: A\n  时间: 5\n")).Diagnostics);
        Assert.StartsWith("'时间' has no unit", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("system")]
    [InlineData("time")]
    [InlineData("document")]
    [InlineData("documents")]
    [InlineData("时间")]
    public void A_lane_may_be_called_like_a_key_of_steps(string lane)
    {
        var blueprint = Read($"blueprint: T\nlanes: {{customer: , {lane}: {{band: support}}}}\nsteps:\n- customer: A\n- {lane}: Looks it up\n  id: look\n- customer: B\n  next: look\n");
        Assert.Equal(["customer", lane, "customer"], blueprint.Steps.Select(step => step.Lane));
    }

    [Fact]
    public void A_step_that_has_its_lane_takes_the_word_as_a_key()
    {
        var blueprint = Read("blueprint: T\nlanes: {customer: , system: {band: support}}\nsteps:\n- customer: A\n  system: Till\n");
        Assert.Equal(("customer", "Till"), (blueprint.Steps[0].Lane, Assert.Single(blueprint.Steps[0].Systems)));
    }

    [Fact]
    public void A_bad_lane_is_one_mistake()
    {
        var mistakes = Compiler.Compile(new SourceText(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests/cases/mistakes/reserved-lane/input.yaml")))).Diagnostics;
        Assert.Single(mistakes, mistake => mistake.Severity == Blueprints.Diagnostics.DiagnosticSeverity.Error);
    }

    [Fact]
    public void End_may_be_an_id_and_comes_before_the_word()
    {
        var compilation = Compiler.Compile(new SourceText("blueprint: T\nsteps:\n- customer: A\n  next: end\n- customer: B\n- customer: C\n  id: end\n"));
        var blueprint = (ServiceBlueprint)compilation.Diagram!;

        Assert.Equal("BP0086", Assert.Single(compilation.Diagnostics).Code);
        Assert.Contains(blueprint.Flows, flow => flow is { From: "a", To: "end" });
        // The arrow goes to the step, and no symbol of the end is drawn.
        var placed = Compiler.Place(blueprint);
        Assert.Contains(placed.Connectors, connector => connector is { From: "a", To: "end" });
        Assert.NotNull(Compiler.Compare(blueprint, blueprint with { Title = "U" }));
    }

    [Fact]
    public void A_fishbone_may_be_Chinese_throughout()
    {
        var compilation = Compiler.Compile(new SourceText("鱼骨图: 晚点\n语言: 中文\n模板: 人机料法环\n类别:\n  人员:\n  - 原因: 值机员太少\n    状态: 已确认\n    次数: 12\n    因为:\n    - 排班不合理\n"));
        var fishbone = Assert.IsType<Fishbone>(compilation.Diagram);

        Assert.Empty(compilation.Diagnostics);
        Assert.Equal(["人员", "机器", "材料", "方法", "环境"], fishbone.Categories.Select(category => category.Label));
        Assert.Equal((CauseStatus.Confirmed, 12.0), (fishbone.Categories[0].Causes[0].Status, fishbone.Categories[0].Causes[0].Count));
    }

    [Fact]
    public void One_character_stands_for_a_category_of_the_template()
    {
        var fishbone = Bone("fishbone: 延误\nlanguage: zh\ntemplate: 5M1E\ncategories:\n  人: [人手不足]\n  测: [没有计时]\n", []);
        Assert.Equal(["人员", "机器", "材料", "方法", "环境", "测量"], fishbone.Categories.Select(category => category.Label));
        Assert.Equal([1, 0, 0, 0, 0, 1], fishbone.Categories.Select(category => category.Causes.Length));
    }

    [Theory]
    [InlineData("Mother Nature: none")]
    [InlineData("环境: 无")]
    public void A_category_of_the_template_is_left_out(string line) =>
        Assert.Equal(["Man", "Machine", "Method", "Material", "Measurement"], Bone($"fishbone: Late\ntemplate: 6M\ncategories:\n  {line}\n", []).Categories.Select(category => category.Label));

    [Fact]
    public void A_name_nearly_like_one_of_the_template_is_asked_about() =>
        Assert.Equal(9, Bone("fishbone: Late\ntemplate: 8P-service\ncategories:\n  Process: [Slow]\n", ["BP0087"]).Categories.Length);

    private static Fishbone Bone(string text, string[] codes)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Equal(codes, compilation.Diagnostics.Select(diagnostic => diagnostic.Code));
        return (Fishbone)compilation.Diagram!;
    }

    private static ServiceBlueprint Read(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
