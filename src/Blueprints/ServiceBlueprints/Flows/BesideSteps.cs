namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// Finds the steps that stand beside the flow: what serves other steps without being on the way, as a price list, a system or a colleague
/// on call. No case comes to them: no arrow that moves cases leads in, none leads on but to the end, no recovery names them, and they are
/// not where cases begin. They are stores or data, or what they have to do with the service is told by information alone.
/// </summary>
internal static class BesideSteps
{
    /// <summary>For each step whether it stands beside the flow; null where none does. Linear in the size of the blueprint.</summary>
    public static bool[]? Find(ServiceBlueprint blueprint)
    {
        if (!HasCandidates(blueprint)) return null;
        var steps = blueprint.Steps;
        var indices = new Dictionary<string, int>(steps.Length, StringComparer.Ordinal);
        for (var i = 0; i < steps.Length; i++) indices.TryAdd(steps[i].Id, i);
        var (isOnTheWay, hasWord) = (new bool[steps.Length], new bool[steps.Length]);
        isOnTheWay[0] = true;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Kind == StepKind.Start) isOnTheWay[i] = true;
            foreach (var fail in steps[i].FailPoints)
            {
                if (fail.Recovery is { } id && indices.TryGetValue(id, out var recovery)) isOnTheWay[recovery] = true;
            }
        }

        foreach (var flow in blueprint.Flows)
        {
            var marks = flow.Kind == FlowKind.Information ? hasWord : isOnTheWay;
            var isToStep = indices.TryGetValue(flow.To, out var to);
            if (isToStep) marks[to] = true;
            if ((isToStep || flow.Kind == FlowKind.Information) && indices.TryGetValue(flow.From, out var from)) marks[from] = true;
        }

        bool[]? found = null;
        for (var i = 0; i < steps.Length; i++)
        {
            if (!isOnTheWay[i] && (hasWord[i] || IsStore(steps[i]))) (found ??= new bool[steps.Length])[i] = true;
        }

        return found;
    }

    /// <summary>Whether a step is by its kind something that is kept and not something that is done.</summary>
    public static bool IsStore(Step step) => step.Kind is StepKind.Storage or StepKind.Data;

    private static bool HasCandidates(ServiceBlueprint blueprint)
    {
        foreach (var flow in blueprint.Flows)
        {
            if (flow.Kind == FlowKind.Information) return true;
        }

        foreach (var step in blueprint.Steps)
        {
            if (IsStore(step)) return true;
        }

        return false;
    }
}
