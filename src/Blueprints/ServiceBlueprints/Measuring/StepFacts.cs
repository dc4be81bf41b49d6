using System.Collections.Immutable;
using Blueprints.Diagrams;

namespace Blueprints.ServiceBlueprints.Measuring;

/// <summary>What a card says under its label: time against standard, waiting against tolerance, documents.</summary>
internal static class StepFacts
{
    public readonly record struct Line(string Text, CardLineStyle Style);

    public static ImmutableArray<Line> Lines(Step step, BlueprintWords words, DiagramLanguage language)
    {
        if (step.Time is null && step.Wait is null && step.Documents.IsDefaultOrEmpty && step.Standards.IsDefaultOrEmpty) return [];
        var lines = ImmutableArray.CreateBuilder<Line>(3);
        var limit = TimeLimit(step);
        if (step.Time is { } time)
        {
            var text = time.Typical.ToText(language);
            if (limit is { } l) text += $" · {words.Standard} {l.ToText(language)}";
            lines.Add(new Line(text, IsOverStandard(step) ? CardLineStyle.Alert : CardLineStyle.Figure));
        }
        else if (limit is { } l)
        {
            lines.Add(new Line($"{words.Standard} {l.ToText(language)}", CardLineStyle.Figure));
        }

        if (step.Wait is { } wait && (wait.Time is not null || wait.Tolerated is not null))
        {
            var parts = new List<string>(2);
            if (wait.Time is { } waiting) parts.Add($"{words.Waits} {waiting.Typical.ToText(language)}");
            if (wait.Tolerated is { } tolerated) parts.Add($"{words.Tolerates} {tolerated.ToText(language)}");
            lines.Add(new Line(string.Join(words.ListSeparator, parts), IsOverTolerance(step) ? CardLineStyle.Alert : CardLineStyle.Figure));
        }

        if (!step.Documents.IsDefaultOrEmpty) lines.Add(new Line(string.Join(words.ListSeparator, step.Documents), CardLineStyle.Document));
        return lines.ToImmutable();
    }

    /// <summary>The strictest time among the step's standards.</summary>
    public static Duration? TimeLimit(Step step)
    {
        Duration? limit = null;
        if (step.Standards.IsDefaultOrEmpty) return null;
        foreach (var standard in step.Standards)
        {
            if (standard.Time is { } time && (limit is null || time < limit)) limit = time;
        }

        return limit;
    }

    public static bool IsOverStandard(Step step) => step.Time is { } time && TimeLimit(step) is { } limit && time.Typical > limit;

    public static bool IsOverTolerance(Step step) => step.Wait is { Time: { } time, Tolerated: { } tolerated } && time.Typical > tolerated;

    /// <summary>A wait point: the customer or the case waits here, for a known time or by the step's kind.</summary>
    public static bool IsWaitPoint(Step step) => step.Kind == StepKind.Wait || step.Wait is { Time.Typical.Seconds: > 0 };
}
