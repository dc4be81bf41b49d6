namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Why a text is not a duration.</summary>
internal enum DurationFault
{
    None,
    Malformed,
    NoNumber,
    Vague,
    NoUnit,
    UnknownUnit,
    UnitOrder,
    Negative,
    TooLong,
}
