using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones.Measures;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.Tests.Documentation;

/// <summary>What messages, measures and rules say of themselves, they say in both languages.</summary>
public sealed class SameInBothTests
{
    [Fact]
    public void Messages() => Assert.All(LanguageDiagnostics.All, descriptor => SameInBoth.Check(descriptor.Summary));

    [Fact]
    public void Measures()
    {
        Assert.All(BlueprintMeasureList.All, measure => Check(measure.Name, measure.Formula));
        Assert.All(FishboneMeasureList.All, measure => Check(measure.Name, measure.Formula));
    }

    [Fact]
    public void Rules() => Assert.All(RuleList.All, rule =>
    {
        Check([rule.Title, rule.Why, rule.Mend, .. rule.Parameters.Select(parameter => parameter.Meaning)]);
        if (rule.Exceptions is { } exceptions) Check(exceptions);
    });

    private static void Check(params IEnumerable<Bilingual> words) => Assert.All(words, SameInBoth.CheckProse);
}
