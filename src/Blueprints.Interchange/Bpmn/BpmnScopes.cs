using System.Xml.Linq;
using Blueprints.Geometry;
using Blueprints.Interchange.Drawn;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Bpmn;

/// <summary>Reads processes and the subprocesses in them, which are opened: their steps stand where they stood.</summary>
/// <param name="process">Where all goes.</param>
/// <param name="places">Where elements are drawn.</param>
/// <param name="isOurs">Whether this library wrote the file.</param>
internal sealed partial class BpmnScopes(DrawnProcess process, BpmnPlaces places, bool isOurs)
{
    private const string Exit = "\nexit";
    private const int MostLoose = 1_000;

    private readonly Dictionary<string, string> _laneOf = new(StringComparer.Ordinal);
    private readonly List<(DrawnLane Lane, Rectangle? Bounds)> _lanes = [];
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);
    private readonly List<XElement> _flows = [];
    private readonly List<XElement> _boundary = [];
    private readonly HashSet<string> _borders = new(StringComparer.Ordinal);
    private readonly Dictionary<DrawnNode, XElement> _ours = [];
    private readonly Dictionary<string, List<DrawnNode>> _links = new(StringComparer.Ordinal);
    private readonly List<(string Words, DrawnNode Throw)> _throws = [];
    private readonly List<(DrawnNode End, string Scope, string? Error)> _errorEnds = [];
    private readonly BpmnRemarks _remarks = new(process);
    private readonly List<(DrawnNode Node, string Scope)> _inner = [];
    private readonly HashSet<DrawnNode> _waiting = [];
    private int _loose;
    private readonly Dictionary<DrawnNode, XElement> _events = [];

    public bool IsOurs => isOurs;

    /// <summary>Whether an element is a step, an event or a gateway.</summary>
    public static bool IsNode(XElement element) => !IsExtension(element) && element.Name.LocalName is var name && (name.EndsWith("Task", StringComparison.Ordinal) || name is "task" or "callActivity" or "subProcess" or "transaction" or "adHocSubProcess" || name.EndsWith("Gateway", StringComparison.Ordinal) || name.EndsWith("Event", StringComparison.Ordinal));

    /// <summary>Whether an element is what a tool has added to the standard.</summary>
    public static bool IsExtension(XElement element) => element.Name.NamespaceName.Length > 0 && !element.Name.NamespaceName.StartsWith("http://www.omg.org/spec/BPMN/", StringComparison.Ordinal) && !element.Name.NamespaceName.StartsWith("http://schema.omg.org/spec/BPMN/", StringComparison.Ordinal);

    /// <summary>The node that arrows from an id come from: of a subprocess that is opened, where it is left.</summary>
    public DrawnNode? Sender(string id) => process.Find(_opened.Contains(id) ? id + Exit : id);

    public void ReadProcess(XElement element, XElement? pool)
    {
        var name = Words.OneLine(pool?.Get("name")) is { Length: > 0 } called ? called : Words.OneLine(element.Get("name"));
        var before = _lanes.Count;
        foreach (var set in element.Elements().Where(static child => child.Name.LocalName == "laneSet")) ReadLanes(set, name, pool);
        string? lane = null;
        if (_lanes.Count == before && (pool is not null || name.Length > 0) && element.Elements().Any(IsNode))
        {
            lane = pool?.Get("id") ?? element.Get("id") ?? name;
            AddLane(lane, name.Length > 0 ? name : lane, pool ?? element);
        }

        ReadScope(element, lane, "");
    }

    private void ReadScope(XElement scope, string? lane, string within)
    {
        foreach (var element in scope.Elements())
        {
            if (IsExtension(element)) continue;
            var kind = element.Name.LocalName;
            if (kind == "sequenceFlow") _flows.Add(element);
            else if (kind == "boundaryEvent") Border(element);
            else if (IsNode(element)) ReadNode(element, lane, within);
            else if (kind == "group") process.Log.Tell(new("a frame around steps is left out", "步骤外的分组框未读入"), element.Place(), "groups");
        }

        _remarks.Read(scope);
    }

    private void Border(XElement element)
    {
        _boundary.Add(element);
        if (element.Get("id") is { } id) _borders.Add(id);
    }

    public void ReadRemarks(XElement collaboration) => _remarks.Read(collaboration);

    private void ReadNode(XElement element, string? lane, string within)
    {
        if (element.Get("id") is not { Length: > 0 } id)
        {
            process.Log.Tell(new("an element without an id is left out", "没有 id 的元素未读入"), element.Place(), "elements without an id");
            return;
        }

        if (element.Get("triggeredByEvent") == "true")
        {
            process.Log.Tell(new($"the event subprocess '{Words.Clip(element.Get("name") ?? id)}' is left out: what may break in at any time has no place in the flow", $"事件子流程“{Words.Clip(element.Get("name") ?? id)}”未读入：随时可能插入的内容在流程里没有位置"), element.Place(), "event subprocesses");
            return;
        }

        if (process.Find(id) is not null)
        {
            process.Log.Tell(new("an id stands twice; the second element is left out", "id 重复；后一个元素未读入"), element.Place(), "ids that stand twice");
            return;
        }

        var node = process.Node(id, element.Place());
        node.Label = Words.OneLine(element.Get("name"));
        node.Lane = _laneOf.GetValueOrDefault(id) ?? LaneAt(id) ?? lane;
        if (places.Of(id) is { } box) node.X = box.Center.X;
        var isOpened = element.Name.LocalName is "subProcess" or "transaction" or "adHocSubProcess" && element.Elements().Any(IsNode);
        BpmnKinds.Put(node, element);
        if (isOpened) Open(element, node);
        else if (BpmnKinds.DataOf(element) is { } data) PutOurs(node, data);
        else if (isOurs) PutBeside(node, element);
        else if (within.Length > 0) PutWithin(node, element, within);
        Events(node, element);
        if (node.Role == NodeRole.Step || !isOurs) _remarks.Of(node, element, BpmnKinds.DataOf(element) is not null);
        Links(node, element);
    }

    /// <summary>A subprocess that shows its steps: it stands for where they begin, and something for where they end.</summary>
    private void Open(XElement element, DrawnNode node)
    {
        _opened.Add(node.Key);
        process.Log.Tell(new($"the subprocess '{Words.Clip(node.Label.Length > 0 ? node.Label : node.Key)}' is opened: its steps stand among the others", $"子流程“{Words.Clip(node.Label.Length > 0 ? node.Label : node.Key)}”已展开：其步骤与其他步骤并列"), element.Place(), "subprocesses");
        if (element.Name.LocalName == "transaction") process.Log.Tell(new("a transaction is read as a plain subprocess: that all or nothing of it is done is left out", "事务按普通子流程读入：“要么全做、要么全不做”未读入"), element.Place(), "transactions");
        _remarks.Open(node, node.Label);
        node.Role = NodeRole.Parallel;
        node.Label = "";
        var exit = process.Node(node.Key + Exit, element.Place());
        (exit.Role, exit.Lane, exit.X) = (NodeRole.Parallel, node.Lane, node.X);
        ReadScope(element, node.Lane, node.Key);
    }

    private void PutOurs(DrawnNode node, XElement data)
    {
        (node.Role, node.Kind, node.Id) = (NodeRole.Step, StepKind.Action, data.Get("id"));
        _ours.Add(node, data);
    }

    /// <summary>What stands in files of ours beside the steps: starts, timers, gateways and ends that the document says otherwise.</summary>
    private static void PutBeside(DrawnNode node, XElement element)
    {
        if (element.Name.LocalName is "startEvent" or "endEvent" or "intermediateCatchEvent") node.Label = "";
        if (element.Name.LocalName == "intermediateCatchEvent") node.Role = NodeRole.Parallel;
        node.IsOfStepBefore = node.Key.StartsWith("split_", StringComparison.Ordinal);
    }

    /// <summary>Starts and ends within a subprocess are where it is entered and left.</summary>
    private void PutWithin(DrawnNode node, XElement element, string within)
    {
        _inner.Add((node, within));
        if (element.Name.LocalName == "startEvent")
        {
            node.Role = NodeRole.Parallel;
            node.Label = "";
        }
        else if (element.Name.LocalName == "endEvent")
        {
            node.Role = NodeRole.Parallel;
            var error = element.Elements().FirstOrDefault(static child => child.Name.LocalName is "errorEventDefinition" or "escalationEventDefinition");
            if (error is not null) _errorEnds.Add((node, within, error.Get("errorRef") ?? error.Get("escalationRef")));
            else node.Label = "";
        }
    }

    /// <summary>Notes the gateways that wait for events, and the events.</summary>
    private void Events(DrawnNode node, XElement element)
    {
        if (element.Name.LocalName == "eventBasedGateway") _waiting.Add(node);
        else if (element.Name.LocalName == "intermediateCatchEvent") _events[node] = element;
    }

    private void Links(DrawnNode node, XElement element)
    {
        if (element.Elements().FirstOrDefault(static child => child.Name.LocalName == "linkEventDefinition") is not { } link) return;
        var words = Words.OneLine(link.Get("name") is { Length: > 0 } name ? name : element.Get("name"));
        node.Role = NodeRole.Parallel;
        node.Label = "";
        if (element.Name.LocalName == "intermediateCatchEvent")
        {
            if (!_links.TryGetValue(words, out var nodes)) _links.Add(words, nodes = []);
            nodes.Add(node);
        }
        else
        {
            _throws.Add((words, node));
        }
    }

    /// <summary>Draws the arrows, once all nodes are known.</summary>
    public void Link()
    {
        PutData();
        foreach (var flow in _flows) Arrow(flow);
        foreach (var (words, from) in _throws)
        {
            foreach (var to in _links.GetValueOrDefault(words, [])) process.Arrow(from, to, "", from.Place);
        }

        new BpmnBoundary(process, _flows, _errorEnds, _opened, _remarks).Read(_boundary.FindAll(@event => !IsSaid(@event)));
        foreach (var (node, scope) in _inner)
        {
            if (node.In.Count == 0 && process.Find(scope) is { } entry) process.Arrow(entry, node, "", node.Place);
            if (node.Out.Count == 0 && process.Find(scope + Exit) is { } exit) process.Arrow(node, exit, "", node.Place);
        }

        _remarks.Link();
    }

    /// <summary>Whether the data of a step of ours tell the failure that an event at its border shows.</summary>
    private bool IsSaid(XElement border) => process.Find(BpmnPlaces.Local(border.Get("attachedToRef") ?? "")) is { } host && _ours.ContainsKey(host);

    /// <summary>Puts the data of steps of ours into them; other lanes that act in a step give their ids away.</summary>
    private void PutData()
    {
        var lanes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in _ours.Values.SelectMany(static data => (data.Get("with") ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal))
        {
            var key = new AsciiIds().Of("lane", name);
            if (process.Lanes.Find(lane => lane.Key == key) is not { } lane) continue;
            lanes[name] = key;
            if (Diagrams.Reading.Slug.IsId(name)) lane.Id = name;
        }

        foreach (var (node, data) in _ours)
        {
            FieldValues.Put(node, data.Get, lanes, new Dictionary<string, string>());
            if (data.Get("next") != "end") continue;
            var end = process.Node(node.Key + "\nend", node.Place);
            end.Role = NodeRole.End;
            process.Arrow(node, end, "", node.Place);
        }
    }

    private void Arrow(XElement flow)
    {
        var (from, to) = (BpmnPlaces.Local(flow.Get("sourceRef") ?? ""), BpmnPlaces.Local(flow.Get("targetRef") ?? ""));
        if (_borders.Contains(from)) return;
        if ((from.Length == 0 || to.Length == 0) && flow.Get("id") is { } id && ++_loose <= MostLoose)
        {
            // Some tools leave out what a line was not fastened to, though it is drawn there.
            if (from.Length == 0) from = places.At(id, atEnd: false, at => process.Find(at) is not null) ?? "";
            if (to.Length == 0) to = places.At(id, atEnd: true, at => process.Find(at) is not null) ?? "";
        }

        if (Sender(from) is not { } source || process.Find(to) is not { } target)
        {
            process.Log.Tell(new("a sequence flow that joins no two elements is left out", "没有连接两个元素的顺序流未读入"), flow.Place(), "loose flows");
            return;
        }

        var words = Words.OneLine(flow.Get("name"));
        if (words.Length == 0 && source.Role is NodeRole.Choice or NodeRole.Inclusive && flow.Elements().FirstOrDefault(static child => child.Name.LocalName == "conditionExpression") is { } condition) words = Words.Clip(condition.Value);
        // Behind a gateway that waits, the way is taken whose event comes first.
        if (words.Length == 0 && _waiting.Contains(source))
        {
            if (target.Label.Length == 0 && _events.TryGetValue(target, out var happens)) target.Label = process.IsChinese ? BpmnKinds.EventWords(happens).Chinese : BpmnKinds.EventWords(happens).English;
            words = target.Label;
        }

        var isSilent = isOurs && (flow.Get("id") ?? "").StartsWith("within_", StringComparison.Ordinal);
        process.Arrow(source, target, words, flow.Place(), isSilent);
    }
}
