using System.Globalization;
using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Bpmn;

/// <summary>All nodes and lines of a blueprint, with their places: ours, stretched to make room for what BPMN says explicitly.</summary>
internal sealed class BpmnDrawing
{
    /// <summary>How far the drawing is stretched down.</summary>
    private const double Down = 1.5;

    private readonly ServiceBlueprint _blueprint;
    private readonly PlacedDiagram _placed;
    private readonly BpmnFlowFacts _facts;
    private readonly AsciiIds _ids;
    private readonly double _across;
    private readonly Dictionary<string, BpmnChain> _chains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BpmnNode> _ends = new(StringComparer.Ordinal);

    public BpmnDrawing(ServiceBlueprint blueprint, PlacedDiagram placed, AsciiIds ids)
    {
        (_blueprint, _placed, _ids) = (blueprint, placed, ids);
        var cards = placed.Shapes.Where(static shape => shape.Role == "step").ToDictionary(static shape => shape.Id!, StringComparer.Ordinal);
        _facts = new BpmnFlowFacts(blueprint, [.. blueprint.Steps.Select(static step => step.Id).Where(id => cards.ContainsKey(id + "~end"))]);
        var maker = new BpmnChains(blueprint, _facts, ids);
        var made = blueprint.Steps.Select(step => (Step: step, Nodes: maker.NodesOf(step, out var main), Main: main)).ToList();
        _across = BpmnChains.Stretch(made.Select(item => (cards[item.Step.Id], item.Nodes.Count)));
        foreach (var (step, nodes, main) in made)
        {
            var cell = Scale(cards[step.Id].Bounds);
            BpmnChains.Place(nodes, main, cell);
            _chains[step.Id] = new BpmnChain(step.Id, _facts.IsCustomer(step.Id), cell, nodes, main);
            Nodes.AddRange(nodes);
            for (var i = 1; i < nodes.Count; i++) Add(new BpmnEdge(ids.Of("within", $"{step.Id} {i.ToString(CultureInfo.InvariantCulture)}"), "sequenceFlow", null, nodes[i - 1], nodes[i], [new(nodes[i - 1].Bounds.Right, cell.Center.Y), new(nodes[i].Bounds.X, cell.Center.Y)]));
        }

        AddFlows();
        AddRecoveries();
    }

    public List<BpmnNode> Nodes { get; } = [];

    public List<BpmnEdge> Edges { get; } = [];

    public BpmnChain ChainOf(string step) => _chains[step];

    public Rectangle Scale(Rectangle box) => new(box.X * _across, box.Y * Down, box.Width * _across, box.Height * Down);

    private Point Scale(Point point) => new(point.X * _across, point.Y * Down);

    private void Add(BpmnEdge edge)
    {
        Edges.Add(edge);
        if (edge.Type != "sequenceFlow") return;
        edge.From.Outgoing.Add(edge.Id);
        edge.To.Incoming.Add(edge.Id);
    }

    /// <summary>Connectors are drawn in the order of their flows, each flow once.</summary>
    private void AddFlows()
    {
        var drawn = _placed.Connectors.Where(static connector => connector.Role == "flow").GroupBy(static connector => (connector.From!, connector.To!)).ToDictionary(static group => group.Key, static group => new Queue<PlacedConnector>(group));
        foreach (var flow in _blueprint.Flows)
        {
            if (flow.To != Flow.End || _facts.IsSequence(flow)) AddFlow(flow, Find(drawn, flow));
        }
    }

    /// <summary>The arrow that is drawn for a flow; several flows may share one, and one that is not drawn goes from side to side.</summary>
    private PlacedConnector Find(Dictionary<(string, string), Queue<PlacedConnector>> drawn, Flow flow)
    {
        var to = flow.To == Flow.End ? flow.From + "~end" : flow.To;
        if (drawn.TryGetValue((flow.From, to), out var queue)) return queue.Count > 1 ? queue.Dequeue() : queue.Peek();
        var cards = _placed.Shapes.Where(static shape => shape.Role == "step");
        var (from, goal) = (cards.First(shape => shape.Id == flow.From).Bounds, cards.First(shape => shape.Id == to).Bounds);
        var (left, right) = (new Point(from.Right, from.Center.Y), new Point(goal.X, goal.Center.Y));
        var middle = (left.X + right.X) / 2;
        return new PlacedConnector("flow", null, flow.From, to, [left, new(middle, left.Y), new(middle, right.Y), right]) { FromSide = ShapeSide.Right, ToSide = ShapeSide.Left };
    }

