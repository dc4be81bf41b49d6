using System.Collections.Immutable;

namespace Blueprints.Analysis;

/// <summary>The rules that a run knows, by name and code. Immutable; safe to share between threads.</summary>
/// <param name="all">All of them, by code within each kind.</param>
/// <param name="ofFolders">Those of them that run over folders only.</param>
internal sealed class RuleCatalog(ImmutableArray<RuleInfo> all, ImmutableArray<RuleInfo> ofFolders)
{
    public ImmutableArray<RuleInfo> All => all;

    /// <summary>Whether a rule runs over folders only.</summary>
    public bool NeedsFolder(RuleInfo rule)
    {
        foreach (var known in ofFolders)
        {
            if (ReferenceEquals(known, rule)) return true;
        }

        return false;
    }

    /// <summary>The rule of a name or code, in any case; null where there is none.</summary>
    public RuleInfo? Find(string nameOrCode)
    {
        foreach (var rule in all)
        {
            if (rule.IsNamed(nameOrCode)) return rule;
        }

        return null;
    }
}
