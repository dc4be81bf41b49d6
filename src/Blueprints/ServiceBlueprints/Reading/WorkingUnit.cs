namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>What of working time a unit counts.</summary>
internal enum WorkingUnit
{
    /// <summary>None: it goes by the clock.</summary>
    None,

    /// <summary>Working days.</summary>
    Day,

    /// <summary>Working hours.</summary>
    Hour,
}
