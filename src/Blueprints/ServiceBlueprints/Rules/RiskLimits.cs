using Blueprints.Analysis;
using Blueprints.Diagrams;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>When a fail point is a high risk; the rules that ask share these parameters, and the author sets them at the rule high-risk.</summary>
internal sealed record RiskLimits(double MostRpn, double MostSeverity)
{
    /// <summary>The rule at which they are set.</summary>
    public const string Rule = "high-risk";

    public static readonly RuleParameter Rpn = new("rpn", 100, new("the risk priority number from which a fail point is a high risk", "风险顺序数达到此值即为高风险"), Least: 1, Most: 1000);

    // The word severity is taken by the severity of the rule itself.
    public static readonly RuleParameter Severe = new("severe", 9, new("the severity from which a fail point is a high risk by itself", "严重度达到此值即为高风险"), Least: 1, Most: 10);

    public static RiskLimits Of(RuleRun run) => new(run.SettingOf(Rule, Rpn), run.SettingOf(Rule, Severe));

    public bool IsHigh(FailPoint fail) => fail.Severity >= MostSeverity || fail.Severity * fail.Occurrence * fail.Detection >= MostRpn;
}
