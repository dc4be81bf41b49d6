using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Benchmarks;

/// <summary>The least that running cases takes: a random number of the framework's for each step of 1,000 of them.</summary>
internal static class DrawFloor
{
    private const int Cases = 1_000;

    public static Action Of(Diagram diagram)
    {
        var (draws, numbers) = (Cases * ((ServiceBlueprint)diagram).Steps.Length, new Random(1));
        return () =>
        {
            var sum = 0.0;
            for (var i = 0; i < draws; i++) sum += numbers.NextDouble();
            GC.KeepAlive(sum);
        };
    }
}
