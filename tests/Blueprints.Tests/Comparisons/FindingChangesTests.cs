using Blueprints.Comparisons;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Comparisons;

/// <summary>What has become of findings.</summary>
public sealed class FindingChangesTests
{
    private const string Before = """
        blueprint: Counter
        steps:
          - customer: Asks
          - frontstage: Answers
            id: answer
            fail: Wrong answer
        """;

    [Fact]
    public void A_finding_that_was_accepted_is_not_resolved()
    {
        var open = Compare(Before, Before);
        Assert.Contains(open.Remaining, finding => finding.Code == "SB0201");
        var accepted = Compare(Before, Before.Replace("fail: Wrong answer", "fail: Wrong answer\n    accept: {SB0201: Answers are read back by the customer}", StringComparison.Ordinal));
        Assert.DoesNotContain(accepted.Resolved, finding => finding.Code == "SB0201");
        Assert.DoesNotContain(accepted.Remaining, finding => finding.Code == "SB0201");
        Assert.Empty(accepted.New);
    }

    [Fact]
    public void A_finding_that_was_mended_is_resolved()
    {
        var mended = Compare(Before, Before.Replace("fail: Wrong answer", "fail: {fail: Wrong answer, recovery: Rings back and puts it right, prevention: Answers are looked up}", StringComparison.Ordinal));
        Assert.Contains(mended.Resolved, finding => finding.Code == "SB0201");
    }

    [Fact]
    public void A_finding_over_several_steps_remains_while_one_of_them_has_the_defect()
    {
        // One rule tells two steps without evidence one by one and more of them at once.
        const string many = "blueprint: Counter\nsteps:\n  - {customer: Asks, id: a}\n  - {frontstage: Answers, id: b, contact: counter}\n  - {frontstage: Shows, id: c, contact: counter}\n  - {frontstage: Packs, id: d, contact: counter}\n  - {frontstage: Thanks, id: e, contact: counter}\n";
        var gathered = Assert.Single(Analyze(many), finding => finding.Code == "SB0301");
        Assert.True(gathered.Elements.Length > 1);
        var first = gathered.Elements[0];
        var mended = many.Replace($"id: {first}, contact: counter", $"id: {first}, contact: counter, standard: {{time: 2 min}}", StringComparison.Ordinal);
        Assert.NotEqual(many, mended);
        var changes = Compare(many, mended);
        Assert.Contains(changes.Remaining, finding => finding.Code == "SB0301");
        Assert.DoesNotContain(changes.Resolved.Concat(changes.New), finding => finding.Code == "SB0301");

        var none = Compare(many, string.Join('\n', many.Split('\n').Select(line => line.Replace("contact: counter", "contact: counter, standard: {time: 2 min}", StringComparison.Ordinal))));
        Assert.Contains(none.Resolved, finding => finding.Code == "SB0301");
    }

    [Fact]
    public void A_new_name_of_a_phase_changes_no_step()
    {
        const string text = "blueprint: Counter\nsteps:\n  - phase: Coming into the shop\n  - customer: Asks\n  - phase: Out\n  - frontstage: Answers\n";
        var comparison = ((BlueprintComparison)Compiler.Compare(Read(text), Read(text.Replace("Coming into the shop", "Coming in the shop", StringComparison.Ordinal)))!);
        Assert.False(comparison.IsSame);
        Assert.All(comparison.Steps, step => Assert.Equal(ChangeKind.Same, step.Kind));
    }

    private static IReadOnlyList<Blueprints.Diagnostics.Diagnostic> Analyze(string text) => Compiler.Analyze(Read(text)).Findings;

    private static FindingChanges Compare(string before, string after) => ((BlueprintComparison)Compiler.Compare(Read(before), Read(after))!).Findings;

    private static ServiceBlueprint Read(string text) => Assert.IsType<ServiceBlueprint>(Compiler.Compile(new SourceText(text, "counter.yaml")).Diagram);
}
