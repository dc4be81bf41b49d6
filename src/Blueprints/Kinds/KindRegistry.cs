using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Folders.Rules;
using Blueprints.Themes;

namespace Blueprints.Kinds;

/// <summary>The kinds of diagram that a program knows, with the rules over all of them. Immutable; safe to share between threads.</summary>
internal sealed class KindRegistry
{
    private RuleCatalog? _rules;
    private StrongBox<ImmutableArray<DocumentKindInfo>>? _infos;

    /// <param name="kinds">The kinds, in the order in which they are offered.</param>
    public KindRegistry(ImmutableArray<DiagramKind> kinds)
    {
        All = kinds;
        var documents = new DocumentKind[kinds.Length];
        for (var i = 0; i < documents.Length; i++) documents[i] = kinds[i].Document;
        Vocabulary = new Vocabulary(
            new DocumentKinds([.. documents]),
            () => [.. ThemeList.All.Select(theme => theme.Name)],
            () => [.. ThemeList.All.Select(theme => theme.Meaning)],
            (rule, setting) => Rules.Find(rule)?.Parameter(setting)?.Words ?? []);
    }

    /// <summary>The kinds that the library has; a further one is one line here.</summary>
    public static KindRegistry BuiltIn { get; } = new([BlueprintKind.Instance, FishboneKind.Instance]);

    public ImmutableArray<DiagramKind> All { get; }

    /// <summary>What programs need to know of them, in the same order.</summary>
    public ImmutableArray<DocumentKindInfo> Infos => (_infos ??= new([.. All.Select(kind => kind.Info)])).Value!;

    /// <summary>What documents may say.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Every rule: those of each kind, those about the author's settings, and those over folders.</summary>
    public RuleCatalog Rules => _rules ??= new RuleCatalog([.. All.Select(kind => (Func<ImmutableArray<RuleInfo>>)(() => kind.Rules)), () => SettingRules.All, () => FolderRules.Infos], () => FolderRules.Infos);

    /// <summary>The kind whose documents begin with a key; null where there is none.</summary>
    public DiagramKind? Find(string key)
    {
        foreach (var kind in All)
        {
            if (kind.Document.Key == key) return kind;
        }

        return null;
    }

    /// <summary>The kind of a diagram.</summary>
    /// <exception cref="ArgumentException">It is of none of these.</exception>
    public DiagramKind Of(Diagram diagram)
    {
        foreach (var kind in All)
        {
            if (kind.Has(diagram)) return kind;
        }

        throw new ArgumentException($"no kind of diagram has the type {diagram.GetType().Name}", nameof(diagram));
    }
}
