namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>What a piece of working hours is.</summary>
internal enum HoursTokenKind
{
    /// <summary>A day, or several, as <c>Mon</c> and <c>周末</c>.</summary>
    Day,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>What stands between two days or times, as <c>-</c> and <c>至</c>.</summary>
    Range,

    /// <summary>What stands between days or stretches, as a comma.</summary>
    Separator,

    /// <summary>A whole day: <c>all day</c>, <c>全天</c>, <c>24小时</c>.</summary>
    AllDay,

    /// <summary>The whole week: <c>24/7</c>.</summary>
    Always,

    /// <summary>No hours: <c>closed</c>, <c>休息</c>.</summary>
    Closed,

    /// <summary>A length of time, as <c>8 h</c>, which does not say from when to when.</summary>
    Length,

    /// <summary>Something that is none of these.</summary>
    Mistake,
}
