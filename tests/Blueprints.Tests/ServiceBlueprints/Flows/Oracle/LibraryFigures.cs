using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>What the library says of a blueprint's flow. A stub, until the library has these figures.</summary>
internal sealed class LibraryFigures : IFlowFigures
{
    private LibraryFigures(ServiceBlueprint blueprint) => throw new NotSupportedException($"the library has no figures of the flow of '{blueprint.Title}' yet");

    /// <summary>Whether the library has these figures; the tests that need them are skipped until then.</summary>
    public static bool IsConnected => false;

    public double Mean => 0;

    public double Deviation => 0;

    public double CustomerMean => 0;

    public double Cost => 0;

    public bool IsSampled => false;

    public int Cases => 0;

    public double MeanHalfWidth => 0;

    public double Step => 0;

    public static IFlowFigures Of(ServiceBlueprint blueprint) => new LibraryFigures(blueprint);

    public double AtMost(double seconds) => 0;

    public double AtMostHalfWidth(double seconds) => 0;

    public double Visits(string step) => 0;
}
