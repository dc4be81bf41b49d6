namespace Blueprints.ServiceBlueprints;

/// <summary>The five dimensions of service quality (Parasuraman, Zeithaml and Berry 1988).</summary>
public enum QualityDimension
{
    /// <summary>Doing what was promised, right.</summary>
    Reliability,

    /// <summary>Knowledge and courtesy that inspire trust.</summary>
    Assurance,

    /// <summary>Willing and prompt help.</summary>
    Responsiveness,

    /// <summary>Care for the single customer.</summary>
    Empathy,

    /// <summary>What can be seen and touched.</summary>
    Tangibles,
}
