using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Examples;

/// <summary>What the analysis finds in the examples, as it was read and accepted.</summary>
public sealed class ExampleFindingTests
{
    public static TheoryData<string> All { get; } = ExampleDrawingTests.All;

    [Theory]
    [MemberData(nameof(All))]
    public void The_findings_of_an_example_are_those_accepted(string name)
    {
        var stem = name.Replace(".blueprint.yaml", "", StringComparison.Ordinal).Replace(".yaml", "", StringComparison.Ordinal);
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "findings"), stem, "txt", TextDiagnosticWriter.ToText(Find(name)));
    }

    /// <summary>A translation has the findings of its original.</summary>
    [Theory]
    [InlineData("bank-before.blueprint.yaml")]
    [InlineData("bank-after.blueprint.yaml")]
    [InlineData("restaurant.blueprint.yaml")]
    [InlineData("hospital.blueprint.yaml")]
    [InlineData("airport.fishbone.yaml")]
    public void A_translation_has_the_same_findings(string name)
    {
        var (stem, kind) = (name[..name.IndexOf('.', StringComparison.Ordinal)], name[name.IndexOf('.', StringComparison.Ordinal)..]);
        static IEnumerable<(string, DiagnosticSeverity, string?)> Kinds(IEnumerable<Diagnostic> findings) => findings.Select(f => (f.Code, f.Severity, f.Element)).Order();
        Assert.Equal(Kinds(Find(name)).Select(f => (f.Item1, f.Item2)), Kinds(Find(stem + ".zh" + kind)).Select(f => (f.Item1, f.Item2)));
    }

    /// <summary>The redesign of the bank resolves every warning, and brings none.</summary>
    [Fact]
    public void The_bank_is_better_after_than_before()
    {
        var (before, after) = (Find("bank-before.blueprint.yaml"), Find("bank-after.blueprint.yaml"));
        Assert.DoesNotContain(after, finding => finding.Severity > DiagnosticSeverity.Information);
        Assert.True(before.Count(finding => finding.Severity == DiagnosticSeverity.Warning) >= 6);
        Assert.True(after.Length < before.Length / 2);
    }

    private static ImmutableArray<Diagnostic> Find(string name) =>
        Compiler.Analyze(Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name))).Findings;
}
