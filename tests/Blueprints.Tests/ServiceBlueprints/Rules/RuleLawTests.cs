using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

/// <summary>What holds for the findings of every document, however odd.</summary>
public sealed class RuleLawTests
{
    [Fact]
    public void Findings_speak_of_what_is_there_the_same_each_time_and_in_both_languages()
    {
        var findings = 0;
        var documents = LongRuns.Count(100, 300);
        for (var seed = 1UL; seed <= (ulong)documents; seed++)
        {
            var compilation = Compiler.Compile(new SourceText(RandomDocument.Create(seed).ToYaml(), $"seed-{seed}.yaml"));
            Assert.False(compilation.HasErrors);
            var ids = ((ServiceBlueprint)compilation.Diagram!).Steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
            var found = Compiler.Analyze(compilation, new AnalysisOptions { Language = DiagramLanguage.English }).Findings;
            var again = Compiler.Analyze(compilation, new AnalysisOptions { Language = DiagramLanguage.Chinese }).Findings;
            Assert.Equal(found.Select(f => (f.Code, f.Span, f.Element, f.Severity)), again.Select(f => (f.Code, f.Span, f.Element, f.Severity)));
            foreach (var finding in found)
            {
                Assert.True(finding.Element is null || ids.Contains(finding.Element), $"seed {seed}: {finding.Element}");
                Assert.True(finding.Span.Length > 0 && finding.Span.End <= compilation.Source.Content.Length, $"seed {seed}: {finding.Code} stands nowhere");
                Assert.DoesNotContain("NaN", finding.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("∞", finding.Message, StringComparison.Ordinal);
                findings++;
            }
        }

        Assert.True(findings > documents);
    }
}
