using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>Parts of sentences that several rules say.</summary>
internal static class Phrases
{
    private const int Most = 5;

    /// <summary>The labels of steps in quotes: all of a few, the first of many.</summary>
    public static Bilingual Labels(StepGraph graph, IReadOnlyList<int> steps, string english = ", ", string chinese = "、")
    {
        var labels = new List<string>();
        for (var i = 0; i < steps.Count && i < Most; i++) labels.Add(graph.Steps[steps[i]].Label);
        var rest = steps.Count > Most;
        return new(
            string.Join(english, labels.Select(label => $"'{label}'")) + (rest ? english + "…" : ""),
            string.Join(chinese, labels.Select(label => $"“{label}”")) + (rest ? chinese + "……" : ""));
    }

    public static ImmutableArray<string> Ids(StepGraph graph, List<int> steps) => graph.IdsOf(steps);

    /// <summary>每人, 每位顾客: each of what arrives, where the author has a Chinese word for it.</summary>
    public static string EachInChinese(BlueprintFacts facts) => "每" + (facts.Blueprint.DemandWord is [> '\u2E80', ..] word ? word : "件");

    public static string Share(double share) => MeasureValue.ToText(share, Unit.Share, DiagramLanguage.English);

    /// <summary>A number of things that need not be whole.</summary>
    public static string Amount(double amount) => MeasureValue.ToText(Math.Round(amount, amount < 100 ? 1 : 0), Unit.Count, DiagramLanguage.English);

    /// <summary>A figure on the author's own scale.</summary>
    public static string Number(double value) => MeasureValue.ToText(value, Unit.Number, DiagramLanguage.English);

    public static Bilingual Time(double seconds) =>
        MeasureValue.ToWords(seconds, Unit.Seconds);

    /// <summary>A time as close to the truth as the author says that it is, in working days where these were counted.</summary>
    public static Bilingual Time(Duration time) => new(time.ToString(), time.ToText(DiagramLanguage.Chinese));

    /// <summary>Where an arrow is written; its step where it is not written at all.</summary>
    public static TextSpan Place(Flow? flow, Step step) => flow is { Span.Length: > 0 } ? flow.Span : step.Span;
}
