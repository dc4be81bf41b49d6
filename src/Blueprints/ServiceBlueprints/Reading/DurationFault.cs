namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Why a text is not a duration.</summary>
internal enum DurationFault
{
    None,
    Malformed,
    NoNumber,
    NoUnit,
    UnknownUnit,
    UnitOrder,
    Negative,
    TooLong,
}
