using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Folders;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Analysis;

/// <summary>What holds for every rule there is.</summary>
public sealed class RuleListTests
{
    public static TheoryData<string> Names => [.. RuleList.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fires_on_its_bad_example(string name)
    {
        var rule = RuleList.Find(name)!;
        Assert.Contains(Findings(rule.Bad), finding => finding.Code == rule.Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_silent_on_its_good_example(string name)
    {
        var rule = RuleList.Find(name)!;
        Assert.DoesNotContain(Findings(rule.Good), finding => finding.Code == rule.Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_its_examples_in_Chinese(string name)
    {
        var rule = RuleList.Find(name)!;
        var (english, chinese) = (Findings(rule.Bad), Findings(rule.BadIn(DiagramLanguage.Chinese)));
        Assert.Equal(Of(rule.Code, english), Of(rule.Code, chinese));
        Assert.DoesNotContain(Findings(rule.GoodIn(DiagramLanguage.Chinese)), finding => finding.Code == rule.Code);
        Assert.Equal((rule.Bad, rule.Good), (rule.BadIn(DiagramLanguage.English), rule.GoodIn(DiagramLanguage.English)));
        Assert.All(rule.Words.Split('\n'), words => Assert.Contains(words.Split(" = ")[0], rule.Bad + rule.Good, StringComparison.Ordinal));
        foreach (var (one, other) in ((string, string)[])[(rule.Bad, rule.BadIn(DiagramLanguage.Chinese)), (rule.Good, rule.GoodIn(DiagramLanguage.Chinese))])
        {
            // Capitals begin words of the author's own.
            Assert.DoesNotMatch(@"(?<![\w#])[A-Z][a-z]|[a-z] [a-z]+ [a-z]", other.Replace(" per hour", "", StringComparison.Ordinal));
            Assert.Equal(one.Split('\n').Length + (one.Split("--- # ").Length is > 1 and var files ? files - 1 : 1), other.Split('\n').Length);
        }

        static IEnumerable<DiagnosticSeverity> Of(string code, IEnumerable<Diagnostic> findings) => findings.Where(finding => finding.Code == code).Select(finding => finding.Severity);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tells_the_same_in_Chinese(string name)
    {
        var rule = RuleList.Find(name)!;
        var english = Findings(rule.Bad);
        var chinese = Findings(rule.Bad, DiagramLanguage.Chinese);
        Assert.Equal(english.Select(f => (f.Code, f.Span, f.Element, f.Severity)), chinese.Select(f => (f.Code, f.Span, f.Element, f.Severity)));
        Assert.All(chinese.Where(f => f.Code == rule.Code), finding => Assert.Contains(finding.Message + finding.Help + finding.Why, c => c is >= '\u4E00' and <= '\u9FFF'));
        foreach (var words in (Bilingual[])[rule.Title, rule.Why, rule.Fix])
        {
            Assert.Contains(words.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
            Assert.DoesNotContain(words.English, c => c is >= '\u4E00' and <= '\u9FFF');
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Can_be_turned_off_and_made_graver(string name)
    {
        var rule = RuleList.Find(name)!;
        if (rule.Code.StartsWith("BP02", StringComparison.Ordinal)) return;
        var count = Findings(rule.Bad).Count(f => f.Code == rule.Code);
        Assert.DoesNotContain(Findings(rule.Bad, setting: new RuleSetting(rule.Name, false, null, ImmutableDictionary<string, double>.Empty)), f => f.Code == rule.Code);
        Assert.Equal(count, Findings(rule.Bad, setting: new RuleSetting(rule.Code, true, DiagnosticSeverity.Error, ImmutableDictionary<string, double>.Empty)).Count(f => f.Code == rule.Code && f.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Speaks_plainly(string name)
    {
        var rule = RuleList.Find(name)!;
        Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", rule.Name);
        Assert.Matches("^(SB|FB|BP)[0-9]{4}$", rule.Code);
        Assert.NotEmpty(rule.Source);
        foreach (var finding in Findings(rule.Bad).Where(f => f.Code == rule.Code))
        {
            Assert.False(finding.Message.EndsWith('.') || char.IsUpper(finding.Message[0]), finding.Message);
            Assert.NotNull(finding.Why);
            Assert.NotNull(finding.Help);
        }

        foreach (var words in (Bilingual[])[rule.Title, rule.Why, rule.Fix]) Assert.False(words.English.EndsWith('.') || words.Chinese.EndsWith('。'), words.English);
    }

    [Fact]
    public void Has_each_code_and_name_once()
    {
        Assert.Equal(RuleList.All.Length, RuleList.All.Select(rule => rule.Code).Distinct().Count());
        Assert.Equal(RuleList.All.Length, RuleList.All.Select(rule => rule.Name).Distinct().Count());
        foreach (var kind in RuleList.All.GroupBy(rule => rule.Code[..2])) Assert.Equal(kind.Select(rule => rule.Code).Order(StringComparer.Ordinal), kind.Select(rule => rule.Code));
    }

    private static IEnumerable<Diagnostic> Findings(string example, DiagramLanguage? language = null, RuleSetting? setting = null)
    {
        var files = ExampleFiles.Of(example);
        var options = new AnalysisOptions { Language = language };
        var compilations = files.Select(file => Compiled(file.Name, file.Text, setting)).ToList();
        return files.Length == 1
            ? Compiler.Analyze(compilations[0], options).Findings
            : Compiler.AnalyzeFolder(files.Zip(compilations, (file, compilation) => new FolderDocument(file.Name, compilation)), options).SelectMany(result => result.Findings);
    }

    private static Compilation Compiled(string name, string text, RuleSetting? setting)
    {
        var compilation = Compiler.Compile(new SourceText(text, name));
        Assert.False(compilation.HasErrors, TextDiagnosticWriter.ToText(compilation.Diagnostics));
        if (setting is null) return compilation;
        var diagram = compilation.Diagram!;
        var parameters = diagram.Analysis.Where(s => s.Rule == setting.Rule || s.Rule == RuleList.Find(setting.Rule)!.Name).SelectMany(s => s.Parameters);
        return compilation with { Diagram = diagram with { Analysis = [setting with { Parameters = ImmutableDictionary.CreateRange(parameters) }, .. diagram.Analysis] } };
    }
}
