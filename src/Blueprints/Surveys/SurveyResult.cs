using System.Collections.Immutable;

namespace Blueprints.Surveys;

/// <summary>What was said by one method. Immutable.</summary>
/// <param name="Method">The method.</param>
/// <param name="All">All answers together.</param>
public sealed record SurveyResult(SurveyMethod Method, SurveyFigure All)
{
    /// <summary>The same told apart, by each grouping that the table allows; a grouping of one group only where it names contacts. Default: none.</summary>
    public ImmutableArray<SurveyGroup> Groups { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How it changes with time. Default: null, no answer has a date.</summary>
    public SurveyTrend? Trend { get; init; }

    /// <summary>How many questions lack the counterpart that the method asks for, and are left out. Default: 0.</summary>
    public int Unpaired { get; init; }
}
