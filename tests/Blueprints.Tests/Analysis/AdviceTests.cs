using System.Text.RegularExpressions;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.TestSupport;
using Blueprints.Text;

namespace Blueprints.Tests.Analysis;

/// <summary>Drawings and reports speak to those who decide: without YAML.</summary>
public sealed partial class AdviceTests
{
    public static TheoryData<string> Names => [.. RuleList.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_has_advice_without_YAML(string name)
    {
        var rule = RuleList.Find(name)!;
        var advice = rule.Advice ?? rule.Fix;
        Assert.DoesNotMatch(Yaml(), advice.English);
        Assert.DoesNotMatch(Yaml(), advice.Chinese);
    }

    [Theory]
    [InlineData("examples")]
    [InlineData("tests/cases/found")]
    public void So_has_every_finding(string folder)
    {
        foreach (var name in RepositoryFiles.Documents(folder))
        {
            var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read(folder, name), name));
            if (compilation.Diagram is not { } diagram || compilation.HasErrors) continue;
            foreach (var language in Enum.GetValues<DiagramLanguage>())
            {
                foreach (var finding in Compiler.Analyze(diagram, new AnalysisOptions { Language = language }).Findings) Assert.DoesNotMatch(Yaml(), (finding.Advice ?? finding.Help)!);
            }
        }
    }

    [Fact]
    public void YAML_is_told_from_words()
    {
        Assert.Matches(Yaml(), "write kind: end");
        Assert.Matches(Yaml(), "{to: a}");
        Assert.Matches(Yaml(), "写 kind: end");
        Assert.DoesNotMatch(Yaml(), "send word on the way: received, in work");
    }

    /// <summary>Braces, or a key of the language before a colon.</summary>
    [GeneratedRegex(@"[{}\[\]]|\b(?:id|next|to|when|share|kind|time|wait|standard|aspect|rate|actual|text|counts|fail|recovery|prevention|severity|evidence|documents|contact|channel|expected|perceived|lanes|staff|accept|status|owner|countermeasure|control|flows|label|count):")]
    private static partial Regex Yaml();
}
