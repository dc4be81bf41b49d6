using System.Xml.Linq;
using Blueprints.Interchange.Drawn;

namespace Blueprints.Interchange.Bpmn;

/// <summary>
/// Messages with pools that are drawn closed: what is sent there is a step of the pool's lane, what comes back is an arrow from that step, or a dialogue
/// where the sender itself gets it. What comes unasked is a step too, with which something begins.
/// </summary>
/// <param name="process">The process.</param>
/// <param name="pools">The names of the closed pools by their ids.</param>
internal sealed class BpmnClosedPools(DrawnProcess process, IReadOnlyDictionary<string, string> pools)
{
    /// <summary>For how many replies it is looked which request may have led to them.</summary>
    private const int MostSearches = 500;

    private readonly List<Message> _requests = [];
    private readonly List<Message> _replies = [];
    private readonly HashSet<string> _lanes = new(StringComparer.Ordinal);

    private sealed record Message(string Pool, DrawnNode Node, string Words, XElement Flow);

    /// <summary>Takes a message that one closed pool has to do with; false for any other.</summary>
    public bool Take(string from, DrawnNode? source, string to, DrawnNode? target, string words, XElement flow)
    {
        if (source is not null && target is null && pools.ContainsKey(to)) _requests.Add(new Message(to, source, words, flow));
        else if (source is null && target is not null && pools.ContainsKey(from)) _replies.Add(new Message(from, target, words, flow));
        else if (source is null && target is null && pools.ContainsKey(from) && pools.ContainsKey(to)) process.Arrow(StepOf(from, words, flow, "out"), StepOf(to, words, flow, "in"), "", flow.Place());
        else return false;
        return true;
    }

    /// <summary>Draws the steps and arrows, once all messages are known.</summary>
    public void Join()
    {
        var open = _requests.ToLookup(static request => request.Pool, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);
        var answers = new Dictionary<Message, Message>(ReferenceEqualityComparer.Instance);
        var searches = 0;
        foreach (var reply in _replies)
        {
            if (open.TryGetValue(reply.Pool, out var asked) && asked.Find(request => request.Node == reply.Node) is { } same) Answer(asked, same, reply);
        }

        foreach (var reply in _replies)
        {
            if (answers.ContainsKey(reply) || !open.TryGetValue(reply.Pool, out var asked) || asked.Count == 0 || ++searches > MostSearches) continue;
            var before = Before(reply.Node);
            if (asked.Find(request => before.Contains(request.Node)) is { } request) Answer(asked, request, reply);
        }

        var steps = new Dictionary<Message, DrawnNode>(ReferenceEqualityComparer.Instance);
        var dialogues = answers.Where(static pair => pair.Key.Node == pair.Value.Node).Select(static pair => pair.Value).ToHashSet<Message>(ReferenceEqualityComparer.Instance);
        foreach (var request in _requests)
        {
            var step = steps[request] = StepOf(request.Pool, request.Words, request.Flow, "in");
            if (!dialogues.Contains(request)) process.Arrow(request.Node, step, "", request.Flow.Place());
        }

        foreach (var reply in _replies)
        {
            if (!answers.TryGetValue(reply, out var request))
            {
                process.Arrow(StepOf(reply.Pool, reply.Words, reply.Flow, "out"), reply.Node, "", reply.Flow.Place());
                continue;
            }

            var step = steps[request];
            var isNamed = step.Label.Length > 0;
            if (!isNamed) step.Label = reply.Words;
            var words = isNamed && reply.Words != step.Label ? reply.Words : "";
            var isDialogue = request.Node == reply.Node;
            var arrow = isDialogue ? process.Arrow(reply.Node, step, words, reply.Flow.Place()) : process.Arrow(step, reply.Node, words, reply.Flow.Place());
            arrow.Both = isDialogue;
            if (words.Length > 0) arrow.Said = (null, words, null);
        }

        void Answer(List<Message> asked, Message request, Message reply)
        {
            asked.Remove(request);
            answers.Add(reply, request);
        }
    }

    /// <summary>What comes before a step, by the arrows that are known.</summary>
    private static HashSet<DrawnNode> Before(DrawnNode node)
    {
        var (found, waiting) = (new HashSet<DrawnNode>(), new Queue<DrawnNode>([node]));
        while (waiting.TryDequeue(out var next))
        {
            foreach (var arrow in next.In)
            {
                if (found.Add(arrow.From)) waiting.Enqueue(arrow.From);
            }
        }

        return found;
    }

    private DrawnNode StepOf(string pool, string words, XElement flow, string side)
    {
        var name = pools[pool];
        if (_lanes.Add(pool)) process.Lanes.Add(new DrawnLane(pool, name.Length > 0 ? name : pool) { Place = flow.Place() });
        var node = process.Node(FormattableString.Invariant($"{pool}\n{flow.Get("id")}\n{side}\n{process.Nodes.Count}"), flow.Place());
        (node.Label, node.Lane) = (words, pool);
        process.Log.Tell(new($"the pool '{Words.Clip(name)}' is drawn closed: a message with it becomes a step in its lane, and a reply the arrow back", $"泳池“{Words.Clip(name)}”没有展开：与它往来的消息成为其泳道里的步骤，回复成为返回的箭头"), flow.Place(), "messages with closed pools");
        return node;
    }
}
