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

    private static FindingChanges Compare(string before, string after) => BlueprintComparison.Of(Read(before), Read(after)).Findings;

    private static ServiceBlueprint Read(string text) => Assert.IsType<ServiceBlueprint>(Compiler.Compile(new SourceText(text, "counter.yaml")).Diagram);
}
