namespace Blueprints.Measures;

/// <summary>What a measure's value counts.</summary>
public enum Unit
{
    /// <summary>Whole things.</summary>
    Count,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>A share, 1 for all.</summary>
    Share,

    /// <summary>The author's currency.</summary>
    Money,

    /// <summary>A number without a unit.</summary>
    Number,

    /// <summary>Points for each service given; told to readers for a hundred services.</summary>
    PerHundred,
}
