using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Kinds;

namespace Blueprints;

/// <summary>Every rule of the analysis. Thread-safe.</summary>
public static class RuleList
{
    /// <summary>All of them, by code within each kind.</summary>
    public static ImmutableArray<RuleInfo> All => KindRegistry.BuiltIn.Rules.All;

    /// <summary>The rule of a name or code, in any case; null where there is none.</summary>
    public static RuleInfo? Find(string nameOrCode) => KindRegistry.BuiltIn.Rules.Find(nameOrCode);
}
