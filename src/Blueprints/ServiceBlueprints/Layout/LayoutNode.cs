using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Something that takes a cell of the grid: a step, its twin in another lane that acts in it, or the terminator drawn for an exit that leads
/// to the end.
/// </summary>
/// <param name="Index">Its place in the order of the document.</param>
/// <param name="Id">The step's id, that of the decision with <c>~end</c>, or that of the step with <c>~</c> and the twin's lane.</param>
/// <param name="Step">The step; null for a terminator and for a twin.</param>
/// <param name="Lane">Its lane, counted from the top of the drawing.</param>
/// <param name="Phase">Its phase in time order; steps before the first heading have 0.</param>
/// <param name="Card">Its card, measured.</param>
/// <param name="Serves">Where it stands beside the flow, the node whose column it shares; otherwise -1.</param>
internal sealed record LayoutNode(int Index, string Id, Step? Step, int Lane, int Phase, MeasuredCard Card, int Serves = -1)
{
    /// <summary>Of a twin, which shows a step in another lane that acts in it, the node of that step; otherwise -1.</summary>
    public int TwinOf { get; init; } = -1;

    /// <summary>The step that is seen here: its own, or that of which it is a twin; null for a terminator.</summary>
    public Step? Shown { get; init; } = Step;

    /// <summary>The id of the step that is seen here; its own where it is a terminator.</summary>
    public string ShownId => Shown?.Id ?? Id;

    /// <summary>Whether it shows that a case ends.</summary>
    public bool IsTerminator => Shown is null && !IsContinuation;

    /// <summary>
    /// Of a sign that an arrow goes on in another row, the letter that stands at both of its ends; otherwise null. It shows the step at the
    /// other end.
    /// </summary>
    public string? Letter { get; init; }

    /// <summary>Whether it is a sign that an arrow goes on in another row.</summary>
    public bool IsContinuation => Letter is not null;

    /// <summary>Whether a case goes on several ways at once from it.</summary>
    public bool IsSplit { get; init; }

    /// <summary>Whether it is the twin of a step.</summary>
    public bool IsTwin => TwinOf >= 0;

    /// <summary>On which sides of the line of interaction somebody acts in it.</summary>
    public Sides Sides { get; init; }

    /// <summary>Whether it stands beside the flow.</summary>
    public bool IsBeside => Serves >= 0;
}
