using Blueprints.Diagnostics;
using Blueprints.Tests.Robustness;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Tests.Fixes;

/// <summary>Laws of fixing that hold for every text.</summary>
public sealed class FixLawTests
{
    public static TheoryData<string> Examples { get; } = new(RepositoryFiles.Documents("examples"));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_stays_as_it_is(string name)
    {
        var source = new SourceText(RepositoryFiles.Read("examples", name), name);
        Assert.Same(source, Compiler.Fix(source).Source);
    }

    [Fact]
    public void A_random_document_stays_as_it_is()
    {
        for (var seed = 5_000ul; seed < 5_060; seed++)
        {
            var source = new SourceText(RandomDocument.Create(seed, 40).ToYaml());
            Assert.Same(source, Compiler.Fix(source).Source);
        }
    }

    /// <summary>Whatever is fixed, no mistake is told that was not there, and fixing again changes nothing.</summary>
    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void A_mutated_document_gets_no_new_mistake(int seed)
    {
        var random = new Random(seed);
        var originals = MutationTests.Originals();
        var changed = 0;
        for (var round = 0; round < 300; round++)
        {
            var source = new SourceText(MutationTests.Mutate(originals[random.Next(originals.Count)], random));
            var result = Compiler.Fix(source);
            if (ReferenceEquals(result.Source, source)) continue;
            changed++;
            var before = Errors(source);
            Assert.All(Errors(result.Source), error => Assert.Contains(error, before));
            Assert.True(Errors(result.Source).Count <= before.Count);
        }

        Assert.True(changed > 5, $"only {changed} were fixed");
    }

    private static List<(string Code, string Message)> Errors(SourceText source) =>
        [.. Compiler.Compile(source).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => (diagnostic.Code, diagnostic.Message))];
}
