using System.Globalization;
using Blueprints.Comparisons;
using Blueprints.Fishbones;
using Blueprints.Tests.Fishbones;
using Blueprints.Text;

namespace Blueprints.Tests.Comparisons;

/// <summary>Comparisons of fishbones.</summary>
public sealed class FishboneComparisonTests
{
    private const string Before = "fishbone: Late flights\ncategories:\n  People:\n    - cause: Too few agents\n      id: agents\n      count: 12\n    - cause: Late crews\n      id: crews\n  Machines:\n    - Old belts\n";

    private const string After = "fishbone: Late flights\ncategories:\n  People:\n    - cause: Too few agents at the gate\n      id: agents\n      count: 4\n      status: confirmed\n      because:\n        - cause: Late crews\n          id: crews\n  Weather:\n    - Fog\n";

    [Fact]
    public void The_changes_applied_to_the_one_before_give_the_one_after()
    {
        for (var seed = 1; seed <= LongRuns.Count(40, 150); seed++)
        {
            var random = new RandomFishbone(seed);
            var (one, other) = (random.Next(), random.Next());
            foreach (var (before, after) in ((Fishbone, Fishbone)[])[(one, other), (one, one), (other, Pruned(other)), (Pruned(one), one)])
            {
                var comparison = ((FishboneComparison)Compiler.Compare(before, after)!);
                Assert.Equal(ComparisonLawTests.Canonical(after), ComparisonLawTests.Canonical(comparison.Apply(before)));
                Assert.Equal(ComparisonLawTests.Canonical(after) == ComparisonLawTests.Canonical(before), comparison.IsSame);
            }
        }
    }

    [Fact]
    public void Causes_are_added_taken_out_moved_and_changed()
    {
        var causes = ((FishboneComparison)Compiler.Compare(Compile(Before), Compile(After))!).Causes;
        Assert.Equal(
            [("Too few agents at the gate", ChangeKind.Changed), ("Late crews", ChangeKind.Changed), ("Old belts", ChangeKind.Removed), ("Fog", ChangeKind.Added)],
            causes.Select(cause => ((cause.After ?? cause.Before)!.Label, cause.Kind)));
        Assert.Equal(["label", "status", "count"], causes[0].Fields.Select(field => field.Key));
        var moved = Assert.Single(causes[1].Fields);
        Assert.Equal(("parent", "People", "Too few agents at the gate"), (moved.Key, moved.Before, moved.After));
    }

    [Fact]
    public void A_fishbone_is_the_same_as_itself()
    {
        foreach (var name in RepositoryFiles.Documents("examples").Where(name => name.Contains(".fishbone.", StringComparison.Ordinal)))
        {
            var comparison = ((FishboneComparison)Compiler.Compare(Compile(RepositoryFiles.Read("examples", name)), Compile(RepositoryFiles.Read("examples", name)))!);
            Assert.True(comparison.IsSame);
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            ComparisonTextWriter.Write(text, comparison);
            Assert.Equal(1, text.ToString().Count(sign => sign == '\n'));
        }
    }

    [Fact]
    public void Documents_of_different_kinds_are_not_compared() =>
        Assert.Null(Compiler.Compare(Compile(Before), Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", "minimal.blueprint.yaml"), "b")).Diagram!));

    private static Fishbone Pruned(Fishbone fishbone) => fishbone with
    {
        Unit = "something else",
        Categories = [.. fishbone.Categories.Select(category => category with { Causes = [.. category.Causes.Skip(1).Select(cause => cause with { Count = (cause.Count ?? 0) + 1, Status = CauseStatus.RuledOut })] })],
    };

    private static Fishbone Compile(string yaml) => Assert.IsType<Fishbone>(Compiler.Compile(new SourceText(yaml, "compared.yaml")).Diagram);
}
