using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;

namespace Blueprints.ServiceBlueprints;

/// <summary>What contradicts itself in the smaller processes behind the steps of a blueprint built in C#. Each is looked at once.</summary>
internal static class ProcessValidator
{
    public static void Check(ModelCheck check, ServiceBlueprint blueprint, Func<ServiceBlueprint, ImmutableArray<Diagnostic>> validate)
    {
        var heights = new Dictionary<ServiceBlueprint, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < blueprint.Steps.Length; i++)
        {
            if (blueprint.Steps[i] is not { Process: { } process } step) continue;
            var place = new ModelPlace(new("step", "步骤"), nameof(ServiceBlueprint.Steps), i, step.Id);
            if (step.Kind != StepKind.Subprocess) check.Wrong(place, nameof(Step.Process), new("a process behind a step that is no subprocess", "一个流程，而步骤不是子流程"));
            if (Height(process, Step.MaxProcesses, heights) is null)
            {
                check.Wrong(place, nameof(Step.Process), new($"the first of more than {Step.MaxProcesses} processes behind each other", $"嵌套超过 {Step.MaxProcesses} 层的流程"));
                return;
            }
        }

        foreach (var process in heights.Keys)
        {
            foreach (var wrong in validate(process with { Language = blueprint.Language, Steps = [.. process.Steps.Select(step => step is null ? null! : step with { Process = null })] }))
            {
                check.Report(wrong.Descriptor, wrong.Element, new($"in the process '{process.Title}': {wrong.Message}", $"流程“{process.Title}”中：{wrong.Message}"));
            }
        }
    }

    /// <summary>How many processes lie behind each other from this one on, itself included; null where they are more than are allowed.</summary>
    private static int? Height(ServiceBlueprint process, int most, Dictionary<ServiceBlueprint, int> known)
    {
        if (most == 0) return null;
        if (known.TryGetValue(process, out var height)) return height <= most ? height : null;
        height = 1;
        foreach (var step in process.Steps)
        {
            if (step?.Process is not { } inner) continue;
            if (Height(inner, most - 1, known) is not { } below) return null;
            height = Math.Max(height, below + 1);
        }

        known.Add(process, height);
        return height;
    }
}
