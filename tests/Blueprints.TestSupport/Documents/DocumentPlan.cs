using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Blueprints.TestSupport.Documents;

/// <summary>A valid document as data, so that it can be made, shrunk and written.</summary>
public sealed record DocumentPlan(string Title)
{
    public bool Chinese { get; init; }

    public string? Description { get; init; }

    public string? Promise { get; init; }

    /// <summary>The lanes; empty for the four standard ones.</summary>
    public ImmutableArray<LanePlan> Lanes { get; init; } = [];

    public ImmutableArray<StepPlan> Steps { get; init; } = [];

    public ImmutableArray<FlowPlan> Flows { get; init; } = [];

    /// <summary>The document's text.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder();
        yaml.Append("blueprint: ").AppendLine(Quote(Title));
        if (Chinese) yaml.AppendLine("language: zh");
        if (Description is not null) yaml.Append("description: ").AppendLine(Quote(Description));
        if (Promise is not null) yaml.Append("promise: ").AppendLine(Promise);
        if (!Lanes.IsEmpty) yaml.AppendLine("lanes:");
        foreach (var lane in Lanes)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  {lane.Id}: {{band: {lane.Band}, label: {Quote(lane.Label)}");
            if (lane.Staff is { } staff) yaml.Append(CultureInfo.InvariantCulture, $", staff: {staff}");
            if (lane.Icon is not null) yaml.Append(", icon: ").Append(lane.Icon);
            yaml.AppendLine("}");
        }

        yaml.AppendLine("steps:");
        foreach (var step in Steps) Write(yaml, step);
        if (!Flows.IsEmpty) yaml.AppendLine("flows:");
        foreach (var flow in Flows)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{from: {flow.From}, to: {flow.To}");
            if (flow.Information) yaml.Append(", kind: information");
            if (flow.Both) yaml.Append(", both: true");
            if (flow.Label is not null) yaml.Append(", label: ").Append(Quote(flow.Label));
            yaml.AppendLine("}");
        }

        return yaml.ToString().ReplaceLineEndings("\n");
    }

    private static void Write(StringBuilder yaml, StepPlan step)
    {
        if (step.Phase is not null) yaml.Append("  - phase: ").AppendLine(Quote(step.Phase));
        yaml.Append(CultureInfo.InvariantCulture, $"  - {step.Lane}: {Quote(step.Label)}").AppendLine();
        Key("id", step.Id);
        Key("with", step.With.IsEmpty ? null : step.With.Length == 1 ? step.With[0] : "[" + string.Join(", ", step.With) + "]");
        Key("kind", step.Kind);
        Key("evidence", List(step.Evidence));
        Key("documents", List(step.Documents));
        Key("time", step.Time);
        Key("wait", step.Wait);
        Key("standard", step.Standard);
        Key("fail", step.Fail);
        Key("contact", step.Contact);
        Key("emotion", step.Emotion);
        Key("staff", step.Staff);
        Key("icon", step.Icon);
        if (step.Next.IsDefault) return;
        if (step.Next is [{ IsPlain: true } only])
        {
            Key("next", only.To);
        }
        else if (step.Next.All(exit => exit.IsPlain))
        {
            Key("next", "[" + string.Join(", ", step.Next.Select(exit => exit.To)) + "]");
        }
        else
        {
            yaml.AppendLine("    next:");
            foreach (var exit in step.Next)
            {
                yaml.Append("      - {to: ").Append(exit.To);
                if (exit.When is not null) yaml.Append(", when: ").Append(Quote(exit.When));
                if (exit.Share is { } share) yaml.Append(CultureInfo.InvariantCulture, $", share: {share}%");
                if (exit.Label is not null) yaml.Append(", label: ").Append(Quote(exit.Label));
                yaml.AppendLine("}");
            }
        }

        void Key(string key, string? value)
        {
            if (value is not null) yaml.Append("    ").Append(key).Append(": ").AppendLine(value);
        }
    }

    private static string? List(ImmutableArray<string> items) =>
        items.IsEmpty ? null : items.Length == 1 ? Quote(items[0]) : "[" + string.Join(", ", items.Select(Quote)) + "]";

    /// <summary>The text in double quotes.</summary>
    public static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