    private void AddFlow(Flow flow, PlacedConnector connector)
    {
        var (name, key) = (Words(flow), $"{flow.From} {flow.To} {Edges.Count.ToString(CultureInfo.InvariantCulture)}");
        var points = connector.Points.Select(Scale).ToList();
        var from = _chains[flow.From];
        // The sides of a diamond lie within its place.
        points[0] = OnSide(from.Cell, points[0], connector.FromSide);
        if (_chains.TryGetValue(flow.To, out var goal)) points[^1] = OnSide(goal.Cell, points[^1], connector.ToSide);
        Point? label = connector.Text.IsEmpty ? null : Scale(PlacedWords.Box(connector.Text).Center);
        if (flow.To == Flow.End)
        {
            var end = EndAt(flow, connector.To!, key, name);
            AddSequence(from, end, points, connector, key, name, label);
        }
        else if (_facts.IsChosenMessage(flow))
        {
            // An answer that leads to the other pool ends the way in this one.
            var end = new BpmnNode(_ids.Of("answer", key), "endEvent", name ?? _chains[flow.To].Main.Name, from.Main.Lane) { Event = "messageEventDefinition", Bounds = Around(points[0]) };
            Nodes.Add(end);
            Add(new BpmnEdge(_ids.Of("flow", key), "sequenceFlow", name, from.Last, end, ToBorder(BpmnRoutes.Inward(from, from.Last, points[0], connector.FromSide ?? ShapeSide.Right, Out), end, reverse: true)));
            AddMessage(end, _chains[flow.To], points, connector, key, null, null, end.Bounds);
        }
        else if (_facts.IsMessage(flow))
        {
            AddMessage(from.Sender, _chains[flow.To], points, connector, key, name, label, null, from, kind: flow.Both ? "dialogue" : flow.Kind == FlowKind.Information ? "information" : null);
            if (flow.Both) AddMessage(_chains[flow.To].Main, from, [.. points.AsEnumerable().Reverse()], connector with { FromSide = connector.ToSide, ToSide = connector.FromSide }, key + " back", name, label, null, _chains[flow.To], 8, "dialogue");
        }
        else
        {
            var to = _chains[flow.To];
            if (_facts.IsSequence(flow)) AddSequence(from, to.First, points, connector, key, name, label, to);
            else Edges.Add(new BpmnEdge(_ids.Of("link", key), "association", null, from.Main, to.Main, BpmnRoutes.Join(Outward(from, from.Main, points[0], connector), points, BpmnRoutes.Inward(to, to.Main, points[^1], connector.ToSide ?? ShapeSide.Left, In).AsEnumerable())) { Both = flow.Both });
        }
    }

    private void AddSequence(BpmnChain from, BpmnNode to, List<Point> points, PlacedConnector connector, string key, string? name, Point? label, BpmnChain? into = null) =>
        Add(new BpmnEdge(_ids.Of("flow", key), "sequenceFlow", name, from.Last, to, BpmnRoutes.Join(
            Outward(from, from.Last, points[0], connector),
            points,
            into is null ? ToBorder([points[^1]], to, reverse: false) : BpmnRoutes.Inward(into, to, points[^1], connector.ToSide ?? ShapeSide.Left, In)))
        { Label = label });

    private void AddMessage(BpmnNode source, BpmnChain to, List<Point> points, PlacedConnector connector, string key, string? name, Point? label, Rectangle? leaves, BpmnChain? from = null, double aside = 0, string? kind = null)
    {
        var way = BpmnRoutes.Join(
            from is null ? [] : Outward(from, source, points[0], connector),
            points,
            BpmnRoutes.Inward(to, to.Receiver, points[^1], connector.ToSide ?? ShapeSide.Left, In));
        if (leaves is { } box && way.Count > 1) way[0] = OnBorder(box, way[1]);
        Add(new BpmnEdge(_ids.Of("message", key), "messageFlow", name, source, to.Receiver, aside == 0 ? way : Aside(way, aside)) { Label = label, Kind = kind });
    }

    /// <summary>The same way moved to the side; where it is horizontal at an end, the end stays at its border.</summary>
    private static List<Point> Aside(List<Point> way, double by)
    {
        if (way.TrueForAll(point => point.Y == way[0].Y)) return way.ConvertAll(point => new Point(point.X, point.Y + by));
        var moved = way.ConvertAll(point => new Point(point.X + by, point.Y));
        if (way[0].Y == way[1].Y) moved[0] = way[0];
        if (way[^1].Y == way[^2].Y) moved[^1] = way[^1];
        return moved;
    }

