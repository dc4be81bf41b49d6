using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Tests.ServiceBlueprints.Flows.Oracle;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Flows;

/// <summary>
/// Where every arrow and every entry is written, the steps of a phase may stand in any order: no figure and no finding changes. Lists
/// within their words, which follow the document, may stand in another order.
/// </summary>
public sealed class ShuffleLawTests
{
    private static readonly int Documents = LongRuns.Count(24, 150);

    private static readonly char[] BetweenWords = [' ', ',', ';', '、', '，', '；', '：', ':'];

    [Fact]
    public void Figures_stay_the_same_in_any_order_of_steps() => AllStayTheSame(FiguresOf);

    [Fact]
    public void Findings_stay_the_same_in_any_order_of_steps() => AllStayTheSame(FindingsOf);

    [Fact]
    public void A_service_listed_lane_by_lane_is_the_service_in_the_order_of_time()
    {
        var (byLane, byTime) = (Read("r-lane-by-lane.yaml"), Read("r-lane-by-lane2.yaml"));
        byTime = byTime with { Title = byLane.Title };
        Assert.Equal(FiguresOf(byTime), FiguresOf(byLane));
        Assert.Equal(FindingsOf(byTime), FindingsOf(byLane));
        var comparison = ((BlueprintComparison)Compiler.Compare(byLane, byTime)!);
        Assert.True(comparison.IsSame);
        Assert.Empty(comparison.Findings.New);
        Assert.Empty(comparison.Findings.Resolved);
        Assert.All(comparison.Measures, measure => Assert.True(measure.Difference is null or 0));
    }

    [Fact]
    public void The_random_documents_have_figures_and_findings()
    {
        var (known, found) = (0, 0);
        for (ulong seed = 1; seed <= (ulong)Documents; seed++)
        {
            var blueprint = RandomMarked.Of(seed);
            var measures = BlueprintMeasures.Of(blueprint);
            known += BlueprintMeasureList.All.Count(measure => measure.Of(measures).IsKnown);
            found += Compiler.Analyze(blueprint).Findings.Length;
        }

        Assert.True(known > 15 * Documents && found > 4 * Documents, $"{known} figures, {found} findings");
    }

    private static void AllStayTheSame(Func<ServiceBlueprint, string[]> told)
    {
        var failures = new List<string>();
        for (ulong seed = 1; seed <= (ulong)Documents; seed++)
        {
            var blueprint = RandomMarked.Of(seed);
            var (before, after) = (told(blueprint), told(RandomMarked.Shuffled(blueprint, seed)));
            if (before.SequenceEqual(after)) continue;
            failures.Add($"{blueprint.Title} (seed {seed}):\n  - {string.Join("\n  - ", before.Except(after))}\n  + {string.Join("\n  + ", after.Except(before))}");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {Documents}\n{string.Join('\n', failures.Take(10))}");
    }

    private static string[] FiguresOf(ServiceBlueprint blueprint)
    {
        var measures = BlueprintMeasures.Of(blueprint);
        return [.. BlueprintMeasureList.All.Select(measure => $"{measure.Key}: {Tell(measure.Of(measures))}")];
    }

    private static string Tell(Figure figure)
    {
        var value = figure.Value is { } known ? known.ToString("G9", CultureInfo.InvariantCulture) : "none";
        var missing = string.Join(' ', figure.Missing.Order(StringComparer.Ordinal));
        return $"{value} | {Words(figure.Reason?.English)} | {Words(figure.Reason?.Chinese)} | {missing}";
    }

    private static string[] FindingsOf(ServiceBlueprint blueprint) =>
    [
        .. new[] { DiagramLanguage.English, DiagramLanguage.Chinese }
            .SelectMany(language => Compiler.Analyze(blueprint, new AnalysisOptions { Language = language }).Findings)
            .Select(Tell)
            .Order(StringComparer.Ordinal),
    ];

    private static string Tell(Diagnostic finding)
    {
        var elements = finding.Elements.Append(finding.Element ?? "").Where(id => id.Length > 0).Distinct().Order(StringComparer.Ordinal);
        return $"{finding.Code} {finding.Severity} [{string.Join(' ', elements)}] {Words(finding.Message)}";
    }

    /// <summary>The words of a text in the order of the alphabet; a list that is cut short may be cut elsewhere, and is left out.</summary>
    private static string Words(string? text)
    {
        if (text is null) return "-";
        var list = text.LastIndexOfAny([':', '：']);
        if (list > 0 && text.Contains('…', StringComparison.Ordinal)) text = text[..list];
        return string.Join(' ', text.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private static ServiceBlueprint Read(string name) => (ServiceBlueprint)Compiler.Compile(new SourceText(RepositoryFiles.Read("tests/cases/found", name))).Diagram!;
}
