namespace Blueprints.ServiceBlueprints;

/// <summary>The bands of a blueprint from top to bottom; the three lines lie between them (Bitner, Ostrom and Morgan 2008).</summary>
public enum Band
{
    /// <summary>What the customer does; above the line of interaction.</summary>
    Customer,

    /// <summary>What staff do before the customer's eyes; above the line of visibility.</summary>
    Frontstage,

    /// <summary>What staff who meet customers do out of their sight; above the line of internal interaction.</summary>
    Backstage,

    /// <summary>What others and systems do to support them.</summary>
    Support,
}
