using Blueprints.Simulations.Engine;

namespace Blueprints.Simulations;

/// <summary>A visit of a case to a step, for event logs.</summary>
/// <param name="Case">The number of the case, from 1.</param>
/// <param name="Step">The step, by id.</param>
/// <param name="Label">What is done there.</param>
/// <param name="Lane">The lane, by id.</param>
/// <param name="Ready">When the case was ready for it, in seconds from a Monday at midnight.</param>
/// <param name="Start">When the work began.</param>
/// <param name="End">When it was done.</param>
public readonly record struct SimulatedVisit(long Case, string Step, string Label, string Lane, double Ready, double Start, double End)
{
    internal static SimulatedVisit Of(SimulationModel model, in LoggedVisit visit)
    {
        var step = model.Graph.Steps[visit.Step];
        return new SimulatedVisit(visit.Case + 1, step.Id, step.Label, step.Lane, visit.Ready, visit.Start, visit.End);
    }
}
