namespace Blueprints.Surveys;

/// <summary>By what answers are told apart.</summary>
public enum SurveyGrouping
{
    /// <summary>By question.</summary>
    Question,

    /// <summary>By dimension of service quality.</summary>
    Dimension,

    /// <summary>By contact of the service.</summary>
    Contact,

    /// <summary>By group of customers.</summary>
    Segment,

    /// <summary>By month of the calendar.</summary>
    Month,
}
