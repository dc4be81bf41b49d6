using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>What the library says of a blueprint's flow.</summary>
internal sealed class LibraryFigures : IFlowFigures
{
    private readonly ServiceBlueprint _blueprint;
    private readonly BlueprintMeasures _measures;
    private readonly Dictionary<string, int> _indices;

    private LibraryFigures(ServiceBlueprint blueprint)
    {
        _blueprint = blueprint;
        _measures = BlueprintMeasures.Of(blueprint);
        _indices = blueprint.Steps.Select((step, i) => (step.Id, i)).ToDictionary(step => step.Id, step => step.i);
    }

    public double Mean => _measures.LeadTime.Value!.Value;

    public double Deviation => Whole.Deviation;

    public double CustomerMean => _measures.CustomerTime.Value!.Value;

    public double Cost => _measures.Cost.Value ?? 0;

    public bool IsSampled => Whole.IsSampled;

    public int Cases => Whole.Cases;

    public double MeanHalfWidth => Whole.MeanError;

    public double Step => Whole.Grid;

    private TimeSpread Whole => _measures.LeadSpread!;

    public static IFlowFigures Of(ServiceBlueprint blueprint) => new LibraryFigures(blueprint);

    public double AtMost(double seconds) => Whole.AtMost(seconds);

    public double AtMostHalfWidth(double seconds) => Whole.AtMostError(seconds);

    /// <summary>Rework counts as a further visit here, as an arrow to the step itself would.</summary>
    public double Visits(string step) => _measures.Visits[_indices[step]] / (1 - (_blueprint.Steps[_indices[step]].Rework ?? 0));
}
