using Blueprints.Measures;
using Blueprints.Scores;

namespace Blueprints.Surveys;

/// <summary>
/// What a number of respondents said. Each counts once, with the mean of their own answers. All figures but the counts are in points of the
/// method's scale, rounded to 9 digits. Immutable.
/// </summary>
/// <param name="Respondents">How many respondents, 1 or more.</param>
/// <param name="Answers">How many answers they gave.</param>
/// <param name="Value">
/// The mean; of <see cref="SurveyMethod.Servqual"/> the mean of perceived less expected, of <see cref="SurveyMethod.NetPromoter"/> the difference
/// of the shares, in points.
/// </param>
/// <param name="Deviation">The standard deviation between respondents, by n - 1; null for a single one.</param>
/// <param name="Low">
/// The lower end of the 95% interval, by Student's t with n - 1 degrees of freedom (Student 1908), not below what can be; for
/// <see cref="SurveyMethod.NetPromoter"/> by the variance of the variable that is 100, 0 or -100. Null for a single respondent, and where all
/// say the same, of which no interval can be made.
/// </param>
/// <param name="High">The upper end, likewise.</param>
public sealed record SurveyFigure(int Respondents, int Answers, double Value, double? Deviation, double? Low, double? High)
{
    /// <summary>The mean of the service expected. Default: null, for methods that don't ask.</summary>
    public double? Expected { get; init; }

    /// <summary>The mean of the service perceived, of the answers that have an expected one as well where the method asks for both. Default: null.</summary>
    public double? Perceived { get; init; }

    /// <summary>The share of the answers that are 9 or 10, 0 to 1. Default: null, for other methods.</summary>
    public double? Promoters { get; init; }

    /// <summary>The share of the answers that are 0 to 6, 0 to 1. Default: null, for other methods.</summary>
    public double? Detractors { get; init; }

    /// <summary>
    /// Whether there are too few respondents for the figures to say much: fewer than <see cref="ScoreSheet.Few"/>, of
    /// <see cref="SurveyMethod.NetPromoter"/> fewer than <see cref="SurveySheet.FewForShares"/>.
    /// </summary>
    public bool IsFew { get; init; }

    /// <summary>Makes the figure of a sample.</summary>
    /// <param name="method">What the answers are to.</param>
    /// <param name="means">The mean of each respondent; one or more.</param>
    /// <param name="answers">How many answers they gave.</param>
    /// <param name="least">The least that can be.</param>
    /// <param name="greatest">The greatest that can be.</param>
    internal static SurveyFigure Of(SurveyMethod method, IReadOnlyCollection<double> means, int answers, double least, double greatest)
    {
        var sample = SampleMean.Of(means, least, greatest);
        var hasInterval = sample.Deviation is > 0;
        return new SurveyFigure(sample.Count, answers, sample.Mean, sample.Deviation, hasInterval ? sample.Low : null, hasInterval ? sample.High : null)
        {
            IsFew = sample.Count < (method == SurveyMethod.NetPromoter ? SurveySheet.FewForShares : ScoreSheet.Few),
        };
    }

    internal static double Rounded(double value) => Rounding.ToDigits(value, 9);
}
