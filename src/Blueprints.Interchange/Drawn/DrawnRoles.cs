using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Drawn;

/// <summary>
/// Takes out of a drawn process what a blueprint says without shapes: gateways where ways meet or part behind a step, starts and ends without
/// words of their own. What is left are steps.
/// </summary>
internal sealed class DrawnRoles(DrawnProcess process)
{
    private static readonly HashSet<string> Starts = new(StringComparer.OrdinalIgnoreCase) { "start", "begin", "beginn", "anfang", "start event", "startevent", "début", "inicio", "开始", "起点" };
    private static readonly HashSet<string> Ends = new(StringComparer.OrdinalIgnoreCase) { "end", "stop", "ende", "finish", "finished", "done", "end event", "endevent", "fin", "exit", "结束", "完成", "终点", "终止" };

    private readonly bool _isChinese = process.IsChinese;

    /// <summary>Whether words are those that every start has.</summary>
    public static bool IsStart(string words) => words.Length == 0 || Starts.Contains(words);

    /// <summary>Whether words are those that every end has.</summary>
    public static bool IsEnd(string words) => words.Length == 0 || Ends.Contains(words);

    public void Resolve()
    {
        var gateways = process.Nodes.Where(static node => node.Role is NodeRole.Choice or NodeRole.Parallel or NodeRole.Inclusive).ToList();
        foreach (var gateway in gateways) Meet(gateway);
        foreach (var gateway in gateways)
        {
            if (!gateway.IsPassedOver) Part(gateway);
        }

        foreach (var node in process.Nodes)
        {
            if (node.IsPassedOver) continue;
            if (node.Role == NodeRole.Start) Begin(node);
            else if (node.Role == NodeRole.End) End(node);
        }
    }

    /// <summary>Ways that meet go on from there: arrows lead to what follows.</summary>
    private static void Meet(DrawnNode gateway)
    {
        var ways = gateway.Ways.ToList();
        if (ways.Count == 0)
        {
            gateway.Role = NodeRole.End;
            return;
        }

        if (ways.Count > 1) return;
        var (way, next) = (ways[0], ways[0].To);
        if (next == gateway)
        {
            DrawnProcess.Disconnect(gateway);
            return;
        }

        DrawnProcess.Remove(way);
        foreach (var arrow in gateway.In)
        {
            arrow.To = next;
            next.In.Add(arrow);
            if (arrow.Words.Length == 0) arrow.Words = way.Words;
        }

        gateway.In.Clear();
        Pass(gateway, next);
    }

    /// <summary>Ways that part are exits of the step before, where that has no other; else the gateway becomes a step.</summary>
    private void Part(DrawnNode gateway)
    {
        var (ways, into) = (gateway.Ways.ToList(), gateway.In.Where(static arrow => arrow.MovesOn).ToList());
        if (gateway.Role == NodeRole.End || ways.Count < 2) return;
        var isChoice = gateway.Role != NodeRole.Parallel;
        if (gateway.Role == NodeRole.Inclusive) isChoice = !Also(gateway, ways);
        if (!isChoice && gateway.Role == NodeRole.Parallel)
        {
            // Words on ways that are all taken are no answers.
            foreach (var way in ways) way.Said ??= (null, way.Words.Length > 0 ? way.Words : null, null);
        }

        if (into is [{ Words: "" } only] && only.From is { } before && (before.Role == NodeRole.Step || (before.Role == NodeRole.Start && !IsStart(before.Label))) && before != gateway && (gateway.IsOfStepBefore || before.Ways.Count() == 1) && (gateway.IsOfStepBefore || gateway.Label.Length == 0 || !isChoice || gateway.Label == before.Label))
        {
            DrawnProcess.Remove(only);
            foreach (var way in ways)
            {
                gateway.Out.Remove(way);
                way.From = before;
                before.Out.Add(way);
            }

            if (isChoice && before.Kind == StepKind.Action && !gateway.IsOfStepBefore) before.Kind = StepKind.Decision;
            Pass(gateway, before);
            return;
        }

        var was = gateway.Role;
        gateway.Role = NodeRole.Step;
        gateway.Kind = isChoice ? StepKind.Decision : StepKind.Action;
        if (gateway.Label.Length > 0) return;
        gateway.Label = (isChoice, _isChinese) switch { (true, false) => "Decision", (true, true) => "判断", (false, false) => "Ways part", _ => "分头进行" };
        process.Log.Tell(
            was == NodeRole.Choice ? new("a decision without words is called 'Decision'", "没有文字的判断取名为“判断”") : new("a gateway without words, behind more than one way, becomes a step", "没有文字、前面不止一条路的网关成为一个步骤"),
            gateway.Place,
            "gateways without words");
    }

    /// <summary>Ways of an inclusive gateway that only some cases take as well; false where every way is of that kind.</summary>
    private bool Also(DrawnNode gateway, List<DrawnArrow> ways)
    {
        if (!ways.Exists(static way => way.Words.Length == 0))
        {
            process.Log.Tell(new("an inclusive gateway, all of whose ways have a condition, is read as a choice of one of them", "每条路都有条件的包容网关按“只走一条”读入"), gateway.Place, "inclusive gateways");
            return false;
        }

        foreach (var way in ways) way.IsAlso = way.Words.Length > 0;
        return true;
    }

    private void Begin(DrawnNode node)
    {
        var ways = node.Out.ToList();
        if (IsStart(node.Label) && ways is [{ MovesOn: true } only] && only.To.Role != NodeRole.End && only.To != node && node.In.Count == 0 && only.To.In.Count(static arrow => arrow.MovesOn) == 1 && node.Failures.Count == 0)
        {
            DrawnProcess.Remove(only);
            Pass(node, only.To);
            return;
        }

        node.Role = NodeRole.Step;
        // What a message triggers is no way in of its own.
        node.Kind = node.In.Exists(static arrow => arrow.MovesOn) ? StepKind.Action : StepKind.Start;
        if (node.Label.Length == 0) node.Label = _isChinese ? "开始" : "Start";
    }

    private void End(DrawnNode node)
    {
        var isLast = !node.Out.Exists(static arrow => arrow.MovesOn);
        if (!IsEnd(node.Label) || node.In.Count == 0 || !isLast)
        {
            node.Role = NodeRole.Step;
            node.Kind = isLast ? StepKind.End : StepKind.Action;
            if (node.Label.Length == 0) node.Label = _isChinese ? "结束" : "End";
            return;
        }

        if (node.In.Find(static arrow => arrow.MovesOn)?.From is { } before) Hand(node, before);
        foreach (var arrow in node.In)
        {
            if (!arrow.MovesOn || arrow.IsSilent)
            {
                arrow.From.Out.Remove(arrow);
                continue;
            }

            arrow.To = process.Finish;
        }

        node.In.Clear();
        Pass(node, null);
    }

    private static void Pass(DrawnNode node, DrawnNode? successor)
    {
        DrawnProcess.Disconnect(node);
        node.Successor = successor;
        if (successor is not null) Hand(node, successor);
    }

    /// <summary>What is said of a shape that goes is said of the one beside it.</summary>
    private static void Hand(DrawnNode node, DrawnNode other)
    {
        other.Notes.InsertRange(0, node.Notes);
        other.Documents.AddRange(node.Documents.Except(other.Documents).ToList());
        other.Systems.AddRange(node.Systems.Except(other.Systems).ToList());
        node.Notes.Clear();
    }
}