    private static List<Point> Outward(BpmnChain from, BpmnNode node, Point port, PlacedConnector connector)
    {
        var way = BpmnRoutes.Inward(from, node, port, connector.FromSide ?? ShapeSide.Right, Out);
        way.Reverse();
        return way;
    }

    /// <summary>The end of a way, in the place of our terminator.</summary>
    private BpmnNode EndAt(Flow flow, string shape, string key, string? name)
    {
        if (_ends.TryGetValue(shape, out var known)) return known;
        var chain = _chains[flow.From];
        var card = _placed.Shapes.FirstOrDefault(other => other.Role == "step" && other.Id == shape);
        var end = new BpmnNode(_ids.Of("end", key), "endEvent", name ?? BpmnChains.End(_blueprint), chain.Main.Lane) { Bounds = Around(card is null ? chain.Cell.Center : Scale(card.Bounds).Center) };
        Nodes.Add(end);
        return _ends[shape] = end;
    }

    /// <summary>Fail points whose recovery is a step of the same pool: an event at the border of the task, from which the way to it leads.</summary>
    private void AddRecoveries()
    {
        foreach (var step in _blueprint.Steps)
        {
            var chain = _chains[step.Id];
            if (chain.Main.IsGateway || chain.Main.IsEvent) continue;
            var count = 0;
            foreach (var fail in step.FailPoints)
            {
                if (fail.Recovery is not { } recovery || recovery == step.Id || !_chains.TryGetValue(recovery, out var target) || target.IsCustomer != chain.IsCustomer || target.Main.Type == "startEvent") continue;
                var key = $"{step.Id} {count.ToString(CultureInfo.InvariantCulture)}";
                var middle = new Point(chain.Main.Bounds.X + 28 + (44 * count++), chain.Main.Bounds.Bottom);
                var failure = new BpmnNode(_ids.Of("fail", key), "boundaryEvent", fail.Text, step.Lane) { Event = "errorEventDefinition", AttachedTo = chain.Main.Id, Bounds = Around(middle) };
                Nodes.Add(failure);
                var (y, goal) = (chain.Cell.Bottom + 8, target.First.Bounds);
                var enters = new Point(goal.Center.X, goal.Center.Y > y ? goal.Y : goal.Bottom);
                Add(new BpmnEdge(_ids.Of("recovery", key), "sequenceFlow", null, failure, target.First, BpmnRoutes.Join([new(middle.X, failure.Bounds.Bottom), new(middle.X, y), new(enters.X, y), enters])));
            }
        }
    }

    private string? Words(Flow flow)
    {
        var parts = new List<string>();
        if (flow.When is { Length: > 0 } when) parts.Add(when);
        if (flow.Label is { Length: > 0 } label) parts.Add(label);
        if (flow.Share is { } share) parts.Add((share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%");
        return parts.Count > 0 ? string.Join(' ', parts) : null;
    }

    private static Rectangle Around(Point middle) => new(middle.X - (BpmnChains.Small / 2), middle.Y - (BpmnChains.Small / 2), BpmnChains.Small, BpmnChains.Small);

    /// <summary>A way whose last corner is drawn on to the border of an event: the one it leads to, or from.</summary>
    private static List<Point> ToBorder(List<Point> way, BpmnNode node, bool reverse)
    {
        if (reverse)
        {
            way.Reverse();
            way[^1] = OnBorder(node.Bounds, way[^2]);
            return way;
        }

        way.Add(OnBorder(node.Bounds, way[^1]));
        return way;
    }

    private static Point OnSide(Rectangle cell, Point point, ShapeSide? side) => side switch
    {
        ShapeSide.Left => point with { X = cell.X },
        ShapeSide.Right => point with { X = cell.Right },
        ShapeSide.Top => point with { Y = cell.Y },
        ShapeSide.Bottom => point with { Y = cell.Bottom },
        _ => point,
    };

    private static Point OnBorder(Rectangle box, Point seen)
    {
        var (middle, radius) = (box.Center, box.Width / 2);
        var (x, y) = (seen.X - middle.X, seen.Y - middle.Y);
        return Math.Abs(x) > Math.Abs(y) ? new(middle.X + (radius * Math.Sign(x)), middle.Y) : new(middle.X, middle.Y + (radius * (y < 0 ? -1 : 1)));
    }

    /// <summary>How far inside a card what comes in runs along its border, in pixels.</summary>
    private const double In = 7;

    /// <summary>Likewise what goes out, so that the two do not lie over each other.</summary>
    private const double Out = 13;
}
