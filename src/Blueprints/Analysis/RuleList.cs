using System.Collections.Immutable;
using Blueprints.Fishbones.Rules;
using Blueprints.Folders.Rules;
using Blueprints.ServiceBlueprints.Rules;

namespace Blueprints.Analysis;

/// <summary>Every rule of the analysis.</summary>
public static class RuleList
{
    /// <summary>All of them, by code within each kind.</summary>
    public static ImmutableArray<RuleInfo> All { get; } = [.. BlueprintRules.All.Select(rule => rule.Info), .. FishboneRules.All.Select(rule => rule.Info), .. SettingRules.All, .. FolderRules.All.Select(rule => rule.Info)];

    /// <summary>A parameter of a rule; null where there is none.</summary>
    internal static RuleParameter? Parameter(string rule, string name)
    {
        foreach (var parameter in Find(rule)?.Parameters ?? [])
        {
            if (parameter.Name == name) return parameter;
        }

        return null;
    }

    /// <summary>The rule of a name or code, in any case; null where there is none.</summary>
    public static RuleInfo? Find(string nameOrCode)
    {
        foreach (var rule in All)
        {
            if (rule.IsNamed(nameOrCode)) return rule;
        }

        return null;
    }
}
