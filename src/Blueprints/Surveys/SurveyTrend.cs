namespace Blueprints.Surveys;

/// <summary>
/// How the answers change with time: the straight line of least squares through the respondents of each day. Immutable.
/// </summary>
/// <param name="Respondents">How many respondents have a date; who answers on two days counts on both.</param>
/// <param name="Days">On how many different days.</param>
public sealed record SurveyTrend(int Respondents, int Days)
{
    /// <summary>With fewer respondents no trend is told: its interval would have fewer than eight degrees of freedom.</summary>
    public const int LeastRespondents = 10;

    /// <summary>With fewer days no trend is told: a line goes through any two.</summary>
    public const int LeastDays = 3;

    /// <summary>
    /// The change in points of the scale for each month (365.2425 / 12 days), rounded to 9 digits; null where there are too few to tell.
    /// </summary>
    public double? Slope { get; init; }

    /// <summary>
    /// The lower end of the 95% interval of the slope, by Student's t with n - 2 degrees of freedom (Student 1908); null where there are too few.
    /// </summary>
    public double? Low { get; init; }

    /// <summary>The upper end, likewise.</summary>
    public double? High { get; init; }

    /// <summary>Whether the interval leaves out 0, so that there is a trend.</summary>
    public bool IsShown => Low > 0 || High < 0;
}
