using System.Text;
using Blueprints.Tests.Documentation;
using Blueprints.Text;

namespace Blueprints.Tests.Accuracy;

/// <summary>
/// The page that says how often the rules are right says what is measured; with <c>BLUEPRINTS_ACCEPT=1</c> in the environment it is written
/// anew. What may not be written there, whatever is measured, stands in the other tests.
/// </summary>
public sealed class AccuracyTests
{
    /// <summary>The least share of the planted defects that are found.</summary>
    private const double LeastPlanted = 0.98;

    /// <summary>The least precision on documents of public origin.</summary>
    private const double LeastPrecision = 0.95;

    public static TheoryData<DiagramLanguage> Languages => [.. Enum.GetValues<DiagramLanguage>()];

    [LongTheory("it plants every defect in every document")]
    [MemberData(nameof(Languages))]
    public void The_page_says_what_is_measured(DiagramLanguage language)
    {
        var name = $"docs/rules/{RulePage.FolderOf(language)}accuracy.md";
        var file = Path.Combine(RepositoryFiles.Root, name);
        var (written, made) = (File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "", AccuracyPage.Of(language));
        if (written == made) return;
        if (!GoldenFile.Accepts) Assert.Fail($"{name} has fallen behind; look at what has changed, and run with BLUEPRINTS_ACCEPT=1");
        File.WriteAllText(file, made, new UTF8Encoding(false));
    }

    [Fact]
    public void Planted_defects_are_found() => Assert.InRange((double)PlantedRun.Results.Count(result => result.IsFound) / PlantedRun.Results.Length, LeastPlanted, 1);

    [Fact]
    public void Findings_in_the_real_ones_are_right() => Assert.InRange(RealFigures.Of(null).Precision, LeastPrecision, 1);

    [Fact]
    public void Every_rule_has_defects_planted()
    {
        var planted = PlantedRun.Results.Select(result => result.Rule).ToHashSet();
        Assert.DoesNotContain(RuleList.All, rule => !planted.Contains(rule.Code));
    }

    [Fact]
    public void There_are_thirty_real_ones() => Assert.Equal(30, RealRun.Results.Length);

    [LongFact("it plants every defect in every document")]
    public void Nothing_is_said_of_what_is_no_longer_there()
    {
        foreach (var language in Enum.GetValues<DiagramLanguage>()) AccuracyPage.Of(language);
        Assert.Empty(Verdicts.Stale);
    }
}
