using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Surveys;

/// <summary>What customers said of a service, method by method. Immutable; safe to share between threads.</summary>
/// <param name="Name">The name of the table.</param>
/// <param name="Title">The title of the service, or the name of the table where none is given.</param>
/// <param name="Language">The language of the words that are not the author's.</param>
/// <param name="Respondents">How many gave an answer, 1 or more.</param>
/// <param name="Results">The methods that answers are to, in the order of <see cref="SurveyMethod"/>.</param>
public sealed record SurveySheet(string Name, string Title, DiagramLanguage Language, int Respondents, ImmutableArray<SurveyResult> Results)
{
    /// <summary>
    /// A sample of fewer is called small where shares are subtracted, 30: the variable behind is 100, 0 or -100, its deviation up to 100 points,
    /// and the interval of 30 respondents up to 37 points wide to either side.
    /// </summary>
    public const int FewForShares = 30;

    /// <summary>The scale of expected and perceived service. Default: 1 to 7.</summary>
    public SurveyOptions Options { get; init; } = SurveyOptions.Default;
}
