using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Authoring.Changes;

/// <summary>The one way on from a step, or why there is not one. Immutable.</summary>
/// <param name="Exit">The arrow; null where nothing follows.</param>
/// <param name="Refusal">Why what follows can't be told from the one step; null where it can.</param>
internal sealed record WaysOn(Flow? Exit, Bilingual? Refusal)
{
    public static WaysOn Of(ServiceBlueprint blueprint, string id)
    {
        var exits = blueprint.Flows.Where(flow => flow.From == id && flow is { Kind: FlowKind.Sequence, Both: false }).ToList();
        if (exits.Exists(flow => flow.Also) || (exits.Count > 1 && exits.TrueForAll(ExpectedFlow.IsPlain))) return new(null, new("several ways go on from it at once; choose one of the steps behind it", "从这里同时走几条路；请选其后的某个步骤"));
        if (exits.Count > 1 || blueprint.Steps.First(step => step.Id == id).Kind == StepKind.Decision) return new(null, new("it is a decision; choose one of the steps behind it", "这是一个判断；请选其后的某个步骤"));
        return exits is [{ } exit] && !ExpectedFlow.IsPlain(exit) ? new(null, new("its arrow says more than where it goes on", "它的箭头除去向外还写了别的")) : new(exits.FirstOrDefault(), null);
    }
}
