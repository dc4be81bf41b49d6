using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;
using static Blueprints.Comparisons.FieldText;

namespace Blueprints.Comparisons;

/// <summary>The smaller process behind a step as a value for comparing: its file, and everything that is compared of a blueprint.</summary>
internal static class ProcessField
{
    public static FieldValue? Of(Step step, DiagramLanguage language) => Parts(
        language,
        ("file", new("file", "文件"), step.File),
        ("process", new("the process in it", "其中的流程"), Process(step.Process, language)));

    private static FieldValue? Process(ServiceBlueprint? process, DiagramLanguage language)
    {
        if (process is null) return null;
        var parts = ImmutableArray.CreateBuilder<FieldPart>();
        parts.AddRange(Fields(process, BlueprintFields.Head, language));
        parts.AddRange(Each(process.Lanes, lane => lane.Id, lane => lane.Label, BlueprintFields.Lane, new("lane", "泳道"), language));
        parts.AddRange(Each(process.Phases, phase => phase.Id, phase => phase.Label, BlueprintFields.Phase, new("phase", "阶段"), language));
        parts.AddRange(Each(process.Steps, step => step.Id, step => step.Label, StepFields.All, new("step", "步骤"), language));
        parts.AddRange(Each(process.Flows, flow => $"{flow.From}->{flow.To} {flow.When ?? flow.Label}", flow => $"{flow.From} → {flow.To}", BlueprintFields.Flow, new("arrow", "流向"), language));
        return new FieldValue(new Bilingual($"{process.Title}, {process.Steps.Length} steps", $"{process.Title}，{process.Steps.Length} 个步骤").In(language), parts.DrainToImmutable());
    }

    private static IEnumerable<FieldPart> Each<T>(ImmutableArray<T> all, Func<T, string> key, Func<T, string> name, ImmutableArray<Field<T>> fields, Bilingual kind, DiagramLanguage language)
    {
        // The kind and a number make keys unique.
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in all)
        {
            var known = key(item);
            var count = counts[known] = counts.GetValueOrDefault(known) + 1;
            var words = name(item);
            var parts = Fields(item, fields, language).ToImmutableArray();
            yield return new FieldPart(
                count == 1 ? $"{kind.English} {known}" : $"{kind.English} {known} ({count})",
                new($"{kind.English} {words}", $"{kind.Chinese} {words}"),
                new FieldValue(words, parts),
                true);
        }
    }

    private static IEnumerable<FieldPart> Fields<T>(T item, ImmutableArray<Field<T>> fields, DiagramLanguage language)
    {
        foreach (var field in fields)
        {
            if (field.Value(item, language) is { } value) yield return new FieldPart(field.Key, field.Name, value);
        }
    }
}
