using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>
/// The run of Azure Pipelines that the command is part of: its host takes no SARIF log that doesn't say which one it is. Elsewhere no
/// variable of these is looked at.
/// </summary>
internal static class AzureRun
{
    private const string Prefix = "azuredevops/pipeline/build/";

    /// <summary>The options with what the host asks for; as they are outside of Azure Pipelines, or where it doesn't say all of it.</summary>
    /// <param name="options">The options.</param>
    /// <param name="variable">The value of a variable of the environment.</param>
    public static SarifOptions Named(SarifOptions options, Func<string, string?> variable)
    {
        if (!string.Equals(variable("TF_BUILD"), "true", StringComparison.OrdinalIgnoreCase)) return options;
        var organization = LastPartOf(variable("SYSTEM_COLLECTIONURI"));
        var project = variable("SYSTEM_TEAMPROJECTID");
        var definition = variable("BUILD_DEFINITIONID") ?? variable("SYSTEM_DEFINITIONID");
        var definitionName = variable("BUILD_DEFINITIONNAME");
        var phase = IdOf(variable("SYSTEM_PHASEID")) ?? IdOf(variable("SYSTEM_JOBID"));
        var phaseName = variable("SYSTEM_PHASENAME") ?? variable("SYSTEM_JOBNAME");
        var build = variable("BUILD_BUILDID");
        var isWhole = organization is not null && Guid.TryParse(project, out _) && IsNumber(definition) && definitionName is { Length: > 0 }
            && phase is not null && phaseName is { Length: > 0 } && IsNumber(build);
        if (!isWhole) return options;
        return options with
        {
            Category = $"{Prefix}{organization}/{project}/{definition}/{phase}/{variable("BUILD_SOURCEBRANCH")}",
            Run = build!,
            RunProperties = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
            [
                KeyValuePair.Create(Prefix + "buildDefinitionId", definition!),
                KeyValuePair.Create(Prefix + "buildDefinitionName", definitionName!),
                KeyValuePair.Create(Prefix + "phaseId", phase!),
                KeyValuePair.Create(Prefix + "phaseName", phaseName!),
            ]),
        };
    }

    /// <summary>The organization, which stands last in the address, or first in that of an old one.</summary>
    private static string? LastPartOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        var path = uri.AbsolutePath.Trim('/');
        return path.Length > 0 ? path[(path.LastIndexOf('/') + 1)..] : uri.Host.Split('.')[0] is { Length: > 0 } name ? name : null;
    }

    private static string? IdOf(string? text) => Guid.TryParse(text, out var id) && id != Guid.Empty ? text : null;

    private static bool IsNumber(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
}
