using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What is counted over the arrows. An arrow both ways counts once, and not at all where a plain one joins the same steps.
/// </summary>
internal sealed class FlowCounts
{
    private readonly List<Arrow> _arrows = [];

    public FlowCounts(StepGraph graph)
    {
        var plain = new HashSet<(int, int)>();
        foreach (var flow in graph.Blueprint.Flows)
        {
            if (flow.Kind == FlowKind.Sequence && !flow.Both) plain.Add((graph.IndexOf(flow.From), graph.IndexOf(flow.To)));
        }

        var seen = new HashSet<(int, int)>();
        foreach (var flow in graph.Blueprint.Flows)
        {
            var (from, to) = (graph.IndexOf(flow.From), graph.IndexOf(flow.To));
            if (to < 0) continue;
            if (flow.Kind == FlowKind.Sequence && (flow.Both ? plain.Contains((from, to)) || plain.Contains((to, from)) : flow.When is null && flow.Label is null && !seen.Add((from, to)))) continue;
            _arrows.Add(new Arrow(BandsOf(graph, from), BandsOf(graph, to)));
            if (graph.IsContact(flow, from, to)) Contacts++;
        }

        for (var i = 0; i < graph.End; i++)
        {
            if (graph.IsShared(i)) Contacts++;
        }

        foreach (var exit in graph.Exits)
        {
            if (exit.To == graph.End || exit.Flow is null) continue;
            if (graph.HasProvider(exit.From) && graph.HasProvider(exit.To) && !HaveLaneInCommon(graph, exit.From, exit.To)) HandOffs++;
        }

        for (var i = 0; i < graph.End; i++)
        {
            Complexity += graph.Modes[i] switch
            {
                ExitMode.Exclusive => graph.Outgoing.Of(i).Length,
                ExitMode.Parallel => Splits(graph, i),
                _ => 0,
            };
        }
    }

    /// <summary>The arrows along which customer and provider meet, and the steps in which both act.</summary>
    public int Contacts { get; }

    public int HandOffs { get; }

    /// <summary>
    /// Control-flow complexity: an exclusive choice of n exits counts n, a split into parallel ways 1 (Cardoso 2005); a way that some cases
    /// take as well counts 2, taken or not.
    /// </summary>
    public int Complexity { get; }

    /// <summary>Whether somebody of the provider's goes on with the case.</summary>
    private static bool HaveLaneInCommon(StepGraph graph, int from, int to)
    {
        var own = graph.Lanes[from];
        if (own.Band != Band.Customer && graph.ActsIn(own.Id, to)) return true;
        foreach (var lane in graph.WithOf(from))
        {
            if (lane.Band != Band.Customer && graph.ActsIn(lane.Id, to)) return true;
        }

        return false;
    }

    private static int Splits(StepGraph graph, int step)
    {
        var (sure, also) = (0, 0);
        foreach (var e in graph.Outgoing.Of(step))
        {
            if (graph.Exits[e].IsAlso) also++;
            else sure++;
        }

        return (2 * also) + (sure > 1 ? 1 : 0);
    }

    /// <summary>The arrows between steps of this band or those above it alone and steps of those below it alone.</summary>
    public int Crossings(Band above)
    {
        var count = 0;
        foreach (var (from, to) in _arrows)
        {
            if ((from.Bottom <= above && to.Top > above) || (to.Bottom <= above && from.Top > above)) count++;
        }

        return count;
    }

    /// <summary>The highest and the lowest band in which somebody acts in a step.</summary>
    private static Bands BandsOf(StepGraph graph, int step)
    {
        var (top, bottom) = (graph.Lanes[step].Band, graph.Lanes[step].Band);
        foreach (var lane in graph.WithOf(step))
        {
            if (lane.Band < top) top = lane.Band;
            if (lane.Band > bottom) bottom = lane.Band;
        }

        return new Bands(top, bottom);
    }

    private readonly record struct Bands(Band Top, Band Bottom);

    private readonly record struct Arrow(Bands From, Bands To);
}
