using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>What is known of a contact point: where customer and provider meet, and how it is judged there.</summary>
public sealed record Contact
{
    /// <summary>The channel: counter, phone, app ... Default: not said.</summary>
    public string? Channel { get; init; }

    /// <summary>The service expected, on the author's scale. Default: not known.</summary>
    public double? Expected { get; init; }

    /// <summary>
    /// The service that management believes is expected, on the same scale (Parasuraman, Zeithaml and Berry 1985). Default: not known.
    /// </summary>
    public double? Believed { get; init; }

    /// <summary>The service perceived, on the same scale. Default: not known.</summary>
    public double? Perceived { get; init; }

    /// <summary>The least that is acceptable, on the same scale (Zeithaml, Berry and Parasuraman 1993). Default: not known.</summary>
    public double? Adequate { get; init; }

    /// <summary>What is hoped for, on the same scale (Zeithaml, Berry and Parasuraman 1993). Default: not known.</summary>
    public double? Desired { get; init; }

    /// <summary>Its weight among the contacts, 0 or more. Default: 1.</summary>
    public double? Weight { get; init; }

    /// <summary>The dimension of service quality it speaks for (SERVQUAL). Default: not said.</summary>
    public QualityDimension? Dimension { get; init; }

    /// <summary>Satisfaction on the seven-step scale from -90 to 90. Default: not known.</summary>
    public double? Satisfaction { get; init; }

    /// <summary>Whether it is a moment of truth. Default: false.</summary>
    public bool IsMomentOfTruth { get; init; }

    /// <summary>The level of service that is given there. Default: not said.</summary>
    public ServiceLevel? Level { get; init; }

    /// <summary>Who begins the meeting. Default: not said.</summary>
    public ContactInitiator? Initiator { get; init; }

    /// <summary>When customers can meet the provider here. Default: not said.</summary>
    public WorkingHours? Hours { get; init; }

    /// <summary>Where it is written; empty when built in C#.</summary>
    public TextSpan Span { get; init; }
}
