using System.Text.RegularExpressions;

namespace Blueprints.Cli.Tests;

/// <summary>
/// Which language the command speaks: that of <c>--lang</c>, else of BLUEPRINTS_LANG, else the document's, else English. What is drawn does
/// not follow the environment.
/// </summary>
public sealed partial class LanguageTests : IDisposable
{
    private static readonly Dictionary<string, string> InChinese = new() { ["BLUEPRINTS_LANG"] = "zh" };
    private static readonly Dictionary<string, string> InEnglish = new() { ["BLUEPRINTS_LANG"] = "EN" };

    private readonly Workspace _workspace = new Workspace()
        .With("tea.blueprint.yaml")
        .With("茶.blueprint.yaml", "blueprint: 茶\nlanguage: zh\nsteps:\n  - customer: 点茶\n  - frontstage: 上茶\n")
        .With("cold.fishbone.yaml", "fishbone: Cold tea\ncategories:\n  People:\n    - {cause: Tired, count: 3}\n    - {cause: Few, count: 2}\n    - {cause: New, count: 1}\n")
        .With("none.fishbone.yaml", "fishbone: Cold tea\ncategories:\n  People:\n    - Tired\n")
        .With("late.mmd", "ishikawa-beta\n  Late\n    People\n      Tired\n");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("", "用法：")]
    [InlineData("--help", "用法：")]
    [InlineData("render --help", "blueprints render [<FILE>...] [选项]")]
    [InlineData("render nothing.yaml", "blueprints: 无法读取“nothing.yaml”：没有这个文件\n")]
    [InlineData("rendr", "blueprints: 未知的命令“rendr”；是否想写“render”？\n")]
    [InlineData("render tea.blueprint.yaml --thme dark", "blueprints: 未知的选项“--thme”；是否想写“--theme”？\n")]
    [InlineData("render tea.blueprint.yaml --theme sepia", "blueprints: 未知的主题“sepia”。可选：light、dark、print\n")]
    [InlineData("render tea.blueprint.yaml --scale 2", "blueprints: --scale 用于 png、webp、jpeg，而格式是 svg；请让输出文件以 .png 结尾，或写 --format png\n")]
    [InlineData("render tea.blueprint.yaml -o", "blueprints: -o 后面要写值；见 blueprints render --help\n")]
    [InlineData("render tea.blueprint.yaml --lang cn", "blueprints: 未知的语言“cn”；是否想写“en”？可选：en、zh\n")]
    [InlineData("render tea.blueprint.yaml", "已写入 tea.svg\n")]
    [InlineData("render tea.blueprint.yaml -o tea.png --font none.ttf", "blueprints: 无法读取字体“none.ttf”：没有这个文件或文件夹\n")]
    [InlineData("check tea.blueprint.yaml", "1 份文档：")]
    [InlineData("rules SB0101", "原因：")]
    [InlineData("measure tea.blueprint.yaml", "步骤")]
    [InlineData("compare tea.blueprint.yaml tea.blueprint.yaml", "相同")]
    [InlineData("convert late.mmd", "已写入 late.fishbone.yaml\n")]
    [InlineData("pareto cold.fishbone.yaml --top 1", "其他")]
    [InlineData("pareto none.fishbone.yaml", "blueprints: “none.fishbone.yaml”里没有计数：请给原因写上 count（次数）或 votes（票数）\n")]
    [InlineData("pareto tea.blueprint.yaml", "blueprints: “tea.blueprint.yaml”不是鱼骨图；只有鱼骨图的原因才能排序\n")]
    [InlineData("schema -o schemas.json", "已写入 schemas.json\n")]
    public void The_environment_makes_the_command_speak_Chinese(string line, string part)
    {
        var outcome = _workspace.RunIn(".", InChinese, Arguments(line));
        Assert.Contains(part, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help --lang zh", "用法：")]
    [InlineData("--lang zh --help", "用法：")]
    [InlineData("--lang=zh render --help", "用法：")]
    [InlineData("check --lang:ZH --help", "用法：")]
    [InlineData("--lang zh render nothing.yaml", "blueprints: 无法读取“nothing.yaml”：没有这个文件\n")]
    [InlineData("rendr --lang zh", "blueprints: 未知的命令“rendr”；是否想写“render”？\n")]
    [InlineData("convert none.mmd --lang zh", "blueprints: 无法读取“none.mmd”：没有这个文件\n")]
    [InlineData("pareto cold.fishbone.yaml --lang zh --top 1", "其他")]
    [InlineData("measure --lang zh --zzz", "blueprints: 未知的选项“--zzz”；见 blueprints measure --help\n")]
    public void The_option_does_so_with_every_verb_and_before_it(string line, string part)
    {
        var outcome = _workspace.RunIn(".", InEnglish, Arguments(line));
        Assert.Contains(part, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check 茶.blueprint.yaml", "1 document: ")]
    [InlineData("render 茶.blueprint.yaml", "wrote 茶.svg\n")]
    public void The_environment_goes_before_the_document(string line, string part)
    {
        var outcome = _workspace.RunIn(".", InEnglish, Arguments(line));
        Assert.Contains(part, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("render tea.blueprint.yaml -o -")]
    [InlineData("render 茶.blueprint.yaml --findings -o -")]
    [InlineData("pareto cold.fishbone.yaml --top 1 --format svg")]
    [InlineData("schema")]
    public void What_is_drawn_does_not_follow_the_environment(string line)
    {
        var plain = _workspace.Run(Arguments(line));
        Assert.Equal((0, ""), (plain.ExitCode, plain.Error));
        Assert.Equal(plain, _workspace.RunIn(".", InChinese, Arguments(line)));
        Assert.Equal(plain, _workspace.RunIn(".", InEnglish, Arguments(line)));
    }

    [Fact]
    public void A_drawing_speaks_as_the_option_says() =>
        Assert.Contains("其他", _workspace.Run("pareto", "cold.fishbone.yaml", "--top", "1", "--format", "svg", "--lang", "zh").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("zh_CN")]
    [InlineData("fr")]
    public void Another_language_in_the_environment_is_a_mistake(string value)
    {
        var variables = new Dictionary<string, string> { ["BLUEPRINTS_LANG"] = value };
        Assert.Equal(new Outcome(2, "", $"blueprints: BLUEPRINTS_LANG is en or zh, not '{value}'\n"), _workspace.RunIn(".", variables, "render", "tea.blueprint.yaml"));
        Assert.Equal(new Outcome(0, "", "已写入 tea.svg\n"), _workspace.RunIn(".", variables, "render", "tea.blueprint.yaml", "--lang", "zh"));
    }

    [Fact]
    public void No_other_setting_of_the_system_is_looked_at()
    {
        var variables = new Dictionary<string, string> { ["LANG"] = "zh_CN.UTF-8", ["LC_ALL"] = "zh_CN.UTF-8", ["LANGUAGE"] = "zh_CN", ["DOTNET_CLI_UI_LANGUAGE"] = "zh-Hans", ["BLUEPRINTS_LANG"] = "" };
        foreach (var line in (string[])["--help", "render --help", "rendr", "render -o", "check tea.blueprint.yaml"]) Assert.Equal(_workspace.Run(Arguments(line)), _workspace.RunIn(".", variables, Arguments(line)));
    }

    /// <summary>Every mistake that <see cref="UsageTests"/> knows has Chinese words that quote the same names.</summary>
    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Wrong_usage_is_explained_in_Chinese(string line)
    {
        _workspace.With("cake.blueprint.yaml").With("cake.yaml").With("tea.svg.yaml");
        var english = _workspace.Run(Arguments(line)).Error;
        var chinese = _workspace.RunIn(".", InChinese, Arguments(line)).Error;
        Assert.Matches("^blueprints: .*\\p{IsCJKUnifiedIdeographs}.*\n$", chinese);
        Assert.Equal(Quoted().Matches(english).Select(match => match.Groups[1].Value).Where(name => name != "none").Order(StringComparer.Ordinal), QuotedInChinese().Matches(chinese).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        var words = Word().Matches(english).Select(match => match.Value).ToHashSet();
        Assert.All(Word().Matches(chinese).Select(match => match.Value), word => Assert.Contains(word, words));
    }

    public static TheoryData<string> Mistakes => [.. UsageTests.Lines, "compare tea.blueprint.yaml", "compare - -", "compare . tea.blueprint.yaml", "compare tea.blueprint.yaml tea.blueprint.yaml -o -", "compare tea.blueprint.yaml tea.blueprint.yaml --overlay", "compare tea.blueprint.yaml tea.blueprint.yaml --fail-on bad", "convert .", "pareto . tea.blueprint.yaml", "pareto tea.blueprint.yaml --top x", "pareto tea.blueprint.yaml --by x", "pareto tea.blueprint.yaml -o -", "quadrants . tea.blueprint.yaml", "quadrants tea.blueprint.yaml -o -", "quadrants tea.blueprint.yaml --page A4", "histogram . tea.blueprint.yaml", "histogram tea.blueprint.yaml -o -", "histogram tea.blueprint.yaml --page A4", "rules a b", "rules zzzzz", "rules BP9999", "rules --zzz", "schema a b", "schema zzzzz", "schema -o .", "check tea.blueprint.yaml -o .", "check tea.blueprint.yaml -o a.blueprint.yaml", "check tea.blueprint.yaml --fail-on x"];

    private static string[] Arguments(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("“([^”]*)”")]
    private static partial Regex QuotedInChinese();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word();
}
