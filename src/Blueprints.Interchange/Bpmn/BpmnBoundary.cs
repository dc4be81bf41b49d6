using System.Xml.Linq;
using Blueprints.Interchange.Drawn;

namespace Blueprints.Interchange.Bpmn;

/// <summary>Events at the border of steps: failures with what is done then.</summary>
/// <param name="process">The process.</param>
/// <param name="flows">All sequence flows.</param>
/// <param name="errorEnds">Ends within opened subprocesses that throw an error.</param>
/// <param name="opened">The subprocesses that are opened.</param>
/// <param name="remarks">The associations, which lead from compensation events to what undoes a task.</param>
internal sealed class BpmnBoundary(DrawnProcess process, List<XElement> flows, List<(DrawnNode End, string Scope, string? Error)> errorEnds, HashSet<string> opened, BpmnRemarks remarks)
{
    /// <param name="events">The events.</param>
    public void Read(List<XElement> events)
    {
        if (events.Count == 0) return;
        var ways = flows.ToLookup(static flow => BpmnPlaces.Local(flow.Get("sourceRef") ?? ""), StringComparer.Ordinal);
        foreach (var element in events)
        {
            if (element.Get("id") is not { } id || process.Find(BpmnPlaces.Local(element.Get("attachedToRef") ?? "")) is not { } host)
            {
                process.Log.Tell(new("an event at the border of nothing is left out", "没有附着在步骤上的边界事件未读入"), element.Place(), "border events");
                continue;
            }

            var goals = ways[id].Select(static flow => BpmnPlaces.Local(flow.Get("targetRef") ?? "")).ToList();
            if (element.Elements().Any(static child => child.Name.LocalName == "compensateEventDefinition"))
            {
                if (goals.Count == 0 && remarks.GoalOf(id) is { } undo && process.Find(undo) is not null) goals.Add(undo);
                process.Log.Tell(new($"the compensation of '{Words.Clip(host.Label)}' is read as a failure with what is done then", $"“{Words.Clip(host.Label)}”的补偿按失误及其补救读入"), element.Place(), "compensation");
            }

            if (opened.Contains(host.Key) && Throw(element, host.Key, goals)) continue;
            var words = Words.OneLine(element.Get("name"));
            if (words.Length == 0) words = process.IsChinese ? BpmnKinds.EventWords(element).Chinese : BpmnKinds.EventWords(element).English;
            var step = opened.Contains(host.Key) ? FirstOf(host) : host;
            if (step is null) continue;
            step.Failures.Add(new DrawnFailure(words, goals.Count > 0 ? goals[0] : null));
        }
    }

    /// <summary>An error that is thrown within a subprocess is the way from there to what is done then.</summary>
    private bool Throw(XElement element, string scope, List<string> goals)
    {
        var error = element.Elements().FirstOrDefault(static child => child.Name.LocalName is "errorEventDefinition" or "escalationEventDefinition");
        if (error is null || goals.Count == 0 || process.Find(goals[0]) is not { } goal) return false;
        var reference = error.Get("errorRef") ?? error.Get("escalationRef");
        var ends = errorEnds.FindAll(end => end.Scope == scope && end.End.Out.Count == 0 && (reference is null || end.Error is null || end.Error == reference));
        foreach (var (end, _, _) in ends)
        {
            process.Arrow(end, goal, end.Label, element.Place());
            end.Label = "";
        }

        return ends.Count > 0;
    }

    /// <summary>The first step of a subprocess that is opened.</summary>
    private DrawnNode? FirstOf(DrawnNode entry)
    {
        var at = process.Nodes.IndexOf(entry);
        return process.Nodes.Skip(at + 1).FirstOrDefault(static node => node.Role == NodeRole.Step);
    }
}
