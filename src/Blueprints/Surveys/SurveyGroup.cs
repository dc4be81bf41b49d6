namespace Blueprints.Surveys;

/// <summary>What was said of one thing, or by some of the respondents. Immutable.</summary>
/// <param name="By">What they are told apart by.</param>
/// <param name="Name">
/// The question, the segment, the id of the contact, the month as <c>2026-03</c>, the dimension in English; as the table has it, but for the last
/// two.
/// </param>
/// <param name="Figure">What was said.</param>
public sealed record SurveyGroup(SurveyGrouping By, string Name, SurveyFigure Figure)
{
    /// <summary>What readers see of it: the label of the contact. Default: null, the name.</summary>
    public string? Label { get; init; }
}
