using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Wording;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>What customers bring forward in vain: complaints that nobody takes up, and faults put on them before anybody looks.</summary>
internal static class Grievances
{
    /// <summary>Steps before which, or behind which, more is not looked at.</summary>
    private const int MostWork = 2_000_000;

    /// <summary>The steps at which customers complain and after which nothing is done for them.</summary>
    public static List<int> Complaints(StepGraph graph)
    {
        var (found, work) = (new List<int>(), 0);
        for (var i = 0; i < graph.End && work < MostWork; i++)
        {
            if (!graph.IsReached[i] || graph.HasProvider(i) || !graph.Steps[i].FailPoints.IsDefaultOrEmpty || !ComplaintWords.IsComplaining(new LabelText(graph.Steps[i].Label))) continue;
            if (!Around(graph, i, isForward: true, step => graph.HasProvider(step) && (graph.Lanes[step].Band != Band.Frontstage || ComplaintWords.IsTakingUp(new LabelText(graph.Steps[step].Label)) || graph.Steps[step].Process is not null || graph.Steps[step].File is not null), ref work)) found.Add(i);
        }

        return found;
    }

    /// <summary>The steps at which the provider puts a fault on the customer, or on something of theirs, and before which nobody looks for it.</summary>
    public static List<int> Blames(StepGraph graph)
    {
        var (found, work) = (new List<int>(), 0);
        for (var i = 0; i < graph.End && work < MostWork; i++)
        {
            if (!graph.IsReached[i] || graph.Lanes[i].Band != Band.Frontstage || !BlamingWords.IsBlaming(new LabelText(graph.Steps[i].Label))) continue;
            if (!Around(graph, i, isForward: false, step => graph.HasProvider(step) && (graph.Lanes[step].Band != Band.Frontstage || IsLook(graph, step)), ref work)) found.Add(i);
        }

        return found;
    }

    /// <summary>To ask while interrupting is no look.</summary>
    private static bool IsLook(StepGraph graph, int step)
    {
        var label = new LabelText(graph.Steps[step].Label);
        return BlamingWords.IsLooking(label) && !HearingWords.IsInterrupting(label);
    }

    /// <summary>Whether any step behind, or before, one is of a kind; what leads back is not followed.</summary>
    private static bool Around(StepGraph graph, int start, bool isForward, Func<int, bool> isOne, ref int work)
    {
        var seen = new HashSet<int> { start };
        var open = new Stack<int>([start]);
        while (open.TryPop(out var at))
        {
            foreach (var e in isForward ? graph.Outgoing.Of(at) : graph.Incoming.Of(at))
            {
                work++;
                var next = isForward ? graph.Exits[e].To : graph.Exits[e].From;
                if (next == graph.End || (!isForward && graph.Exits[e].IsLoop) || !seen.Add(next)) continue;
                if (isOne(next)) return true;
                open.Push(next);
            }
        }

        return false;
    }
}
