using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.Syntax;

/// <summary>Keys and words in the other language: the same document, and the same text but for them.</summary>
public sealed class KeyTranslationTests
{
    public static TheoryData<string> Documents => [.. RepositoryFiles.Documents("examples")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void An_example_is_the_same_in_either_language(string name)
    {
        var source = new SourceText(RepositoryFiles.Read("examples", name), name);
        var original = Compiler.Compile(source);
        var chinese = Compiler.Compile(Compiler.TranslateKeys(original, DiagramLanguage.Chinese));
        var english = Compiler.Compile(Compiler.TranslateKeys(chinese, DiagramLanguage.English));

        Assert.NotEqual(source.Content, chinese.Source.Content);
        Assert.Equal(Outputs(original), Outputs(chinese));
        Assert.Equal(Outputs(original), Outputs(english));
        // Twice the same way changes nothing more.
        Assert.Equal(chinese.Source.Content, Compiler.TranslateKeys(chinese, DiagramLanguage.Chinese).Content);
        Assert.Equal(Comments(original), Comments(chinese));
        Assert.Equal(source.LineCount, chinese.Source.LineCount);
    }

    [Fact]
    public void Every_document_of_the_tests_is_the_same_in_either_language() => Assert.All(Cases(), source =>
    {
        var original = Compiler.Compile(source);
        if (original.Diagram is null) return;
        var chinese = Compiler.Compile(Compiler.TranslateKeys(original, DiagramLanguage.Chinese));
        Assert.True(chinese.Diagram is not null, chinese.Source.Content);
        Assert.Equal(Compiler.RenderSvg(original.Diagram), Compiler.RenderSvg(chinese.Diagram));
    });

    [Fact]
    public void Keys_words_and_lanes_change_and_nothing_else()
    {
        const string English = "blueprint: time  # the key: time\nlanes: {customer: Guest, desk: {band: frontstage}}\nsteps:\n- phase: wait\n- customer: customer\n  kind: decision\n  next: [{to: pay, when: \"yes\"}, {to: end, when: no}]\n  tags: [wait, value]\n- desk: Pays\n  id: pay\n  contact: {channel: counter, moment-of-truth: yes}\n  next: end\n";
        const string Chinese = "服务蓝图: time  # the key: time\n泳道: {顾客: Guest, desk: {层: 前台}}\n步骤:\n- 阶段: wait\n- 顾客: customer\n  类型: 判断\n  下一步: [{到: pay, 当: \"yes\"}, {到: 结束, 当: no}]\n  标签: [wait, value]\n- desk: Pays\n  编号: pay\n  接触点: {渠道: counter, 关键时刻: 是}\n  下一步: 结束\n";

        Assert.Equal(Chinese, Compiler.TranslateKeys(Compiler.Compile(new SourceText(English)), DiagramLanguage.Chinese).Content);
        Assert.Equal(English, Compiler.TranslateKeys(Compiler.Compile(new SourceText(Chinese)), DiagramLanguage.English).Content);
    }

    [Fact]
    public void Standard_lanes_change_in_a_list_too()
    {
        const string English = "blueprint: A\nlanes: [customer, desk: {band: support}, support]\nsteps:\n- customer: Asks\n";
        const string Chinese = "服务蓝图: A\n泳道: [顾客, desk: {层: 支持}, 支持]\n步骤:\n- 顾客: Asks\n";

        Assert.Equal(Chinese, Compiler.TranslateKeys(Compiler.Compile(new SourceText(English)), DiagramLanguage.Chinese).Content);
        Assert.Equal(English, Compiler.TranslateKeys(Compiler.Compile(new SourceText(Chinese)), DiagramLanguage.English).Content);
    }

    [Theory]
    [InlineData("系统")]
    [InlineData("时间")]
    [InlineData("单据")]
    public void A_lane_that_is_called_like_a_key_stays_in_Chinese(string lane) => AssertTranslates(
        $"服务蓝图: A\n泳道: {{客人: 顾客, {lane}: {{层: 支持}}}}\n步骤:\n- 客人: 问\n  {lane}: 3分钟\n- {lane}: 查询\n- 编号: 答复\n  {lane}: 回答\n",
        $"blueprint: A\nlanes: {{客人: customer, {lane}: {{band: support}}}}\nsteps:\n- 客人: 问\n  {lane switch { "系统" => "system", "时间" => "time", _ => "documents" }}: 3分钟\n- {lane}: 查询\n- id: 答复\n  {lane}: 回答\n",
        DiagramLanguage.English);

    [Theory]
    [InlineData("system")]
    [InlineData("time")]
    [InlineData("document")]
    public void A_lane_that_is_called_like_a_key_stays_in_English(string lane) => AssertTranslates(
        $"blueprint: A\nlanes: {{guest: customer, {lane}: {{band: support}}}}\nsteps:\n- guest: Asks\n  time: 3 min\n- {lane}: Looks it up\n- id: end-of-it\n  {lane}: Answers\n",
        $"服务蓝图: A\n泳道: {{guest: 顾客, {lane}: {{层: 支持}}}}\n步骤:\n- guest: Asks\n  时间: 3 min\n- {lane}: Looks it up\n- 编号: end-of-it\n  {lane}: Answers\n",
        DiagramLanguage.Chinese);

    [Fact]
    public void A_key_whose_other_word_would_be_taken_for_the_lane_stays()
    {
        const string Text = "blueprint: A\nlanes: {guest: customer, 系统: support}\nsteps:\n- system: CRM\n  guest: Asks\n- guest: Waits\n  system: CRM\n- 系统: Answers\n  system: CRM\n";
        AssertTranslates(Text, "服务蓝图: A\n泳道: {guest: 顾客, 系统: 支持}\n步骤:\n- system: CRM\n  guest: Asks\n- guest: Waits\n  系统: CRM\n- 系统: Answers\n  system: CRM\n", DiagramLanguage.Chinese);
    }

    [Fact]
    public void The_band_alone_of_a_lane_changes_and_the_label_of_a_standard_lane_stays()
    {
        const string English = "blueprint: A\nlanes:\n  guest: customer\n  customer: customer\n  backstage: support\n  desk: frontstage\n  help: {band: support, label: support}\nsteps:\n- guest: Asks\n";
        const string Chinese = "服务蓝图: A\n泳道:\n  guest: 顾客\n  顾客: customer\n  后台: support\n  desk: 前台\n  help: {层: 支持, 名称: support}\n步骤:\n- guest: Asks\n";
        AssertTranslates(English, Chinese, DiagramLanguage.Chinese);
        AssertTranslates(Chinese, English, DiagramLanguage.English);
        AssertTranslates("blueprint: A\nlanes: [客人: 顾客]\nsteps:\n- 客人: 问\n", "blueprint: A\nlanes: [客人: customer]\nsteps:\n- 客人: 问\n", DiagramLanguage.English);
    }

    [Fact]
    public void A_text_of_a_cause_that_is_the_word_of_a_key_stays()
    {
        const string Text = "fishbone: Late\ncategories:\n  People:\n  - step: [Too steep]\n  - cause: Ill\n    note: In winter\n    because:\n    - owner: [Away]\n";
        Assert.Equal(
            "鱼骨图: Late\n类别:\n  People:\n  - step: [Too steep]\n  - 原因: Ill\n    备注: In winter\n    因为:\n    - owner: [Away]\n",
            Compiler.TranslateKeys(Compiler.Compile(new SourceText(Text)), DiagramLanguage.Chinese).Content);
    }

    [Fact]
    public void The_end_stays_where_its_other_word_is_an_id()
    {
        const string Text = "blueprint: T\nsteps:\n- customer: A\n  next: end\n- customer: B\n  id: 结束\n";
        Assert.Contains("下一步: end\n", Compiler.TranslateKeys(Compiler.Compile(new SourceText(Text)), DiagramLanguage.Chinese).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_an_error_stays_as_it_is()
    {
        var compilation = Compiler.Compile(new SourceText("blueprint: T\nsteps:\n- custmer: A\n"));
        Assert.Same(compilation.Source, Compiler.TranslateKeys(compilation, DiagramLanguage.Chinese));
    }

    private static void AssertTranslates(string text, string expected, DiagramLanguage language)
    {
        Assert.Equal(expected, Compiler.TranslateKeys(Compiler.Compile(new SourceText(text)), language).Content);
        AssertSameIn(text, language);
    }

    private static void AssertSameIn(string text, DiagramLanguage language)
    {
        var original = Compiler.Compile(new SourceText(text));
        var other = Compiler.Compile(Compiler.TranslateKeys(original, language));
        Assert.True(original.Diagram is not null && other.Diagram is not null, string.Join('\n', original.Diagnostics.Concat(other.Diagnostics)));
        Assert.Equal(Compiler.RenderSvg(original.Diagram), Compiler.RenderSvg(other.Diagram));
    }

    private static string Outputs(Compilation compilation)
    {
        var analysis = Compiler.Analyze(compilation);
        using var figures = new MemoryStream();
        MeasureJsonWriter.Write(figures, [Compiler.Measure(compilation.Diagram!)]);
        return string.Join('\n', [
            Compiler.RenderSvg(compilation.Diagram!, new LayoutOptions { Analysis = analysis }),
            System.Text.Encoding.UTF8.GetString(figures.ToArray()),
            .. analysis.Findings.Select(finding => $"{finding.Code} {finding.Position.Line} {finding.Message}")]);
    }

    private static string[] Comments(Compilation compilation) => [.. compilation.Syntax.Comments.Select(span => compilation.Source.Content.Substring(span.Start, span.Length))];

    private static IEnumerable<SourceText> Cases() =>
        from path in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests", "cases"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where new FileInfo(path).Length < 20_000
        select SourceText.Decode(File.ReadAllBytes(path), path);
}
