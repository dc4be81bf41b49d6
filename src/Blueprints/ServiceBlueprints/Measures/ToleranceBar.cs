namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The zone of tolerance as a bar of signs (Zeithaml, Berry and Parasuraman 1993): <c>[</c> where the service is adequate, <c>]</c> where it is
/// what is desired, <c>*</c> where it is perceived; <c>..[==*==]..</c> is within, <c>*.[=====]..</c> below.
/// </summary>
internal static class ToleranceBar
{
    private const int Length = 20;

    /// <summary>The bar from the least to the greatest of what is known; null where adequate, desired or perceived is not, or they are no zone.</summary>
    public static string? Of(Contact contact)
    {
        if (contact is not { Adequate: { } adequate, Desired: { } desired, Perceived: { } perceived } || !(adequate < desired)) return null;
        var (least, greatest) = (Math.Min(adequate, perceived), Math.Max(desired, perceived));
        var (from, to, at) = (Place(adequate), Place(desired), Place(perceived));
        // On an end of the zone it is still within, and beyond it is still outside, whatever the rounding says.
        if (perceived < adequate && at >= from) from = at + 1;
        if (perceived > desired && at <= to) to = at - 1;
        Span<char> bar = stackalloc char[Length + 1];
        for (var i = 0; i <= Length; i++) bar[i] = i == from ? '[' : i == to ? ']' : i > from && i < to ? '=' : '.';
        bar[at] = '*';
        return new string(bar);

        int Place(double value) => (int)Math.Round((value - least) / (greatest - least) * Length, MidpointRounding.AwayFromZero);
    }
}
