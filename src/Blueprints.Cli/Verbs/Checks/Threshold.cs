using Blueprints.Cli.Messaging;
using Blueprints.Diagnostics;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>How grave a finding must be to make a run fail.</summary>
internal static class Threshold
{
    public static readonly string[] Names = ["error", "warning", "info", "never"];

    /// <summary>The least severity; null is none.</summary>
    /// <exception cref="UsageException">There is no such threshold.</exception>
    public static DiagnosticSeverity? Find(string? name) => Choices.Find(new("threshold", "等级"), name, Names, item => item) switch
    {
        null or "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "info" => DiagnosticSeverity.Information,
        _ => null,
    };

    public static bool IsReached(DocumentReport report, DiagnosticSeverity? threshold)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            if (diagnostic.Severity >= threshold) return true;
        }

        return false;
    }
}
