namespace Blueprints.Tests.ServiceBlueprints.Layout;

/// <summary>
/// Random valid documents keep the layout's laws. <c>BLUEPRINTS_LAYOUT_DOCUMENTS</c> asks for more documents, <c>BLUEPRINTS_LAYOUT_SEED</c>
/// for others, and
/// <c>BLUEPRINTS_LAYOUT_REPORT</c> names a file for the report of what failed. A document that failed is pinned in
/// <c>tests/cases/layouts</c>.
/// </summary>
public sealed class RandomLayoutTests
{
    private const int MaxSteps = 200;

    public static TheoryData<string> Pinned { get; } = new(RepositoryFiles.Documents("tests/cases/layouts"));

    public static TheoryData<string> Examples { get; } = new(RepositoryFiles.Documents("examples"));

    [Fact]
    public void Random_documents_keep_the_laws()
    {
        var count = LongRuns.Setting("BLUEPRINTS_LAYOUT_DOCUMENTS", LongRuns.Count(24, 400));
        var first = LongRuns.Setting("BLUEPRINTS_LAYOUT_SEED", 1);
        var report = new LayoutReport(plan => LayoutTrial.Faults(plan.ToYaml()));
        for (var i = 0; i < count; i++) report.Try((ulong)(first + i), MaxSteps);

        if (Environment.GetEnvironmentVariable("BLUEPRINTS_LAYOUT_REPORT") is { Length: > 0 } path) File.WriteAllText(path, report.ToText(MaxSteps, examples: 2));
        Assert.True(report.IsEmpty, report.IsEmpty ? null : report.ToText(MaxSteps));
    }

    [Theory]
    [MemberData(nameof(Pinned))]
    public void Documents_that_failed_once_keep_the_laws(string name) =>
        Assert.Empty(LayoutTrial.Faults(RepositoryFiles.Read("tests/cases/layouts", name)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_keep_the_laws(string name) => Assert.Empty(LayoutTrial.Faults(RepositoryFiles.Read("examples", name)));
}
