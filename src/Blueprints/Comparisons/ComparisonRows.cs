using Blueprints.ServiceBlueprints;
using Blueprints.Text;

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
        _ => measure.Unlike is { } reason ? reason.In(language) : measure.Difference == 0 ? "=" : "",
    };

    /// <summary>What is not what it was, part by part.</summary>
    public static List<(string Heading, List<ChangeLine> Lines)> Changes(DiagramComparison comparison, DiagramLanguage language)
    {
        var isChinese = language == DiagramLanguage.Chinese;
        var parts = new List<(string, List<ChangeLine>)>();
        Add(isChinese ? "总体" : "head", [.. comparison.Head.Select(field => new ChangeLine('~', Tell(field, language)))]);
        if (comparison.IsReordered) Add(isChinese ? "顺序" : "order", [new('~', isChinese ? "共有的部分次序不同" : "what is there in both stands in another order")]);
        foreach (var part in comparison.Parts) Add(part.Heading.In(language), Lines(part, language));
        return parts;

        void Add(string heading, List<ChangeLine> lines)
        {
            if (lines.Count > 0) parts.Add((heading, lines));
        }
    }

    private static List<ChangeLine> Lines(ComparedPart part, DiagramLanguage language)
    {
        var lines = new List<ChangeLine>();
        foreach (var element in part.Elements)
        {
            switch (element.Kind)
            {
                case ChangeKind.Added:
                    lines.Add(new('+', element.Line));
                    break;
                case ChangeKind.Removed:
                    lines.Add(new('-', element.Line));
                    break;
                case ChangeKind.Changed:
                    lines.Add(new('~', element.Line + Guess(element, language)) { Fields = [.. element.NamedFields.Select(field => Tell(field, language))] });
                    break;
            }
        }

        return lines;
    }

    private static string Guess(ComparedElement element, DiagramLanguage language) =>
        element.IdBefore is null ? ""
        : language == DiagramLanguage.Chinese ? $"（推测，相似度 {Percent(element.Score)}）"
        : $" (a guess, {Percent(element.Score)} alike)";

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
}
