using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>
/// The oracle's own figures in the library's place, to try the comparison itself: true ones, or ones in which every time is off by a
/// factor.
/// </summary>
internal sealed class SimulatedFigures(ServiceBlueprint blueprint, int cases, ulong seed, double factor = 1) : IFlowFigures
{
    private readonly SimulatedCases _cases = TokenSimulation.Run(blueprint, cases, seed);

    public double Mean => _cases.Time.Mean * factor;

    public double Deviation => _cases.Time.Deviation * factor;

    public double CustomerMean => _cases.CustomerTime.Mean * factor;

    public double Cost => _cases.Cost.Mean;

    public bool IsSampled => true;

    public int Cases => cases;

    public double MeanHalfWidth => _cases.Time.HalfWidth * factor;

    public double Step => 0;

    public double AtMost(double seconds) => _cases.Time.AtMost(seconds / factor);

    public double AtMostHalfWidth(double seconds) => _cases.Time.AtMostHalfWidth(seconds / factor);

    public double Visits(string step) => _cases.Visits(step).Mean;
}
