using Blueprints.Interchange.Drawn;

namespace Blueprints.Interchange.Bpmn;

/// <summary>Starts and ends that are there for a message alone.</summary>
internal static class BpmnMessageEvents
{
    /// <summary>Takes out starts that messages trigger and ends that send them, where they say nothing more.</summary>
    public static void Settle(DrawnProcess process)
    {
        foreach (var node in process.Nodes)
        {
            if (node.Role == NodeRole.Start && node.In.Count > 0 && DrawnRoles.IsStart(node.Label)) Shift(node, isStart: true);
            else if (node.Role == NodeRole.End && node.Out.Count > 0 && DrawnRoles.IsEnd(node.Label)) Shift(node, isStart: false);
        }
    }

    /// <summary>Leads messages of a start to the step behind it, and lets those of an end come from the step before it.</summary>
    private static void Shift(DrawnNode node, bool isStart)
    {
        var beside = isStart ? node.Out : node.In;
        if (beside is not [{ Words: "" } only] || !(isStart || only.IsSilent))
        {
            node.Role = NodeRole.Parallel;
            return;
        }

        foreach (var arrow in (isStart ? node.In : node.Out).ToList())
        {
            DrawnProcess.Remove(arrow);
            if (isStart) arrow.To = only.To;
            else arrow.From = only.From;
            arrow.From.Out.Add(arrow);
            arrow.To.In.Add(arrow);
        }

        if (isStart) DrawnProcess.Disconnect(node);
    }
}
