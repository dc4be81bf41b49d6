using System.Xml;
using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Bpmn;

/// <summary>Writes the elements of a file: the collaboration, its processes, their diagram.</summary>
internal sealed class BpmnFile(ServiceBlueprint blueprint, PlacedDiagram placed, BpmnDrawing drawing, AsciiIds ids, XmlWriter xml)
{
    private const string Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private const string Di = "http://www.omg.org/spec/BPMN/20100524/DI";
    private const string Dc = "http://www.omg.org/spec/DD/20100524/DC";
    private const string Dd = "http://www.omg.org/spec/DD/20100524/DI";

    /// <summary>The width of the strip at a pool's left that holds its name, as tools draw it.</summary>
    private const double Strip = 30;

    private readonly List<(BpmnNode Step, string Note, Rectangle Bounds)> _evidence = [];

    public void Write()
    {
        xml.WriteStartElement("bpmn", "definitions", Model);
        xml.WriteAttributeString("xmlns", "bpmndi", null, Di);
        xml.WriteAttributeString("xmlns", "dc", null, Dc);
        xml.WriteAttributeString("xmlns", "di", null, Dd);
        xml.WriteAttributeString("xmlns", "blueprints", null, BpmnWriter.ExtensionNamespace);
        xml.WriteAttributeString("id", "definitions");
        xml.WriteAttributeString("targetNamespace", BpmnWriter.ExtensionNamespace);
        xml.WriteAttributeString("exporter", "Blueprints");
        FindEvidence();
        var pools = Pools();
        WriteCollaboration(pools);
        foreach (var pool in pools) WriteProcess(pool);
        WriteDiagram(pools);
        xml.WriteEndElement();
    }

    private sealed record Pool(bool IsCustomer, string Name, List<(Lane Lane, Rectangle Bounds)> Lanes)
    {
        public string Key => IsCustomer ? "customer" : "provider";

        public Rectangle Bounds => new(Lanes[0].Bounds.X - Strip, Lanes[0].Bounds.Y, Lanes[0].Bounds.Width + Strip, Lanes[^1].Bounds.Bottom - Lanes[0].Bounds.Y);
    }

    /// <summary>The pools with steps, the customer's first; lanes touch each other, as those of BPMN do.</summary>
    private List<Pool> Pools()
    {
        var pools = new List<Pool>();
        foreach (var isCustomer in (ReadOnlySpan<bool>)[true, false])
        {
            var lanes = new List<(Lane Lane, Rectangle Bounds)>();
            foreach (var shape in placed.Shapes)
            {
                if (shape.Role == "lane" && blueprint.Lanes.FirstOrDefault(lane => lane.Id == shape.Id) is { } lane && lane.Band == Band.Customer == isCustomer && drawing.Nodes.Exists(node => node.Lane == lane.Id)) lanes.Add((lane, drawing.Scale(shape.Bounds)));
            }

            if (lanes.Count == 0) continue;
            for (var i = 1; i < lanes.Count; i++)
            {
                var (above, below) = (lanes[i - 1].Bounds, lanes[i].Bounds);
                var middle = Math.Round((above.Bottom + below.Y) / 2);
                lanes[i - 1] = (lanes[i - 1].Lane, above with { Height = middle - above.Y });
                lanes[i] = (lanes[i].Lane, below with { Y = middle, Height = below.Bottom - middle });
            }

            var isChinese = blueprint.Language == Text.DiagramLanguage.Chinese;
            pools.Add(new Pool(isCustomer, !isCustomer ? blueprint.Title : lanes.Count == 1 ? lanes[0].Lane.Label : isChinese ? "顾客" : "Customer", lanes));
        }

        return pools;
    }

    private void FindEvidence()
    {
        foreach (var shape in placed.Shapes.Where(static shape => shape.Role == "evidence"))
        {
            if (blueprint.Steps.FirstOrDefault(step => step.Id == shape.Id) is { } step) _evidence.Add((drawing.ChainOf(step.Id).Main, string.Join('\n', step.Evidence), drawing.Scale(shape.Bounds)));
        }
    }

