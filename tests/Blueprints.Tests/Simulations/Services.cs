using Blueprints.ServiceBlueprints;
using Blueprints.Simulations;
using Blueprints.Text;

namespace Blueprints.Tests.Simulations;

/// <summary>Small services to be simulated.</summary>
internal static class Services
{
    /// <summary>One line before people who are all alike.</summary>
    public static ServiceBlueprint Queue(string demand, int staff, string time, string more = "", string head = "") => Read($$"""
        blueprint: A line
        demand: {{demand}}
        {{head}}
        lanes:
          customer: Customer
          clerk: {band: frontstage, label: Clerk, staff: {{staff}}}
        steps:
          - clerk: Serves
            id: serve
            time: {{time}}
            {{more}}
        """);

    public static ServiceBlueprint Read(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.True(compilation.Diagram is not null, string.Join("\n", compilation.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return (ServiceBlueprint)compilation.Diagram;
    }

    public static SimulationResult Run(ServiceBlueprint blueprint, SimulationOptions options)
    {
        var result = Simulation.Run(blueprint, options);
        Assert.True(result.IsRun, string.Join("\n", result.Problems.Select(problem => problem.Message.English)));
        return result;
    }

    /// <summary>That a figure agrees with what it should be, within its 99% interval.</summary>
    internal static void Agrees(double expected, RatioEstimate estimate, double scale = 1) =>
        Assert.InRange(estimate.Value / scale, expected - (estimate.ErrorOf(0.99) / scale), expected + (estimate.ErrorOf(0.99) / scale));
}
