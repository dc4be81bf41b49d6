namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>What a lane is to be staffed for: the settings of the rule <c>busy-lane</c>.</summary>
/// <param name="Most">The highest utilisation, over 0 to 1.</param>
/// <param name="Level">The share of jobs to be served within <paramref name="Within"/>, 0 to under 1; 0 asks for none.</param>
/// <param name="Within">The wait, in seconds.</param>
internal readonly record struct LaneLimits(double Most, double Level, double Within)
{
    /// <summary>The utilisation over which queues are usually too long.</summary>
    public const double UsualMost = 0.85;

    /// <summary>The share of jobs that a service level usually asks for, as 80% of calls within 20 seconds.</summary>
    public const double UsualLevel = 0.8;

    private static readonly string[] Rule = ["busy-lane", "SB0601"];

    /// <summary>Of settings as authors write them: a utilisation of 0 asks for nothing, nor does a wait of 0 minutes.</summary>
    public static LaneLimits Of(double most, double level, double minutes) =>
        new(most > 0 ? Math.Min(1, most) : 1, minutes > 0 ? Math.Clamp(level, 0, 0.999999) : 0, Math.Max(0, minutes * 60));

    /// <summary>Those that the document itself sets, and the usual ones.</summary>
    public static LaneLimits Of(ServiceBlueprint blueprint)
    {
        foreach (var setting in blueprint.Analysis)
        {
            if (!Rule.Contains(setting.Rule, StringComparer.OrdinalIgnoreCase)) continue;
            return Of(setting.Parameters.GetValueOrDefault("most", UsualMost), setting.Parameters.GetValueOrDefault("level", UsualLevel), setting.Parameters.GetValueOrDefault("within"));
        }

        return new LaneLimits(UsualMost, 0, 0);
    }
}
