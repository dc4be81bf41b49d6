using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Bpmn;

/// <summary>Makes the nodes of each step: what BPMN needs besides the work, a start, a gateway, a timer, an end, stands explicitly before or behind it.</summary>
internal sealed class BpmnChains(ServiceBlueprint blueprint, BpmnFlowFacts facts, AsciiIds ids)
{
    /// <summary>The side of gateways and events, in pixels.</summary>
    public const double Small = 36;

    private const double Between = 20;
    private const double Inset = 22;
    private const double LeastWork = 100;

    private readonly ElementData _data = new(blueprint);

    /// <summary>How far the drawing is stretched across, so that all nodes of a step fit into the place of its card.</summary>
    public static double Stretch(IEnumerable<(PlacedShape Card, int Nodes)> steps)
    {
        var stretch = 1.5;
        foreach (var (card, nodes) in steps) stretch = Math.Max(stretch, (LeastWork + (2 * Inset) + ((nodes - 1) * (Small + Between))) / card.Bounds.Width);
        return Math.Min(stretch, 4);
    }

    /// <summary>The nodes of a step, not placed yet.</summary>
    public List<BpmnNode> NodesOf(Step step, out BpmnNode main)
    {
        var (into, split, merge) = (facts.SequencesInto(step.Id), facts.Split(step.Id), facts.Merge(step.Id));
        var hasMessages = facts.HasMessages(step.Id);
        var ways = facts.Ways(step.Id).Count();
        var nodes = new List<BpmnNode>();
        var type = TypeOf(step, into, ways, hasMessages, split);
        if (into == 0 && type != "startEvent")
        {
            var isTriggered = facts.SenderTo(step.Id) is not null;
            nodes.Add(Node("start", step, "startEvent", LabelOf(facts.SenderTo(step.Id)) ?? Start) with { Event = isTriggered ? "messageEventDefinition" : null });
        }

        if (merge is not null) nodes.Add(Node("merge", step, merge, null));
        if (step.Wait?.Time is { } wait && type is not ("startEvent" or "intermediateCatchEvent"))
            nodes.Add(Node("wait", step, "intermediateCatchEvent", wait.Typical.ToText(blueprint.Language)) with { Event = "timerEventDefinition" });
        main = Node("step", step, type, step.Label) with
        {
            Event = type == "intermediateCatchEvent" ? "timerEventDefinition" : null,
            Documentation = Documentation(step),
            // The end behind a step stands for one that the document has, or for nothing.
            Data = [("id", step.Id), ("label", step.Label), .. _data.Of(step.Id), .. (IEnumerable<(string, string)>)(ways == 0 && blueprint.Flows.Any(flow => flow.From == step.Id && flow.To == Flow.End) ? [("next", "end")] : [])],
        };
        nodes.Add(main);
        // A gateway that both gathers and parts would be read as doing neither.
        if (split is not null && !main.IsGateway) nodes.Add(Node("split", step, split, split == "parallelGateway" ? null : step.Label));
        if (ways == 0 && type != "endEvent")
        {
            var receiver = facts.LastMessageOf(step.Id);
            nodes.Add(Node("end", step, "endEvent", LabelOf(receiver) ?? End(blueprint)) with { Event = receiver is null ? null : "messageEventDefinition" });
        }

        return nodes;
    }

    /// <summary>Places the nodes of a step side by side in the place of its card.</summary>
    public static void Place(List<BpmnNode> nodes, BpmnNode main, Rectangle cell)
    {
        var x = cell.X + Inset;
        var room = cell.Width - (2 * Inset) - ((nodes.Count - 1) * (Small + Between));
        foreach (var node in nodes)
        {
            var isSmall = node.IsGateway || node.IsEvent;
            var height = isSmall ? Small : Math.Max(Small, cell.Height - (2 * Inset));
            var width = node == main ? isSmall ? Small : room : Small;
            // What is small stands in the middle of the room of what is large.
            var left = node == main && isSmall ? x + ((room - Small) / 2) : x;
            node.Bounds = new Rectangle(left, cell.Center.Y - (height / 2), width, height);
            x += (node == main ? room : Small) + Between;
        }
    }

    /// <summary>The name of an end that the author gave none.</summary>
    public static string End(ServiceBlueprint blueprint) => blueprint.Language == Text.DiagramLanguage.Chinese ? "结束" : "End";

    private string Start => blueprint.Language == Text.DiagramLanguage.Chinese ? "开始" : "Start";

    private string? LabelOf(string? step) => step is null ? null : blueprint.Steps.First(other => other.Id == step).Label;

    private BpmnNode Node(string prefix, Step step, string type, string? name) => new(ids.Of(prefix, step.Id), type, name, step.Lane);

    private string TypeOf(Step step, int into, int ways, bool hasMessages, string? split) => step.Kind switch
    {
        StepKind.Decision when split == "exclusiveGateway" && !hasMessages && into == 1 && step is { Time: null, Wait: null } => "exclusiveGateway",
        StepKind.Start when into == 0 && ways == 1 && !hasMessages => "startEvent",
        StepKind.End when into == 1 && ways == 0 && !hasMessages && step is { Time: null, Wait: null } => "endEvent",
        StepKind.Wait when into == 1 && ways == 1 && !hasMessages => "intermediateCatchEvent",
        StepKind.Subprocess => "callActivity",
        StepKind.Inspection => "manualTask",
        _ when blueprint.Lanes.First(lane => lane.Id == step.Lane).Band == Band.Support => "serviceTask",
        _ when !step.Systems.IsEmpty => "userTask",
        _ => "task",
    };

    private string? Documentation(Step step)
    {
        var lines = _data.Of(step.Id).Where(static field => field.Name is not ("kind" or "phase")).Select(static field => $"{field.Name}: {field.Value}").ToList();
        return lines.Count > 0 ? string.Join('\n', lines) : null;
    }
}
