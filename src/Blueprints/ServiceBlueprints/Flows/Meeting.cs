namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// Where customer and provider meet: in a step in which both act, and along an arrow between two steps that have no side in common, so that
/// it crosses the line of interaction; unless the author says of the arrow or of a step that nobody meets there.
/// </summary>
internal static class Meeting
{
    /// <summary>The side of a band.</summary>
    public static Sides SideOf(Band band) => band == Band.Customer ? Sides.Customer : Sides.Provider;

    /// <summary>Whether customer and provider meet in the step itself.</summary>
    /// <param name="step">The step.</param>
    /// <param name="sides">Who acts in it.</param>
    public static bool IsIn(Step step, Sides sides) => sides == Sides.Both && !step.IsNoContact;

    /// <param name="flow">The arrow; null for one that is not written.</param>
    /// <param name="from">The step it leaves.</param>
    /// <param name="fromSides">Who acts in that step.</param>
    /// <param name="to">The step it enters.</param>
    /// <param name="toSides">Who acts in that step.</param>
    public static bool IsAlong(Flow? flow, Step from, Sides fromSides, Step to, Sides toSides) =>
        (fromSides & toSides) == Sides.None && flow is not { IsNoContact: true } && !from.IsNoContact && !to.IsNoContact;
}
