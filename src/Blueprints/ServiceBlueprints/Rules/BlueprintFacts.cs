using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>What the rules of a blueprint look at: the model, its graph and its measures, each computed once.</summary>
internal sealed class BlueprintFacts
{
    public BlueprintFacts(ServiceBlueprint blueprint)
    {
        Blueprint = blueprint;
        Graph = StepGraph.Build(blueprint);
        var measurer = new Measurer(Graph);
        After = measurer.After;
        Times = measurer.Times;
        Measures = measurer.Measure();
    }

    public ServiceBlueprint Blueprint { get; }

    public StepGraph Graph { get; }

    public PostDominators After { get; }

    public StepTimes Times { get; }

    public BlueprintMeasures Measures { get; }
}
