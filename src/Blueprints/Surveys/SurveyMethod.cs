namespace Blueprints.Surveys;

/// <summary>A way of asking customers to judge a service.</summary>
public enum SurveyMethod
{
    /// <summary>Customer satisfaction in seven steps from -90 to 90; the mean of the answers.</summary>
    Satisfaction,

    /// <summary>Expected and perceived service, question by question; perceived less expected (Parasuraman, Zeithaml and Berry 1988).</summary>
    Servqual,

    /// <summary>Perceived service alone (Cronin and Taylor 1992).</summary>
    Servperf,

    /// <summary>
    /// Whether customers would recommend it, 0 to 10: the share of those who say 9 or 10 less that of those who say 6 or less, in points from
    /// -100 to 100 (Reichheld 2003).
    /// </summary>
    NetPromoter,

    /// <summary>The effort that it took, or how easy it was, 1 to 7; the mean of the answers (Dixon, Freeman and Toman 2010).</summary>
    Effort,
}