    private void WriteCollaboration(List<Pool> pools)
    {
        Start("collaboration", "collaboration");
        foreach (var pool in pools)
        {
            Start("participant", $"pool_{pool.Key}");
            xml.Attribute("name", pool.Name);
            xml.WriteAttributeString("processRef", $"process_{pool.Key}");
            xml.WriteEndElement();
        }

        foreach (var edge in drawing.Edges.Where(static edge => edge.Type == "messageFlow")) WriteEdge(edge);
        foreach (var (step, note, _) in _evidence)
        {
            Start("textAnnotation", ids.Of("evidence", step.Id));
            xml.WriteElementString("bpmn", "text", Model, XmlText.Clean(note));
            xml.WriteEndElement();
        }

        foreach (var (step, _, _) in _evidence)
        {
            Start("association", ids.Of("seen", step.Id));
            xml.WriteAttributeString("sourceRef", step.Id);
            xml.WriteAttributeString("targetRef", ids.Of("evidence", step.Id));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteProcess(Pool pool)
    {
        Start("process", $"process_{pool.Key}");
        xml.Attribute("name", pool.Name);
        xml.WriteAttributeString("isExecutable", "false");
        var lanes = pool.Lanes.Select(static lane => lane.Lane.Id).ToHashSet(StringComparer.Ordinal);
        Start("laneSet", $"lanes_{pool.Key}");
        foreach (var (lane, _) in pool.Lanes)
        {
            Start("lane", ids.Of("lane", lane.Id));
            xml.Attribute("name", lane.Label);
            foreach (var node in drawing.Nodes.Where(node => node.Lane == lane.Id)) xml.WriteElementString("bpmn", "flowNodeRef", Model, node.Id);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        foreach (var node in drawing.Nodes.Where(node => lanes.Contains(node.Lane))) WriteNode(node);
        foreach (var edge in drawing.Edges.Where(edge => edge.Type == "sequenceFlow" && lanes.Contains(edge.From.Lane))) WriteEdge(edge);
        foreach (var edge in drawing.Edges.Where(edge => edge.Type == "association" && lanes.Contains(edge.From.Lane))) WriteEdge(edge);
        xml.WriteEndElement();
    }

    private void WriteNode(BpmnNode node)
    {
        Start(node.Type, node.Id);
        xml.Attribute("name", node.Name);
        if (node.AttachedTo is not null) xml.WriteAttributeString("attachedToRef", node.AttachedTo);
        if (node.Documentation is not null) xml.WriteElementString("bpmn", "documentation", Model, XmlText.Clean(node.Documentation));
        if (node.Data.Count > 0)
        {
            xml.WriteStartElement("bpmn", "extensionElements", Model);
            xml.WriteStartElement("blueprints", "step", BpmnWriter.ExtensionNamespace);
            foreach (var (name, value) in node.Data) xml.Attribute(name, value);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        foreach (var flow in node.Incoming) xml.WriteElementString("bpmn", "incoming", Model, flow);
        foreach (var flow in node.Outgoing) xml.WriteElementString("bpmn", "outgoing", Model, flow);
        if (node.Event is not null)
        {
            Start(node.Event, node.Id + "_event");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteEdge(BpmnEdge edge)
    {
        Start(edge.Type, edge.Id);
        xml.Attribute("name", edge.Name);
        xml.WriteAttributeString("sourceRef", edge.From.Id);
        xml.WriteAttributeString("targetRef", edge.To.Id);
        if (edge.Type == "association") xml.WriteAttributeString("associationDirection", edge.Both ? "Both" : "One");
        if (edge.Kind is not null)
        {
            xml.WriteStartElement("bpmn", "extensionElements", Model);
            xml.WriteStartElement("blueprints", "flow", BpmnWriter.ExtensionNamespace);
            xml.WriteAttributeString("kind", edge.Kind);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteDiagram(List<Pool> pools)
    {
        xml.WriteStartElement("bpmndi", "BPMNDiagram", Di);
        xml.WriteAttributeString("id", "diagram");
        xml.WriteStartElement("bpmndi", "BPMNPlane", Di);
        xml.WriteAttributeString("id", "plane");
        xml.WriteAttributeString("bpmnElement", "collaboration");
        foreach (var pool in pools)
        {
            WriteShape($"pool_{pool.Key}", pool.Bounds, null, isHorizontal: true);
            foreach (var (lane, bounds) in pool.Lanes) WriteShape(ids.Of("lane", lane.Id), bounds, null, isHorizontal: true);
        }

        foreach (var node in drawing.Nodes) WriteShape(node.Id, node.Bounds, node.Name is { } name && (node.IsGateway || node.IsEvent) ? Below(node.Bounds, name) : null, isMarked: node.Type == "exclusiveGateway");
        foreach (var (step, _, bounds) in _evidence) WriteShape(ids.Of("evidence", step.Id), bounds, null);
        foreach (var edge in drawing.Edges) WriteLine(edge.Id, edge.Points, edge.Name is not null ? edge.Label : null);
        foreach (var (step, _, bounds) in _evidence) WriteLine(ids.Of("seen", step.Id), Seen(step.Bounds, bounds), null);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Straight up from a task to what is seen at it.</summary>
    private static Point[] Seen(Rectangle task, Rectangle note)
    {
        var x = Math.Clamp(note.Center.X, task.X, task.Right);
        return [new(x, task.Y), new(Math.Clamp(x, note.X, note.Right), note.Bottom)];
    }

    private void WriteShape(string id, Rectangle bounds, Rectangle? label, bool isHorizontal = false, bool isMarked = false)
    {
        xml.WriteStartElement("bpmndi", "BPMNShape", Di);
        xml.WriteAttributeString("id", id + "_di");
        xml.WriteAttributeString("bpmnElement", id);
        if (isHorizontal) xml.WriteAttributeString("isHorizontal", "true");
        if (isMarked) xml.WriteAttributeString("isMarkerVisible", "true");
        WriteBounds(bounds);
        if (label is { } box) WriteLabel(box);
        xml.WriteEndElement();
    }

    private void WriteLine(string id, IReadOnlyList<Point> points, Point? label)
    {
        xml.WriteStartElement("bpmndi", "BPMNEdge", Di);
        xml.WriteAttributeString("id", id + "_di");
        xml.WriteAttributeString("bpmnElement", id);
        foreach (var point in points)
        {
            xml.WriteStartElement("di", "waypoint", Dd);
            xml.WriteAttributeString("x", XmlText.Number(point.X));
            xml.WriteAttributeString("y", XmlText.Number(point.Y));
            xml.WriteEndElement();
        }

        if (label is { } middle) WriteLabel(new Rectangle(middle.X - 40, middle.Y - 14, 80, 28));
        xml.WriteEndElement();
    }

    private void WriteLabel(Rectangle box)
    {
        xml.WriteStartElement("bpmndi", "BPMNLabel", Di);
        WriteBounds(box);
        xml.WriteEndElement();
    }

    private void WriteBounds(Rectangle box)
    {
        xml.WriteStartElement("dc", "Bounds", Dc);
        xml.WriteAttributeString("x", XmlText.Number(box.X));
        xml.WriteAttributeString("y", XmlText.Number(box.Y));
        xml.WriteAttributeString("width", XmlText.Number(box.Width));
        xml.WriteAttributeString("height", XmlText.Number(box.Height));
        xml.WriteEndElement();
    }

    private static Rectangle Below(Rectangle box, string name) => new(box.Center.X - 45, box.Bottom + 3, 90, 14 * Math.Min(4, 1 + (name.Length / 15)));

    private void Start(string type, string id)
    {
        xml.WriteStartElement("bpmn", type, Model);
        xml.WriteAttributeString("id", id);
    }
}
