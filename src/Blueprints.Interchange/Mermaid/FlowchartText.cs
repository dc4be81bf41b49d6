using System.Globalization;
using System.Text;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Interchange.Mermaid;

/// <summary>A blueprint in the grammar of flowcharts, which swimlanes share.</summary>
internal static class FlowchartText
{
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="word">The word that the text begins with.</param>
    /// <param name="language">The language of the word for the end.</param>
    public static ExchangeFile Write(ServiceBlueprint blueprint, string word, DiagramLanguage language)
    {
        var ids = new AsciiIds();
        var text = new StringBuilder($"---\ntitle: {MermaidLabel.Quoted(blueprint.Title)}\n---\n{word} LR\n");
        var lanes = blueprint.Steps.ToDictionary(static step => step.Id, static step => step.Lane, StringComparer.Ordinal);
        foreach (var lane in Lanes(blueprint))
        {
            text.Append("  subgraph ").Append(ids.Of("lane", lane.Id)).Append("[\"").Append(MermaidLabel.Encode(lane.Label)).Append("\"]\n");
            foreach (var step in blueprint.Steps.Where(step => step.Lane == lane.Id)) text.Append("    ").Append(ids.Of("step", step.Id)).Append(Shape(step)).Append('\n');
            if (blueprint.Flows.Any(flow => flow.To == Flow.End && lanes[flow.From] == lane.Id))
                text.Append("    ").Append(ids.Of("end", lane.Id)).Append("([\"").Append(language == DiagramLanguage.Chinese ? "结束" : "End").Append("\"])\n");
            text.Append("  end\n");
        }

        foreach (var flow in blueprint.Flows)
        {
            var (line, head) = flow.Kind == FlowKind.Information ? ("-.-", "-.->") : ("--", "-->");
            text.Append("  ").Append(ids.Of("step", flow.From)).Append(' ').Append(flow.Both ? "<" + line + ">" : head);
            if (Words(flow) is { Length: > 0 } words) text.Append("|\"").Append(MermaidLabel.Encode(words)).Append("\"|");
            text.Append(' ').Append(flow.To == Flow.End ? ids.Of("end", lanes[flow.From]) : ids.Of("step", flow.To)).Append('\n');
        }

        return new ExchangeFile(text.ToString()) { Told = [new("Mermaid lays the steps out itself, and has no place for phases, lines, marks, evidence and figures", "Mermaid 自行排布步骤，放不下阶段、分界线、标记、有形展示和数字")] };
    }

    /// <summary>Lanes with steps, from the customer down: Mermaid would lay an empty one over others.</summary>
    private static IEnumerable<Lane> Lanes(ServiceBlueprint blueprint) => blueprint.Lanes.Where(lane => blueprint.Steps.Any(step => step.Lane == lane.Id)).OrderBy(static lane => lane.Band);

    private static string Shape(Step step)
    {
        var words = $"\"{MermaidLabel.Encode(step.Label)}\"";
        return step.Kind switch
        {
            StepKind.Decision => $"{{{words}}}",
            StepKind.Start or StepKind.End => $"([{words}])",
            StepKind.Data => $"[/{words}/]",
            StepKind.Storage => $"[({words})]",
            StepKind.Subprocess => $"[[{words}]]",
            StepKind.Document => $"@{{ shape: doc, label: {words} }}",
            StepKind.Wait => $"@{{ shape: delay, label: {words} }}",
            _ => $"[{words}]",
        };
    }

    /// <summary>What is written on an arrow.</summary>
    internal static string Words(Flow flow)
    {
        var parts = new List<string>();
        if (flow.When is { Length: > 0 } when) parts.Add(when);
        if (flow.Label is { Length: > 0 } label) parts.Add(label);
        if (flow.Share is { } share) parts.Add((share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%");
        return string.Join(' ', parts);
    }
}
