using Blueprints.ServiceBlueprints;

namespace Blueprints.Surveys;

/// <summary>One answer to one question.</summary>
/// <param name="Method">What it is an answer to.</param>
/// <param name="Respondent">Who gave it, by number.</param>
/// <param name="Question">The question.</param>
/// <param name="Given">The answer; of expected and perceived service the perceived one; null where it is missing.</param>
internal sealed record SurveyAnswer(SurveyMethod Method, int Respondent, string Question, double? Given)
{
    public double? Expected { get; init; }

    public QualityDimension? Dimension { get; init; }

    public DateOnly? Date { get; init; }

    public string? Contact { get; init; }

    public string? Segment { get; init; }

    /// <summary>What the method counts of it; null where a part of it is missing.</summary>
    public double? Value => Method switch
    {
        SurveyMethod.Servqual => Given - Expected,
        SurveyMethod.NetPromoter => Given >= 9 ? 100 : Given <= 6 ? -100 : Given is null ? null : 0,
        _ => Given,
    };
}
