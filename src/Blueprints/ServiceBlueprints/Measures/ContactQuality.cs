namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>How a contact is judged, on the author's scale.</summary>
/// <param name="Step">The id of the step.</param>
/// <param name="Contact">What the document says.</param>
/// <param name="Gap">Perceived less expected (SERVQUAL; Parasuraman, Zeithaml and Berry 1988); null where one is not known.</param>
/// <param name="Ratio">Perceived by expected; null where one is not known.</param>
/// <param name="Adequacy">Perceived less adequate: below 0 the service is outside the zone of tolerance (Zeithaml, Berry and Parasuraman
/// 1993); null where one is not known.</param>
/// <param name="Superiority">Perceived less desired: above 0 the service is better than hoped for (Zeithaml, Berry and Parasuraman 1993);
/// null where one is not known.</param>
public sealed record ContactQuality(string Step, Contact Contact, double? Gap, double? Ratio, double? Adequacy, double? Superiority)
{
    /// <summary>
    /// What management believes is expected less what is expected (gap 1 of Parasuraman, Zeithaml and Berry 1985): below 0 management asks
    /// for less than customers do; null where one is not known.
    /// </summary>
    public double? KnowledgeGap => Contact.Believed - Contact.Expected;
}
