namespace Blueprints.Surveys;

/// <summary>How answers are read. Immutable.</summary>
public sealed record SurveyOptions
{
    /// <summary>The options as they are when nothing is said.</summary>
    public static SurveyOptions Default { get; } = new();

    /// <summary>The least answer on the scale of expected and perceived service, finite. Default: 1.</summary>
    public double Least { get; init; } = 1;

    /// <summary>The greatest answer on that scale, finite and over <see cref="Least"/>. Default: 7, as in the original instrument.</summary>
    public double Greatest { get; init; } = 7;

    /// <summary>The heading of the column by which customers are told apart. Default: null, a column that is called so.</summary>
    public string? Segment { get; init; }
}
