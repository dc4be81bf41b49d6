using Blueprints.ServiceBlueprints;

namespace Blueprints.Comparisons;

/// <summary>Puts the names that readers know in place of the ids of a blueprint's parts.</summary>
internal static class PlaceNames
{
    /// <summary>Lanes and phases by the names that readers know.</summary>
    public static Func<FieldChange, FieldChange> In(BlueprintComparison comparison)
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

    /// <summary>An arrow by the labels of the steps that it joins.</summary>
    public static Func<Flow, string> Ends(BlueprintComparison comparison)
    {
        var (after, before) = (Labels(comparison.After), Labels(comparison.Before));
        return flow => Ends(flow, after, before);
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
