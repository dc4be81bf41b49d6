using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// When a fail point is a high risk; the rules that ask share these parameters, and the author sets them at the rule high-risk.
/// </summary>
/// <param name="MostRpn">The risk priority number from which it is.</param>
/// <param name="MostSeverity">The severity from which it is by itself.</param>
/// <param name="ByPriority">Whether the action priority decides in their place; where it is not known, the severity still does.</param>
internal sealed record RiskLimits(double MostRpn, double MostSeverity, bool ByPriority)
{
    /// <summary>The rule at which they are set.</summary>
    public const string Rule = "high-risk";

    /// <summary>Its code.</summary>
    public const string RuleCode = "SB0203";

    public static readonly RuleParameter Rpn = new("rpn", 100, new("the risk priority number from which a fail point is a high risk", "风险顺序数达到此值即为高风险"), Least: 1, Most: 1000);

    // The word severity is taken by the severity of the rule itself.
    public static readonly RuleParameter Severe = new("severe", 9, new("the severity from which a fail point is a high risk by itself", "严重度达到此值即为高风险"), Least: 1, Most: 10);

    public static readonly RuleParameter By = RuleParameter.OfWords(
        "by",
        new(
            "what high risks and the order of the table of risks go by: rpn, the risk priority number with the two limits above, or action-priority, where H is a high risk",
            "高风险的判定和风险表的顺序按什么：rpn（风险顺序数，用上面两个界限）或 action-priority（行动优先级，H 为高风险）"),
        ("rpn", new("the risk priority number: severity, occurrence and detection multiplied", "风险顺序数：严重度、发生度、探测度之积")),
        ("action-priority", new("the action priority of the AIAG and VDA handbook: high, medium or low", "AIAG 与 VDA 手册的行动优先级：高、中、低")));

    public static RiskLimits Of(RuleRun run) => new(run.SettingOf(Rule, Rpn), run.SettingOf(Rule, Severe), IsPriority(run.SettingOf(Rule, By)));

    /// <summary>Whether a document goes by the action priority.</summary>
    public static bool GoesByPriority(ServiceBlueprint blueprint)
    {
        foreach (var setting in blueprint.Analysis)
        {
            if (IsOfRule(setting) && By.ValueIn(setting) is { } value) return IsPriority(value);
        }

        return IsPriority(By.Default);
    }

    public bool IsHigh(FailPoint fail) => ByPriority && PriorityOf(fail) is { } priority
        ? priority == ActionPriority.High
        : fail.Severity >= MostSeverity || (!ByPriority && RpnOf(fail) >= MostRpn);

    /// <summary>The risk priority number, 1 to 1,000 (AIAG FMEA, 4th ed.); null where severity, occurrence or detection is not known.</summary>
    public static int? RpnOf(FailPoint fail) => fail.Severity * fail.Occurrence * fail.Detection;

    public static ActionPriority? PriorityOf(FailPoint fail) => ActionPriorities.Of(fail.Severity, fail.Occurrence, fail.Detection);

    private static bool IsOfRule(RuleSetting setting) =>
        string.Equals(setting.Rule, Rule, StringComparison.OrdinalIgnoreCase) || string.Equals(setting.Rule, RuleCode, StringComparison.OrdinalIgnoreCase);

    private static bool IsPriority(double setting) => setting >= 0.5;
}
