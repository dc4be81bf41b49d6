using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>Reads a fishbone's YAML into the model.</summary>
internal static class FishboneReader
{
    /// <summary>The fishbone as far as it could be read; what is wrong is in the reader's diagnostics.</summary>
    public static Diagram Read(ValueReader reader, YamlMapping root)
    {
        var draft = new FishboneDraft();
        root = LooseCategories.Gather(reader, root);
        reader.Read(root, FishboneKeys.Table, draft);

        var language = draft.Language ?? LanguageOfText.OfTitle(draft.Effect);
        var categories = new CategoryReader(reader, new CauseReader(reader, draft.Outputs)).Read(draft.Categories, draft.Template, language);
        if (categories.Count == 0 && !draft.HasTemplateKey && !reader.Diagnostics.HasErrors && FishboneKeys.Table.Find("categories") is { } key && EntryOf(root, key) is { } written)
        {
            reader.Report(
                LanguageDiagnostics.EffectAlone,
                written.Span,
                new("the fishbone has no categories yet", "鱼骨图还没有类别"),
                new("write one line a category below it, and further in its causes", "请在下面每行写一个类别，再缩进写它的原因"));
        }
        else if (categories.Count == 0 && !draft.HasTemplateKey && !reader.Diagnostics.HasErrors)
        {
            reader.Report(
                LanguageDiagnostics.NoCategories,
                reader.HeadOf(root),
                new("the fishbone has no categories", "鱼骨图没有类别"),
                new(
                    $"write categories: and below it one line a category, or template: and one of {string.Join(", ", CategoryTemplate.Names)}",
                    $"请写 categories: 并在下面每行写一个类别，或写 template: 和 {string.Join("、", CategoryTemplate.Names)} 之一"));
        }

        return new Fishbone
        {
            Title = draft.Effect ?? "",
            Language = language,
            Description = draft.Description,
            Theme = draft.Theme,
            Head = draft.Head,
            Unit = draft.Unit ?? reader.Units.Counted,
            Outputs = draft.Outputs,
            Accept = draft.Accept,
            Analysis = draft.Analysis,
            Span = HeadReader.TitleSpan(root, FishboneKeys.Table.Keys[0]),
            Categories = Build(categories, new CauseIds(reader.Ids.ContainsKey)),
            IsRead = true,
        };
    }

    /// <summary>Categories get their ids first, so that they keep them whatever causes are added.</summary>
    private static ImmutableArray<Category> Build(List<CategoryDraft> drafts, CauseIds ids)
    {
        var categoryIds = drafts.ConvertAll(draft => ids.Give(draft.Label, CauseIds.Category));
        var categories = ImmutableArray.CreateBuilder<Category>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            categories.Add(new Category { Id = categoryIds[i], Label = draft.Label, Causes = Build(draft.Causes, ids), Span = draft.Span, IsOfTemplate = draft.IsOfTemplate });
        }

        return categories.DrainToImmutable();
    }

    private static ImmutableArray<Cause> Build(List<CauseDraft>? drafts, CauseIds ids)
    {
        if (drafts is null || drafts.Count == 0) return [];
        var causes = ImmutableArray.CreateBuilder<Cause>(drafts.Count);
        foreach (var draft in drafts)
        {
            var id = draft.Id ?? ids.Give(draft.Label, CauseKeys.Cause);
            causes.Add(draft.ToCause(id, Build(draft.Causes, ids)));
        }

        return causes.DrainToImmutable();
    }

    /// <summary>Where a key is written; null where it isn't.</summary>
    private static YamlScalar? EntryOf(YamlMapping root, KeyInfo key)
    {
        foreach (var entry in root.Entries)
        {
            if (key.Is(entry.Key.Value)) return entry.Key;
        }

        return null;
    }
}
