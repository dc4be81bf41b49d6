using System.Globalization;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Tests.Layouts;

namespace Blueprints.Tests.Documentation;

/// <summary>Every rule has a page in docs/rules, and the list of them is up to date; with <c>BLUEPRINTS_ACCEPT=1</c> in the environment they are written anew.</summary>
public sealed class RulePagesTests
{
    /// <summary>The families, by what their codes begin with.</summary>
    private static readonly (string Code, string English, string Chinese)[] Families =
    [
        ("SB01", "The flow", "流程"),
        ("SB02", "Weak links", "薄弱环节"),
        ("SB03", "Standards", "执行标准"),
        ("SB04", "Manner", "服务方式"),
        ("SB05", "Contact points", "接触点"),
        ("SB06", "Load", "负荷"),
        ("FB01", "Fishbones", "鱼骨图"),
        ("BP02", "Settings", "设置"),
        ("BP03", "Several documents", "多份文档"),
    ];

    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "docs", "rules");

    public static TheoryData<string> Names => [.. RuleList.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_has_its_page(string name)
    {
        var rule = RuleList.Find(name)!;
        Verify(RulePage.FileOf(rule), RulePage.Of(rule));
    }

    [Fact]
    public void The_list_has_all_rules()
    {
        Assert.All(RuleList.All, rule => Assert.Single(Families, family => rule.Code.StartsWith(family.Code, StringComparison.Ordinal)));
        var text = new StringBuilder("# The rules\n\nWhat `blueprints check` looks for, each with its reason, its source, and how to mend it. [How to set and accept them](../analysis.md). `blueprints rules --lang zh` 用中文列出全部规则。\n");
        foreach (var (code, english, chinese) in Families)
        {
            var rules = RuleList.All.Where(rule => rule.Code.StartsWith(code, StringComparison.Ordinal)).ToList();
            if (rules.Count == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"\n## {english} · {chinese}\n\n| rule | severity | | |\n|---|---|---|---|\n");
            foreach (var rule in rules) text.Append(CultureInfo.InvariantCulture, $"| [{rule.Code} `{rule.Name}`]({RulePage.FileOf(rule)}) | {SeverityWord.Of(rule.Severity).English} | {rule.Title.English} | {rule.Title.Chinese} |\n");
        }

        Verify("README.md", text.ToString());
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone() => Assert.Equal(
        RuleList.All.Select(RulePage.FileOf).Append("README.md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    private static void Verify(string name, string made)
    {
        var file = Path.Combine(Folder, name);
        var written = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (written == made) return;
        if (Environment.GetEnvironmentVariable("BLUEPRINTS_ACCEPT") != "1") Assert.Fail($"docs/rules/{name} has fallen behind; run with BLUEPRINTS_ACCEPT=1");
        Directory.CreateDirectory(Folder);
        File.WriteAllText(file, made, new UTF8Encoding(false));
    }
}
