using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.Yaml;

/// <summary>A document typed with a Chinese input method throughout is read as the one with half-width signs.</summary>
public sealed class FullWidthTests
{
    private const string Half = """
        服务蓝图: 银行开户
        泳道:
          顾客: 客户
          柜员: {层: 前台, 名称: 柜员, 人数: 2人}
        步骤:
          - 阶段: 到店
          - 顾客: 取号
            编号: 取号
            有形展示: 叫号机、大厅
            等待: {通常: 10分钟, 可容忍: 5分钟}
            下一步: [{到: 核对, 当: 有证件}, {到: end, 当: 没有}]
          - 柜员: 核对身份证
            编号: 核对
            时间: 3分钟
        """;

    private static readonly string Full = Half.Replace(": ", "：", StringComparison.Ordinal).Replace(", ", "，", StringComparison.Ordinal).Replace(":\n", "：\n", StringComparison.Ordinal).Replace("}，{", "}, {", StringComparison.Ordinal);

    [Fact]
    public void It_is_read_as_the_half_width_one() => Assert.Equal(Compiler.RenderSvg(Parse(Half)), Compiler.RenderSvg(Parse(Full)));

    [Fact]
    public void It_is_told_once_with_one_fix()
    {
        var note = Assert.Single(Compile(Full).Diagnostics);
        Assert.Equal(("BP0090", DiagnosticSeverity.Information), (note.Code, note.Severity));
        var fix = Assert.Single(note.Fixes);
        Assert.True(fix.IsSafe);
        Assert.Equal(Half, fix.Edits.Reverse().Aggregate(Full, (text, edit) => text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText)));
    }

    [Fact]
    public void Its_keys_can_be_translated() =>
        Assert.StartsWith("blueprint：银行开户\nlanes：\n  customer：客户\n", Compiler.TranslateKeys(Compile(Full), DiagramLanguage.English).Content, StringComparison.Ordinal);

    [Theory]
    [InlineData("note: 注意：先敲门")]
    [InlineData("evidence: 时间：三点")]
    [InlineData("note: \"{层：前台，名称：柜员}\"")]
    public void A_text_keeps_its_signs(string line)
    {
        var compilation = Compile($"blueprint: T\nsteps:\n  - customer: A\n    {line}\n");
        Assert.Empty(compilation.Diagnostics);
        Assert.Contains('：', ((ServiceBlueprint)compilation.Diagram!).Steps[0] is var step ? step.Note ?? step.Evidence[0] : "");
    }

    [Fact]
    public void It_is_read_without_the_spaces_too()
    {
        var tight = Half.Replace(": ", ":", StringComparison.Ordinal);
        var note = Assert.Single(Compile(tight).Diagnostics);
        Assert.Equal(("BP0091", DiagnosticSeverity.Information), (note.Code, note.Severity));
        Assert.Equal(Compiler.RenderSvg(Parse(Half)), Compiler.RenderSvg(Parse(tight)));
        Assert.Equal(Half, Assert.Single(note.Fixes).Edits.Reverse().Aggregate(tight, (text, edit) => text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText)));
        Assert.StartsWith("blueprint:银行开户\nlanes:\n  customer:客户\n", Compiler.TranslateKeys(Compile(tight), DiagramLanguage.English).Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lanes:{guest:customer, desk:{band:frontstage}}")]
    [InlineData("lanes: [guest: customer, desk: {band: frontstage}]")]
    [InlineData("lanes:\n- guest:customer\n- desk:{band:frontstage}")]
    public void Lanes_of_the_document_are_known_wherever_they_stand(string lanes)
    {
        var compilation = Compile($"blueprint:T\n{lanes}\nsteps:\n- guest:A\n  note:see http://x at 9:00 or a:b\n- desk:B\n  system: [time:5, http://x]\n  contact: {{channel: \"a,time:b\"}}\n");
        Assert.Equal(["BP0091"], compilation.Diagnostics.Select(found => found.Code));
        var blueprint = (ServiceBlueprint)compilation.Diagram!;
        Assert.Equal(["guest", "desk"], blueprint.Steps.Select(step => step.Lane));
        Assert.Equal(("see http://x at 9:00 or a:b", "a,time:b"), (blueprint.Steps[0].Note, blueprint.Steps[1].Contact!.Channel));
        Assert.Equal(["time:5", "http://x"], blueprint.Steps[1].Systems.ToArray());
    }

    private static ServiceBlueprint Parse(string text) => (ServiceBlueprint)Compile(text).Diagram!;

    private static Compilation Compile(string text) => Compiler.Compile(new SourceText(text));
}
