using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The risk of a fail point.</summary>
/// <param name="Step">The id of its step.</param>
/// <param name="FailPoint">The fail point.</param>
/// <param name="Rpn">The risk priority number, severity times occurrence times detection, 1 to 1,000 (AIAG FMEA, 4th ed.); null where one
/// of them is not known.</param>
public sealed record FailRisk(string Step, FailPoint FailPoint, int? Rpn)
{
    /// <summary>
    /// The action priority (AIAG &amp; VDA FMEA Handbook 2019); null where severity, occurrence or detection is not known.
    /// </summary>
    public ActionPriority? Priority => RiskLimits.PriorityOf(FailPoint);
}
