using System.Globalization;
using System.Text;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Interchange.Mermaid;

/// <summary>What the customer does and feels, as a journey: sections are phases, scores of 1 to 5 are emotions of -2 to 2.</summary>
internal static class JourneyText
{
    public static ExchangeFile Write(ServiceBlueprint blueprint)
    {
        var lanes = blueprint.Lanes.ToDictionary(static lane => lane.Id, StringComparer.Ordinal);
        var phases = blueprint.Phases.ToDictionary(static phase => phase.Id, static phase => phase.Label, StringComparer.Ordinal);
        var text = new StringBuilder($"---\ntitle: {MermaidLabel.Quoted(blueprint.Title)}\n---\njourney\n");
        string? section = null;
        var (unfelt, left) = (0, 0);
        foreach (var step in blueprint.Steps)
        {
            if (lanes[step.Lane].Band != Band.Customer && step.Emotion is null)
            {
                left++;
                continue;
            }

            var phase = step.Phase is { } id ? phases[id] : blueprint.Title;
            if (phase != section) text.Append("  section ").Append(MermaidLabel.Plain(section = phase)).Append('\n');
            if (step.Emotion is null) unfelt++;
            var score = Math.Clamp(Math.Round((step.Emotion ?? 0) + 3, 2), 1, 5).ToString("0.##", CultureInfo.InvariantCulture);
            text.Append("    ").Append(MermaidLabel.Plain(step.Label)).Append(": ").Append(score).Append(": ").Append(MermaidLabel.Plain(lanes[step.Lane].Label.Replace(',', ' '))).Append('\n');
        }

        var told = new List<Bilingual>();
        if (unfelt > 0) told.Add(new($"no emotion is known of {Count(unfelt, "step")}, for which the journey has 3, neither good nor bad", $"{unfelt} 个步骤没有情绪值，旅程图中记为 3（不好不坏）"));
        if (left > 0) told.Add(new($"a journey is the customer's: {Count(left, "step")} of others {(left == 1 ? "is" : "are")} left out", $"旅程图只写顾客：其他人的 {left} 个步骤不含在内"));
        return new ExchangeFile(text.ToString()) { Told = [.. told] };
    }

    private static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");
}
