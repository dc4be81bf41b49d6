using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Something that takes a cell of the grid: a step, or the terminator drawn for an exit that leads to the end.</summary>
/// <param name="Index">Its place in the order of the document.</param>
/// <param name="Id">The step's id, or that of the decision with <c>~end</c>.</param>
/// <param name="Step">The step; null for a terminator.</param>
/// <param name="Lane">Its lane, counted from the top of the drawing.</param>
/// <param name="Phase">Its phase in time order; steps before the first heading have 0.</param>
/// <param name="Card">Its card, measured.</param>
/// <param name="Serves">Where it stands beside the flow, the node whose column it shares; otherwise -1.</param>
internal sealed record LayoutNode(int Index, string Id, Step? Step, int Lane, int Phase, MeasuredCard Card, int Serves = -1)
{
    /// <summary>Of a twin, which shows a step in another lane that acts in it, the node of the step; otherwise -1.</summary>
    public int TwinOf { get; init; } = -1;

    /// <summary>On which sides of the line of interaction somebody acts in it.</summary>
    public Sides Sides { get; init; }

    /// <summary>Whether it stands beside the flow.</summary>
    public bool IsBeside => Serves >= 0;
}
