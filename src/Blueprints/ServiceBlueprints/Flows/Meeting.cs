namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// Along which arrows customer and provider meet: those that cross the line of interaction, unless the author says of the arrow or of a
/// step at its ends that nobody meets there.
/// </summary>
internal static class Meeting
{
    /// <param name="flow">The arrow; null for one that is not written.</param>
    /// <param name="from">The step it leaves.</param>
    /// <param name="fromBand">The band of that step's lane.</param>
    /// <param name="to">The step it enters.</param>
    /// <param name="toBand">The band of that step's lane.</param>
    public static bool IsAlong(Flow? flow, Step from, Band fromBand, Step to, Band toBand) =>
        (fromBand == Band.Customer) != (toBand == Band.Customer) && flow is not { IsNoContact: true } && !from.IsNoContact && !to.IsNoContact;
}
