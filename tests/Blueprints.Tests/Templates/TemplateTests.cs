using System.Text;
using System.Text.RegularExpressions;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Templates;
using Blueprints.Tests.Documentation;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Templates;

/// <summary>The documents to begin with.</summary>
public sealed partial class TemplateTests
{
    public static TheoryData<string, DiagramLanguage> All
    {
        get
        {
            var all = new TheoryData<string, DiagramLanguage>();
            foreach (var template in TemplateList.All)
            {
                foreach (var language in Enum.GetValues<DiagramLanguage>()) all.Add(template.Name, language);
            }

            return all;
        }
    }

    public static TheoryData<string> Names => [.. TemplateList.All.Select(template => template.Name)];

    /// <summary>What the analysis still finds is listed in the case, and none of it is an error or a warning.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void A_template_compiles_and_what_is_found_in_it_is_known(string name, DiagramLanguage language)
    {
        var compilation = Compiler.Compile(TemplateList.Find(name)!.In(language));
        Assert.Equal("", TextDiagnosticWriter.ToText(compilation.Diagnostics));
        Assert.Equal(language, compilation.Diagram!.Language);
        var findings = Compiler.Analyze(compilation).Findings;
        Assert.All(findings, finding => Assert.Equal(DiagnosticSeverity.Information, finding.Severity));
        var found = string.Concat(findings.Select(finding => $"{finding.Code} {finding.Message}\n"));
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "templates"), $"{name}.{(language == DiagramLanguage.Chinese ? "zh" : "en")}", "txt", found);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_template_is_drawn_with_all_that_can_be_shown(string name, DiagramLanguage language)
    {
        var compilation = Compiler.Compile(TemplateList.Find(name)!.In(language));
        var svg = Compiler.RenderSvg(compilation.Diagram!, new LayoutOptions { Registers = true, Analysis = Compiler.Analyze(compilation) });
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        if (compilation.Diagram is ServiceBlueprint blueprint) Assert.NotEmpty(Compiler.Walk(blueprint).Ways);
    }

    /// <summary>The two differ in their words alone: the same ids, keys and figures.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Both_languages_say_the_same(string name)
    {
        var template = TemplateList.Find(name)!;
        var (english, chinese) = (Compiler.Compile(template.In(DiagramLanguage.English)), Compiler.Compile(template.In(DiagramLanguage.Chinese)));
        var inEnglish = Compiler.Compile(Compiler.TranslateKeys(chinese, DiagramLanguage.English));
        Assert.Equal(Shape(english.Syntax), Shape(inEnglish.Syntax));
        Assert.Equal(Figures(english), Figures(chinese));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_template_speaks_one_language(string name, DiagramLanguage language)
    {
        var text = TemplateList.Find(name)!.In(language).Content;
        if (language == DiagramLanguage.English) Assert.False(SameInBoth.HasChinese(text));
        else Assert.DoesNotMatch("[A-Za-z]{4,} [a-z]{3,} [a-z]{3,}", Command().Replace(text, ""));
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 140, line));
        Assert.StartsWith("# ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_told_apart()
    {
        Assert.Equal(TemplateList.All.Length, TemplateList.All.Select(template => template.Name).Concat(TemplateList.All.Select(template => template.ChineseName)).Distinct().Count() / 2);
        Assert.Same(TemplateList.Find("BANK"), TemplateList.Find("银行"));
        Assert.Null(TemplateList.Find("bnak"));
        Assert.All(TemplateList.All, template => Assert.Contains(Compiler.Kinds, kind => kind.HasEnding("x" + template.Ending)));
    }

    /// <summary>The eight failures make an index.</summary>
    [Fact]
    public void The_failures_are_an_index()
    {
        var blueprint = (ServiceBlueprint)Compiler.Compile(TemplateList.Find("failures")!.In(DiagramLanguage.English)).Diagram!;
        Assert.Equal(8, blueprint.Steps.Sum(step => step.FailPoints.Length));
        var index = Compiler.Measure(blueprint).Rows.Single(row => row.Key == "failure-index").Figure.Value;
        Assert.Equal(((3 * 115) + (3 * 209) + (3 * 12) + (10 * 2) + (10 * 18) + 751 + (5 * 15) + 282) / 42500.0, index!.Value, 9);
    }

    private static string Shape(SyntaxTree tree)
    {
        var shape = new StringBuilder();
        foreach (var node in tree.Nodes())
        {
            if (node is SyntaxEntry { Definition: { } key } entry) shape.Append(key.Name == "id" ? $"id = {(entry.Value as SyntaxScalar)?.Value}" : key.Name).Append('\n');
        }

        return shape.ToString();
    }

    private static string Figures(Compilation compilation) =>
        string.Join('\n', Compiler.Measure(compilation.Diagram!).Rows.Select(row => FormattableString.Invariant($"{row.Key} {row.Figure.Value}")));

    [GeneratedRegex("blueprints [a-z]+.*")]
    private static partial Regex Command();
}
