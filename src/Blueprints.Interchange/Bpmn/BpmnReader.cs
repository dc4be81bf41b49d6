using System.Xml.Linq;
using Blueprints.Interchange.Drawn;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Bpmn;

/// <summary>Reads the processes of a BPMN 2.0 file: pools and lanes, tasks, gateways, events, subprocesses, messages, data and remarks.</summary>
internal sealed class BpmnReader
{
    private readonly XElement _root;
    private readonly DrawnProcess _process;
    private readonly BpmnScopes _scopes;
    private readonly Dictionary<string, string> _closedPools = new(StringComparer.Ordinal);

    private BpmnReader(XElement root, DrawnProcess process)
    {
        (_root, _process) = (root, process);
        _scopes = new BpmnScopes(process, new BpmnPlaces(root), root.Get("exporter") == "Blueprints");
    }

    /// <exception cref="UnreadableFileException">There is nothing to read, or too much.</exception>
    public static void Read(XElement root, DrawnProcess process)
    {
        if (root.Descendants().FirstOrDefault(static element => element.Name.LocalName is "choreography" or "conversation") is { } other && !root.Descendants().Any(static element => element.Name.LocalName == "process"))
            throw new UnreadableFileException(new("choreographies and conversations have no steps of one process", "编排和会话图没有流程的步骤"), other.Place());
        new BpmnReader(root, process).Read();
    }

    private void Read()
    {
        var pools = All("participant").ToList();
        var processes = All("process").DistinctBy(static process => process.Get("id") ?? "").ToDictionary(static process => process.Get("id") ?? "", StringComparer.Ordinal);
        foreach (var (id, process) in processes)
        {
            var pool = pools.Find(pool => BpmnPlaces.Local(pool.Get("processRef") ?? "") == id);
            _scopes.ReadProcess(process, pool);
        }

        foreach (var pool in pools)
        {
            var inside = processes.GetValueOrDefault(BpmnPlaces.Local(pool.Get("processRef") ?? ""));
            if (pool.Get("id") is { } id && (inside is null || !inside.Elements().Any(BpmnScopes.IsNode))) _closedPools.TryAdd(id, Words.OneLine(pool.Get("name")));
        }

        foreach (var collaboration in All("collaboration")) _scopes.ReadRemarks(collaboration);
        _scopes.Link();
        ReadMessages();
        _process.Title = TitleOf(pools, processes.Values);
        if (_scopes.IsOurs) _process.Log.Tell(ElementData.NotHeld);
    }

    private IEnumerable<XElement> All(string name) => _root.Descendants().Where(element => element.Name.LocalName == name && !BpmnScopes.IsExtension(element));

    private string? TitleOf(List<XElement> pools, IReadOnlyCollection<XElement> processes)
    {
        if (_scopes.IsOurs) return pools.Find(static pool => pool.Get("id") == "pool_provider")?.Get("name");
        if (processes.Count == 1 && processes.First().Get("name") is { Length: > 0 } name) return name;
        return _root.Get("name") ?? (pools.Count == 1 ? pools[0].Get("name") : null);
    }

    /// <summary>Messages are arrows; two that answer each other are a dialogue; those of a closed pool are steps of its lane.</summary>
    private void ReadMessages()
    {
        var messages = All("messageFlow").Select(static flow => (From: BpmnPlaces.Local(flow.Get("sourceRef") ?? ""), To: BpmnPlaces.Local(flow.Get("targetRef") ?? ""), Flow: flow)).ToList();
        var arrows = new List<DrawnArrow>();
        var closed = new BpmnClosedPools(_process, _closedPools);
        foreach (var (from, to, flow) in messages)
        {
            var words = Words.OneLine(flow.Get("name"));
            var (source, target) = (_scopes.Sender(from), _process.Find(to));
            if (closed.Take(from, source, to, target, words, flow)) continue;
            if (source is null || target is null)
            {
                _process.Log.Tell(new("a message from or to a whole pool that has steps is left out: messages join steps", "来自或发往整个泳池（其中有步骤）的消息未读入：消息连接的是步骤"), flow.Place(), "messages of pools");
                continue;
            }

            var arrow = _process.Arrow(source, target, words, flow.Place());
            // The name of a message is what is sent; in files of ours it may be an answer.
            if (!_scopes.IsOurs && words.Length > 0) arrow.Said = (null, words, null);
            var kind = flow.Descendants().FirstOrDefault(static mark => mark.Name.NamespaceName == BpmnWriter.ExtensionNamespace)?.Get("kind");
            if (!_scopes.IsOurs || kind == "dialogue") arrows.Add(arrow);
            arrow.IsInformation = kind == "information";
        }

        closed.Join();
        BpmnMessageEvents.Settle(_process);
        JoinDialogues(arrows);
    }

    /// <summary>Two messages that answer each other are one arrow both ways.</summary>
    private static void JoinDialogues(List<DrawnArrow> messages)
    {
        var waiting = new Dictionary<(DrawnNode From, DrawnNode To), List<DrawnArrow>>();
        foreach (var message in messages)
        {
            if (waiting.TryGetValue((Behind(message.To), message.From), out var others) && others.Count > 0)
            {
                // A question and its answer have the same words in files of ours; elsewhere the first comes first.
                var other = others.Find(other => other.Words == message.Words) ?? others[0];
                others.Remove(other);
                (other.Both, other.IsInformation) = (true, false);
                if (other.Words.Length == 0) other.Words = message.Words;
                DrawnProcess.Remove(message);
                continue;
            }

            if (!waiting.TryGetValue((message.From, Behind(message.To)), out var alike)) waiting.Add((message.From, Behind(message.To)), alike = []);
            alike.Add(message);
        }
    }

    /// <summary>The step that a message comes to, behind gateways where ways meet.</summary>
    private static DrawnNode Behind(DrawnNode node)
    {
        for (var i = 0; i < MostBetween && node.Role != NodeRole.Step && node.Out is [var only]; i++) node = only.To;
        return node;
    }

    private const int MostBetween = 8;
}
