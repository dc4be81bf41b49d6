using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measuring;

/// <summary>What a card says under its label: time against standard, waiting against tolerance, documents.</summary>
internal static class StepFacts
{
    public sealed record Line(string Text, CardLineStyle Style);

    /// <summary>The sign of what is assumed, behind the time.</summary>
    public const string Assumed = "?";

    /// <summary>The sign of what is proposed.</summary>
    public const string Proposed = "*";

    /// <summary>The sign that stands behind a time that was not observed; nothing elsewhere.</summary>
    private static string SignOf(Basis? basis) => basis?.Kind switch { BasisKind.Assumed => " " + Assumed, BasisKind.Proposed => " " + Proposed, _ => "" };

    public static ImmutableArray<Line> Lines(Step step, BlueprintWords words, DiagramLanguage language, ValueBases? bases)
    {
        if (step.Time is null && step.Wait is null && step.Documents.IsDefaultOrEmpty && step.Standards.IsDefaultOrEmpty) return [];
        var lines = ImmutableArray.CreateBuilder<Line>(3);
        var limit = StepLimits.TimeLimit(step);
        if (step.Time is { } time)
        {
            var text = time.Typical.ToText(language) + SignOf(bases?.OfTime(step));
            if (limit is { } l) text += $" · {words.Standard} {l.ToText(language)}";
            lines.Add(new Line(text, StepLimits.IsOverStandard(step) ? CardLineStyle.Alert : CardLineStyle.Figure));
        }
        else if (limit is { } l)
        {
            lines.Add(new Line($"{words.Standard} {l.ToText(language)}", CardLineStyle.Figure));
        }

        if (step.Wait is { } wait && (wait.Time is not null || wait.Tolerated is not null))
        {
            var parts = new List<string>(2);
            if (wait.Time is { } waiting) parts.Add($"{words.Waits} {waiting.Typical.ToText(language)}{SignOf(bases?.OfWait(step))}");
            if (wait.Tolerated is { } tolerated) parts.Add($"{words.Tolerates} {tolerated.ToText(language)}");
            lines.Add(new Line(string.Join(words.ListSeparator, parts), StepLimits.IsOverTolerance(step) ? CardLineStyle.Alert : CardLineStyle.Figure));
        }

        if (!step.Documents.IsDefaultOrEmpty) lines.Add(new Line(string.Join(words.ListSeparator, step.Documents), CardLineStyle.Document));
        return lines.ToImmutable();
    }
}
