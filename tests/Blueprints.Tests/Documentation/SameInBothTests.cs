using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagnostics.Explanations;
using Blueprints.Diagrams;
using Blueprints.Fishbones.Measures;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation;

/// <summary>What messages, measures and rules say of themselves, they say in both languages.</summary>
public sealed class SameInBothTests
{
    [Fact]
    public void Messages() => Assert.All([.. LanguageDiagnostics.All, .. ModelDiagnostics.All, .. ScoreDiagnostics.All], descriptor => SameInBoth.Check(descriptor.Summary));

    [Fact]
    public void Explanations_of_messages() => Assert.All(MessageList.All, message =>
    {
        Check(message.Cause, message.Fix, message.Effect);
        if (message.Circumstance is { } circumstance) Check(circumstance);
    });

    [Fact]
    public void Measures()
    {
        Assert.All(BlueprintMeasureList.All, measure => Check(measure.Name, measure.Formula));
        Assert.All(FishboneMeasureList.All, measure => Check(measure.Name, measure.Formula));
    }

    [Fact]
    public void Rules() => Assert.All(RuleList.All, rule =>
    {
        Check([rule.Title, rule.Why, rule.Fix, .. rule.Parameters.Select(parameter => parameter.Meaning)]);
        if (rule.Exceptions is { } exceptions) Check(exceptions);
    });

    [Fact]
    public void Sources()
    {
        var all = RuleList.All.Select(rule => rule.Source).Concat(BlueprintMeasureList.All.Select(measure => measure.Source)).Concat(FishboneMeasureList.All.Select(measure => measure.Source)).OfType<string>().ToList();
        Assert.All(all, source =>
        {
            Assert.DoesNotMatch(@"\b[a-z]{2,}[ -][a-z]{2,}", SourceWords.In(source, DiagramLanguage.Chinese).Replace("van der", "", StringComparison.Ordinal));
            Assert.Equal(source, SourceWords.In(source, DiagramLanguage.English));
        });
        Assert.All(SourceWords.All, words => Assert.Contains(all, source => source.Contains(words.English, StringComparison.Ordinal)));
    }

    private static void Check(params IEnumerable<Bilingual> words) => Assert.All(words, SameInBoth.CheckProse);
}
