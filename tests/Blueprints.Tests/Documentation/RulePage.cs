using System.Globalization;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Folders;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation;

/// <summary>The page of a rule, made of what the rule says of itself and of what it finds in its example.</summary>
internal static class RulePage
{
    public static string FileOf(RuleInfo rule) => rule.Name + ".md";

    public static string Of(RuleInfo rule)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {rule.Code} {rule.Name}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{rule.Title.English}** · {rule.Title.Chinese}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Default severity: {SeverityWord.Of(rule.Severity).English}. [All rules](README.md) · [settings and acceptance](../analysis.md)\n\n");
        Section("Why it matters", $"{Sentence(rule.Why.English)}\n\nSource: {rule.Source}.");
        Section("What to do", Sentence(rule.Mend.English));
        if (!rule.Parameters.IsEmpty) Section("Settings", Settings(rule));
        if (rule.Exceptions is { } exceptions) Section("When to accept it", Sentence(exceptions.English));
        Section("An example that has it", Example(rule.Bad) + "\n\n```text\n" + Findings(rule) + "```");
        Section("The same, mended", Example(rule.Good));
        Section("中文", Chinese(rule));
        return text.ToString().TrimEnd('\n') + "\n";

        void Section(string heading, string body) => text.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n{body}\n\n");
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";

    private static string Chinese(RuleInfo rule)
    {
        var text = new StringBuilder($"- 问题：{rule.Title.Chinese}。\n- 原因：{rule.Why.Chinese}。\n- 建议：{rule.Mend.Chinese}。\n");
        if (rule.Exceptions is { } exceptions) text.Append(CultureInfo.InvariantCulture, $"- 可以接受的情况：{exceptions.Chinese}。\n");
        foreach (var parameter in rule.Parameters) text.Append(CultureInfo.InvariantCulture, $"- 设置项 `{parameter.Name}`（默认 {Value(parameter, parameter.Default)}）：{parameter.Meaning.Chinese}。\n");
        return text.ToString().TrimEnd('\n');
    }

    private static string Settings(RuleInfo rule)
    {
        var text = new StringBuilder("| setting | default | meaning | range |\n|---|---|---|---|\n");
        foreach (var parameter in rule.Parameters)
        {
            var range = double.IsInfinity(parameter.Most) ? $"{Value(parameter, parameter.Least)} or more" : $"{Value(parameter, parameter.Least)} to {Value(parameter, parameter.Most)}";
            text.Append(CultureInfo.InvariantCulture, $"| `{parameter.Name}` | {Value(parameter, parameter.Default)} | {parameter.Meaning.English} | {range} |\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Value(RuleParameter parameter, double value) =>
        parameter.IsShare ? (value * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%" : value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Example(string example) => string.Join(
        "\n\n",
        ExampleFiles.Of(example).Select(file => (ExampleFiles.Of(example).Length > 1 ? $"`{file.Name}`:\n\n" : "") + $"```yaml\n{file.Text.ReplaceLineEndings("\n").Trim('\n')}\n```"));

    /// <summary>What the command says of the rule's bad example.</summary>
    public static string Findings(RuleInfo rule)
    {
        var files = ExampleFiles.Of(rule.Bad);
        var compilations = files.Select(file => Compiler.Compile(new SourceText(file.Text, files.Length > 1 ? file.Name : file.Text.StartsWith("fishbone:", StringComparison.Ordinal) ? "example.fishbone.yaml" : "example.blueprint.yaml"))).ToList();
        var findings = files.Length == 1
            ? Compiler.Analyze(compilations[0]).Findings
            : Compiler.AnalyzeFolder(files.Zip(compilations, (file, compilation) => new FolderDocument(file.Name, compilation))).SelectMany(result => result.Findings);
        return TextDiagnosticWriter.ToText(findings.Where(finding => finding.Code == rule.Code));
    }
}
