namespace Blueprints.ServiceBlueprints;

/// <summary>The time for which the author counted arrivals.</summary>
public enum DemandPeriod
{
    /// <summary>Arrivals in an hour.</summary>
    Hour,

    /// <summary>Arrivals in a second.</summary>
    Second,

    /// <summary>Arrivals in a minute.</summary>
    Minute,

    /// <summary>Arrivals in a day: of 24 hours, or of the hours of work that the document gives.</summary>
    Day,

    /// <summary>Arrivals in a week of seven such days.</summary>
    Week,

    /// <summary>Arrivals in a month of 30 such days.</summary>
    Month,

    /// <summary>Arrivals in a year of 365 such days.</summary>
    Year,
}
