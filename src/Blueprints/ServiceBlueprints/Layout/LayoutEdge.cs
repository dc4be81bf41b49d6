using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>An arrow to be drawn, or what joins the cards of one step, between nodes by index.</summary>
/// <param name="Index">Its place among the edges.</param>
/// <param name="From">The node it leaves.</param>
/// <param name="To">The node it enters.</param>
/// <param name="Flow">The flow it draws.</param>
/// <param name="Both">Whether it has a head at either end.</param>
/// <param name="Words">The words beside its exit; null for none.</param>
internal sealed record LayoutEdge(int Index, int From, int To, Flow Flow, bool Both, MeasuredWords? Words)
{
    /// <summary>Whether it is no arrow but joins the cards of one step that several lanes act in.</summary>
    public bool IsJoin { get; init; }

    /// <summary>Whether it says what comes after what, and so may decide columns.</summary>
    public bool OrdersTime => !IsJoin && Flow.Kind == FlowKind.Sequence && From != To;
}
