using Blueprints.Geometry;

namespace Blueprints.Interchange.Bpmn;

/// <summary>A flow node: a task, a gateway, an event.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Type">Its element, such as <c>userTask</c>.</param>
/// <param name="Name">Its name; null where it needs none.</param>
/// <param name="Lane">The lane it stands in.</param>
internal sealed record BpmnNode(string Id, string Type, string? Name, string Lane)
{
    /// <summary>What kind of event it is, such as <c>timerEventDefinition</c>; null for a plain one.</summary>
    public string? Event { get; init; }

    /// <summary>What is said of the step in words; null where nothing is.</summary>
    public string? Documentation { get; init; }

    /// <summary>What the model says of the step, for those who read it back.</summary>
    public IReadOnlyList<(string Name, string Value)> Data { get; init; } = [];

    /// <summary>The task that it is attached to; null where it is no boundary event.</summary>
    public string? AttachedTo { get; init; }

    public Rectangle Bounds { get; set; }

    public List<string> Incoming { get; } = [];

    public List<string> Outgoing { get; } = [];

    public bool IsGateway => Type.EndsWith("Gateway", StringComparison.Ordinal);

    public bool IsEvent => Type.EndsWith("Event", StringComparison.Ordinal);
}

/// <summary>A line: a sequence flow, a message flow, an association.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Type">Its element.</param>
/// <param name="Name">Its words; null for none.</param>
/// <param name="From">The node it leaves.</param>
/// <param name="To">The node it enters.</param>
/// <param name="Points">Its corners, ends included.</param>
internal sealed record BpmnEdge(string Id, string Type, string? Name, BpmnNode From, BpmnNode To, IReadOnlyList<Point> Points)
{
    /// <summary>What a message is that moves no case on: <c>information</c> or one side of a <c>dialogue</c>; null for any other.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether an association points both ways.</summary>
    public bool Both { get; init; }

    /// <summary>The middle of its words; null where they have no place.</summary>
    public Point? Label { get; init; }
}

/// <summary>The nodes of one step, side by side in the place of its card, in the order in which a case comes through.</summary>
/// <param name="Id">The id of the step.</param>
/// <param name="IsCustomer">Whether it is in the customer's pool.</param>
/// <param name="Cell">The place of its card, stretched.</param>
/// <param name="Nodes">The nodes; the main one among them.</param>
/// <param name="Main">The node that stands for the work.</param>
internal sealed record BpmnChain(string Id, bool IsCustomer, Rectangle Cell, IReadOnlyList<BpmnNode> Nodes, BpmnNode Main)
{
    /// <summary>What sequence flows enter: what comes first, but for a start.</summary>
    public BpmnNode First => Nodes[0].Type == "startEvent" && Nodes.Count > 1 ? Nodes[1] : Nodes[0];

    /// <summary>What sequence flows leave: what comes last, but for an end.</summary>
    public BpmnNode Last => Nodes[^1].Type == "endEvent" && Nodes.Count > 1 ? Nodes[^2] : Nodes[^1];

    /// <summary>What messages leave: an end that sends the last one, or the work itself.</summary>
    public BpmnNode Sender => Nodes[^1] is { Type: "endEvent", Event: not null } end ? end : Main;

    /// <summary>What messages enter: a start that they trigger, or the work itself.</summary>
    public BpmnNode Receiver => Nodes[0].Type == "startEvent" && Nodes[0].Event is not null ? Nodes[0] : Main;
}
