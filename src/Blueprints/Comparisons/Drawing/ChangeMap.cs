using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Drawing;
using Blueprints.Text;

namespace Blueprints.Comparisons.Drawing;

/// <summary>What has become of the steps and arrows of two blueprints, as the drawings show it.</summary>
internal sealed class ChangeMap
{
    /// <summary>The steps that are the same, by their ids before and after.</summary>
    public List<(string Before, string After)> Pairs { get; } = [];

    /// <summary>What has become of steps, by their ids before.</summary>
    public Dictionary<string, (ChangeLook Look, string? Tooltip)> StepsBefore { get; } = new(StringComparer.Ordinal);

    /// <summary>What has become of steps, by their ids after.</summary>
    public Dictionary<string, (ChangeLook Look, string? Tooltip)> StepsAfter { get; } = new(StringComparer.Ordinal);

    /// <summary>The arrows taken out.</summary>
    public Dictionary<Flow, ChangeLook> FlowsBefore { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The arrows that are new or changed.</summary>
    public Dictionary<Flow, ChangeLook> FlowsAfter { get; } = new(ReferenceEqualityComparer.Instance);

    public static ChangeMap Of(BlueprintComparison comparison, DiagramLanguage language)
    {
        var map = new ChangeMap();
        var named = PlaceNames.In(comparison);
        foreach (var step in comparison.Steps)
        {
            if (step.After is null)
            {
                map.StepsBefore[step.Before!.Id] = (ChangeLook.Removed, null);
                continue;
            }

            if (step.Before is null)
            {
                map.StepsAfter[step.After.Id] = (ChangeLook.Added, null);
                continue;
            }

            map.Pairs.Add((step.Before.Id, step.After.Id));
            if (!step.Fields.Any(field => IsSeen(field.Key, step))) continue;
            var isMoved = step.Has("lane") || step.Has("phase");
            map.StepsAfter[step.After.Id] = (isMoved ? ChangeLook.Moved : ChangeLook.Changed, Tell(step, named, language));
        }

        foreach (var flow in comparison.Flows)
        {
            if (flow.Kind == ChangeKind.Removed) map.FlowsBefore[flow.Before!] = ChangeLook.Removed;
            else if (flow.Kind == ChangeKind.Added) map.FlowsAfter[flow.After!] = ChangeLook.Added;
            else if (flow.Has("when") || flow.Has("share") || flow.Has("label") || flow.Has("kind") || flow.Has("both")) map.FlowsAfter[flow.After!] = ChangeLook.Changed;
        }

        return map;
    }

    /// <summary>What a reader would call a change of the service; ids, remarks and how customers judge it are none.</summary>
    private static bool IsSeen(string key, ElementChange<Step> step) => key switch
    {
        "id" or "note" or "href" or "tags" or "accept" or "icon" or "emotion" => false,
        "contact" => step.Before!.Contact?.Channel != step.After!.Contact?.Channel,
        _ => true,
    };

    private static string Tell(ElementChange<Step> step, Func<FieldChange, FieldChange> named, DiagramLanguage language) =>
        string.Join('\n', step.Fields.Where(field => IsSeen(field.Key, step)).Select(field => ComparisonRows.Tell(named(field), language)));
}
