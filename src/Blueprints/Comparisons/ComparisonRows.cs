using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Comparisons;

/// <summary>A comparison in lines of words, as all its writers tell it.</summary>
internal static class ComparisonRows
{
    /// <summary>The columns of the table of measures.</summary>
    public static string[] MeasureHeads(DiagramLanguage language) =>
        language == DiagramLanguage.Chinese ? ["指标", "改进前", "改进后", "变化", "评价"] : ["measure", "before", "after", "change", ""];

    /// <summary>Every measure that one of the two has; name, before, after, difference, verdict.</summary>
    public static List<string[]> Measures(DiagramComparison comparison, DiagramLanguage language)
    {
        var rows = new List<string[]>();
        foreach (var measure in comparison.Measures)
        {
            if (measure.Before.Value is null && measure.After.Value is null) continue;
            rows.Add(
            [
                measure.Name.In(language),
                ComparisonWords.Figure(measure.Before, measure.Unit, language),
                ComparisonWords.Figure(measure.After, measure.Unit, language),
                ComparisonWords.Difference(measure, language),
                Verdict(measure, language),
            ]);
        }

        return rows;
    }

    public static string Verdict(MeasureChange measure, DiagramLanguage language) => measure.IsBetter switch
    {
        true => language == DiagramLanguage.Chinese ? "更好" : "better",
        false => language == DiagramLanguage.Chinese ? "更差" : "worse",
        _ => measure.Difference == 0 ? "=" : "",
    };

    /// <summary>What is not what it was, part by part.</summary>
    public static List<(string Heading, List<ChangeLine> Lines)> Changes(DiagramComparison comparison, DiagramLanguage language)
    {
        var isChinese = language == DiagramLanguage.Chinese;
        var parts = new List<(string, List<ChangeLine>)>();
        Add(isChinese ? "总体" : "head", [.. comparison.Head.Select(field => new ChangeLine('~', Tell(field, language)))]);
        if (comparison.IsReordered) Add(isChinese ? "顺序" : "order", [new('~', isChinese ? "共有的部分次序不同" : "what is there in both stands in another order")]);
        switch (comparison)
        {
            case BlueprintComparison blueprints:
                Add(isChinese ? "泳道" : "lanes", Lines(blueprints.Lanes, lane => lane.Label, language));
                Add(isChinese ? "阶段" : "phases", Lines(blueprints.Phases, phase => phase.Label, language));
                Add(isChinese ? "步骤" : "steps", Lines(blueprints.Steps, step => step.Label, language, PlaceNames(blueprints)));
                var (before, after) = (Labels(blueprints.Before), Labels(blueprints.After));
                Add(isChinese ? "流向" : "flows", Lines(blueprints.Flows, flow => Ends(flow, after, before), language));
                break;
            case FishboneComparison fishbones:
                Add(isChinese ? "类别" : "categories", Lines(fishbones.Categories, category => category.Label, language));
                Add(isChinese ? "原因" : "causes", Lines(fishbones.Causes, cause => cause.Label, language));
                break;
        }

        return parts;

        void Add(string heading, List<ChangeLine> lines)
        {
            if (lines.Count > 0) parts.Add((heading, lines));
        }
    }

    private static List<ChangeLine> Lines<T>(IEnumerable<ElementChange<T>> changes, Func<T, string> name, DiagramLanguage language, Func<FieldChange, FieldChange>? named = null)
        where T : class
    {
        var lines = new List<ChangeLine>();
        foreach (var change in changes)
        {
            switch (change.Kind)
            {
                case ChangeKind.Added:
                    lines.Add(new('+', name(change.After!)));
                    break;
                case ChangeKind.Removed:
                    lines.Add(new('-', name(change.Before!)));
                    break;
                case ChangeKind.Changed:
                    var guess = change.IsGuess ? language == DiagramLanguage.Chinese ? $"（推测，相似度 {Percent(change.Score)}）" : $" (a guess, {Percent(change.Score)} alike)" : "";
                    lines.Add(new('~', name(change.After!) + guess) { Fields = [.. change.Fields.Select(named ?? (field => field)).Select(field => Tell(field, language))] });
                    break;
            }
        }

        return lines;
    }

    private static string Percent(double share) => FieldText.Percent(Math.Round(share, 2))!;

    /// <summary>What has become of a property, in one line.</summary>
    public static string Tell(FieldChange field, DiagramLanguage language)
    {
        var name = field.Name.In(language);
        if (field.Parts.IsEmpty) return $"{name} {field.Before ?? "—"} → {field.After ?? "—"}";
        // What was measured at a contact says by itself where it belongs; the items of a list don't.
        var parts = string.Join(language == DiagramLanguage.Chinese ? "；" : "; ", field.Parts.Select(part => part.IsItem ? TellItem(part, language) : Tell(part, language)));
        return field.Parts[0].IsItem ? name + (language == DiagramLanguage.Chinese ? "：" : ": ") + parts : parts;
    }

    private static string TellItem(FieldChange item, DiagramLanguage language) =>
        item.Before is null ? "+ " + item.After
        : item.After is null ? "− " + (item.Name.In(language) is { Length: > 0 } name ? name : item.Before)
        : (language == DiagramLanguage.Chinese ? $"“{item.Name.Chinese}” " : $"'{item.Name.English}' ")
            + (item.Parts.IsEmpty ? $"{item.Before} → {item.After}" : string.Join(language == DiagramLanguage.Chinese ? "，" : ", ", item.Parts.Select(part => Tell(part, language))));

    /// <summary>Lanes and phases by the names that readers know.</summary>
    public static Func<FieldChange, FieldChange> PlaceNames(BlueprintComparison comparison)
    {
        var (before, after) = (Names(comparison.Before), Names(comparison.After));
        return field => field.Key is "lane" or "phase" ? field with { Before = NameIn(before, field.Key, field.Before), After = NameIn(after, field.Key, field.After) } : field;

        static string? NameIn(Dictionary<(string, string), string> names, string key, string? id) => id is null ? null : names.GetValueOrDefault((key, id), id);

        static Dictionary<(string, string), string> Names(ServiceBlueprint blueprint)
        {
            var names = new Dictionary<(string, string), string>();
            foreach (var lane in blueprint.Lanes) names.TryAdd(("lane", lane.Id), lane.Label);
            foreach (var phase in blueprint.Phases) names.TryAdd(("phase", phase.Id), phase.Label);
            return names;
        }
    }

    private static Dictionary<string, string> Labels(ServiceBlueprint blueprint)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var step in blueprint.Steps) labels.TryAdd(step.Id, step.Label);
        return labels;
    }

    private static string Ends(Flow flow, Dictionary<string, string> first, Dictionary<string, string> second)
    {
        string Label(string id) => first.TryGetValue(id, out var label) || second.TryGetValue(id, out label) ? label : id;
        return $"{Label(flow.From)} → {Label(flow.To)}" + (flow.When is null ? "" : $" ({flow.When})");
    }
}
