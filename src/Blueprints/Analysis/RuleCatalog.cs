using System.Collections.Immutable;

namespace Blueprints.Analysis;

/// <summary>
/// The rules that a run knows, by name and code. A group of rules is made when it is first asked for: most runs need those of one kind of
/// document. Immutable to the eye; safe to share between threads.
/// </summary>
/// <param name="groups">All of them, by code within each group.</param>
/// <param name="ofFolders">Those of them that run over folders only.</param>
internal sealed class RuleCatalog(ImmutableArray<Func<ImmutableArray<RuleInfo>>> groups, Func<ImmutableArray<RuleInfo>> ofFolders)
{
    private ImmutableArray<RuleInfo> _all;

    public ImmutableArray<RuleInfo> All => _all.IsDefault ? _all = [.. groups.SelectMany(group => group())] : _all;

    /// <summary>Whether a rule runs over folders only.</summary>
    public bool NeedsFolder(RuleInfo rule)
    {
        foreach (var known in ofFolders())
        {
            if (ReferenceEquals(known, rule)) return true;
        }

        return false;
    }

    /// <summary>The rule of a name or code, in any case; null where there is none.</summary>
    public RuleInfo? Find(string nameOrCode)
    {
        foreach (var group in groups)
        {
            foreach (var rule in group())
            {
                if (rule.IsNamed(nameOrCode)) return rule;
            }
        }

        return null;
    }
}
