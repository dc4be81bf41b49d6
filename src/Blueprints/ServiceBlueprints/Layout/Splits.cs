using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Steps from which a case goes several ways at once.</summary>
internal static class Splits
{
    /// <summary>What their mark says, as the parallel gateway of BPMN 2.0 does (OMG 2011).</summary>
    public const string Sign = "+";

    public static bool IsSplit(StepGraph graph, Step step) =>
        step.Kind != StepKind.Decision && graph.IndexOf(step.Id) is >= 0 and var index && graph.Modes[index] == ExitMode.Parallel;
}
