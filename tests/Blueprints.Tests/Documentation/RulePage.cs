using System.Globalization;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Folders;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation;

/// <summary>The page of a rule in one language, made of what the rule says of itself and of what it finds in its example.</summary>
internal sealed class RulePage(RuleInfo rule, DiagramLanguage language)
{
    private readonly StringBuilder _text = new();

    public static string FileOf(RuleInfo rule) => rule.Name + ".md";

    /// <summary>The folder of a language, from that of the rules.</summary>
    public static string FolderOf(DiagramLanguage language) => language == DiagramLanguage.Chinese ? "zh/" : "";

    /// <summary>The way from a page in one language to the folder of the other.</summary>
    public static string OtherFolder(DiagramLanguage language) => language == DiagramLanguage.Chinese ? "../" : "zh/";

    public static string Of(RuleInfo rule, DiagramLanguage language) => new RulePage(rule, language).Write();

    private string Write()
    {
        var (root, other) = (language == DiagramLanguage.Chinese ? "../../" : "../", $"{OtherFolder(language)}{FileOf(rule)}");
        var severity = SeverityWord.Of(rule.Severity);
        Append($"# {rule.Code} {rule.Name}\n\n**{rule.Title.In(language)}**\n\n");
        Append(Say(
            $"Default severity: {severity.English}. [All rules](README.md) · [settings and acceptance]({root}analysis.md) · [中文]({other})\n\n",
            $"默认级别：{severity.Chinese}。[全部规则](README.md) · [设置与接受]({root}analysis.md) · [English]({other})\n\n"));
        Section(Say("Why it matters", "为什么要紧"), Sentence(rule.Why) + "\n\n" + Say($"Source: {rule.Source}.", $"出处：{SourceWords.In(rule.Source, language)}。"));
        Section(Say("What to do", "怎么办"), Sentence(rule.Fix));
        if (!rule.Parameters.IsEmpty) Section(Say("Settings", "设置项"), Settings());
        if (rule.Exceptions is { } exceptions) Section(Say("When to accept it", "什么时候可以接受"), Sentence(exceptions));
        Section(Say("An example that has it", "有这个问题的例子"), Example(rule.BadIn(language)) + "\n\n```text\n" + Findings(rule, language) + "```");
        Section(Say("The same, mended", "改好之后"), Example(rule.GoodIn(language)));
        return _text.ToString().TrimEnd('\n') + "\n";
    }

    private void Append(string text) => _text.Append(text);

    private void Section(string heading, string body) => Append($"## {heading}\n\n{body}\n\n");

    private string Say(string english, string chinese) => new Bilingual(english, chinese).In(language);

    private string Sentence(Bilingual words) => Say(char.ToUpperInvariant(words.English[0]) + words.English[1..] + ".", words.Chinese + "。");

    private string Settings()
    {
        var text = GeneratedParts.Head(new("setting | default | meaning | range", "设置项 | 默认 | 含义 | 范围"), language);
        foreach (var parameter in rule.Parameters)
        {
            var (least, most) = (Value(parameter, parameter.Least), Value(parameter, parameter.Most));
            var range = !parameter.Words.IsEmpty ? string.Join(Say(", ", "、"), parameter.Words.Select(word => $"`{word}`"))
                : double.IsInfinity(parameter.Most) ? Say($"{least} or more", $"不小于 {least}") : Say($"{least} to {most}", $"{least} 到 {most}");
            text.Append(CultureInfo.InvariantCulture, $"| `{parameter.Name}` | {Value(parameter, parameter.Default)} | {parameter.Meaning.In(language)} | {range} |\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Value(RuleParameter parameter, double value) =>
        parameter.WordOf(value) is { } word ? $"`{word}`"
        : parameter.IsShare ? (value * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%" : value.ToString("0.####", CultureInfo.InvariantCulture);

    private string Example(string example) => string.Join(
        "\n\n",
        ExampleFiles.Of(example).Select(file => (ExampleFiles.Of(example).Length > 1 ? Say($"`{file.Name}`:\n\n", $"`{file.Name}`：\n\n") : "") + $"```yaml\n{file.Text.ReplaceLineEndings("\n").Trim('\n')}\n```"));

    /// <summary>What the command says of the rule's bad example.</summary>
    public static string Findings(RuleInfo rule, DiagramLanguage language)
    {
        var files = ExampleFiles.Of(rule.BadIn(language));
        var compilations = files.Select(file => Compiler.Compile(new SourceText(file.Text, files.Length > 1 ? file.Name : file.Text.StartsWith("fishbone:", StringComparison.Ordinal) ? "example.fishbone.yaml" : "example.blueprint.yaml"))).ToList();
        var findings = files.Length == 1
            ? Compiler.Analyze(compilations[0]).Findings
            : Compiler.AnalyzeFolder(files.Zip(compilations, (file, compilation) => new FolderDocument(file.Name, compilation))).SelectMany(result => result.Findings);
        return TextDiagnosticWriter.ToText(findings.Where(finding => finding.Code == rule.Code));
    }
}
