using Blueprints.ServiceBlueprints;

namespace Blueprints.Surveys.Reading;

/// <summary>What answers a column holds.</summary>
/// <param name="Index">Its place in the row.</param>
/// <param name="Question">Its heading, without the word that says expected or perceived.</param>
/// <param name="Method">To what; null where the rows say so.</param>
internal sealed record AnswerColumn(int Index, string Question, SurveyMethod? Method)
{
    /// <summary>The dimension that it speaks for. Default: the rows say so, or nothing does.</summary>
    public QualityDimension? Dimension { get; init; }

    /// <summary>The column with the service expected, where this one has the service perceived. Default: none.</summary>
    public int? Expected { get; init; }
}
