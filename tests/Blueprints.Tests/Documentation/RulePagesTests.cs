using System.Globalization;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation;

/// <summary>
/// Every rule has a page in docs/rules, and one in Chinese, and the lists of them are up to date; with <c>BLUEPRINTS_ACCEPT=1</c> in the
/// environment they are written anew.
/// </summary>
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

    public static TheoryData<string, DiagramLanguage> Names
    {
        get
        {
            var names = new TheoryData<string, DiagramLanguage>();
            foreach (var language in Languages)
            {
                foreach (var rule in RuleList.All) names.Add(rule.Name, language);
            }

            return names;
        }
    }

    public static TheoryData<DiagramLanguage> Languages => [.. Enum.GetValues<DiagramLanguage>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_has_its_page(string name, DiagramLanguage language)
    {
        var rule = RuleList.Find(name)!;
        Verify(RulePage.FolderOf(language) + RulePage.FileOf(rule), RulePage.Of(rule, language));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_list_has_all_rules(DiagramLanguage language)
    {
        Assert.All(RuleList.All, rule => Assert.Single(Families, family => rule.Code.StartsWith(family.Code, StringComparison.Ordinal)));
        var other = RulePage.OtherFolder(language) + "README.md";
        var text = new StringBuilder(new Bilingual(
            $"# The rules\n\nWhat `blueprints check` looks for, each with its reason, its source, and how to mend it. [How to set and accept them](../analysis.md), [how often they are right](accuracy.md). [中文]({other})\n",
            $"# 规则一览\n\n`blueprints check` 按这些规则查找薄弱环节，每条都有理由、出处和改法。[怎样设置和接受](../../analysis.md)（英文），[规则有多准](accuracy.md)。`blueprints rules --lang zh` 在命令行里列出它们。[English]({other})\n").In(language));
        foreach (var (code, english, chinese) in Families)
        {
            var rules = RuleList.All.Where(rule => rule.Code.StartsWith(code, StringComparison.Ordinal)).ToList();
            if (rules.Count == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"\n## {new Bilingual(english, chinese).In(language)}\n\n").Append(GeneratedParts.Head(new("rule | severity | what it finds", "规则 | 级别 | 查什么"), language));
            foreach (var rule in rules) text.Append(CultureInfo.InvariantCulture, $"| [{rule.Code} `{rule.Name}`]({RulePage.FileOf(rule)}) | {SeverityWord.Of(rule.Severity).In(language)} | {rule.Title.In(language)} |\n");
        }

        Verify(RulePage.FolderOf(language) + "README.md", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_page_is_left_of_a_rule_that_is_gone(DiagramLanguage language) => Assert.Equal(
        RuleList.All.Select(RulePage.FileOf).Append("README.md").Append("accuracy.md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Folder, RulePage.FolderOf(language))).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    private static void Verify(string name, string made)
    {
        var file = Path.Combine(Folder, name);
        var written = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (written == made) return;
        if (!GoldenFile.Accepts) Assert.Fail($"docs/rules/{name} has fallen behind; run with BLUEPRINTS_ACCEPT=1");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, made, new UTF8Encoding(false));
    }
}
