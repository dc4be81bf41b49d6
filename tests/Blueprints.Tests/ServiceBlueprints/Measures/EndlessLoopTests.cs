using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Flows.Structure;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>Loops that a case never leaves are found by how they are built, not by sweeping until a limit.</summary>
public sealed class EndlessLoopTests
{
    private const string ZeroShare = """
        blueprint: B
        steps:
          - {customer: Asks, id: a, time: 1 min}
          - {frontstage: Answers, id: b, time: 2 min, next: [{to: a, share: 100%}, {to: c, share: 0%}]}
          - {customer: Leaves, id: c, time: 3 min}
        """;

    private const string Half = """
        blueprint: B
        steps:
          - {customer: Asks, id: a, time: 1 min, next: [b, d]}
          - {frontstage: Answers, id: b, time: 2 min, next: [{to: a, share: 50%}, {to: c, share: 50%}]}
          - {customer: Leaves, id: c, time: 3 min, next: end}
          - {support: Files, id: d, time: 1 min, next: end}
        """;

    [Fact]
    public void A_parallel_way_that_always_leads_back_takes_for_ever()
    {
        var graph = GraphOf(RepositoryFiles.Read("tests/cases/layouts", "parallel-way-that-never-ends.blueprint.yaml"));

        Assert.Equal([double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, 60, 0], RemainingTimes.Of(graph, StepTimes.Measure(graph).All));
        Assert.Equal([true, true, true, false, false], EndlessSteps.Find(graph, Loop(graph), waitsForAll: true)!);
        Assert.Null(EndlessSteps.Find(graph, Loop(graph), waitsForAll: false));
    }

    [Fact]
    public void A_way_out_that_no_case_takes_is_none()
    {
        var graph = GraphOf(ZeroShare);

        Assert.Equal([double.PositiveInfinity, double.PositiveInfinity, 180, 0], RemainingTimes.Of(graph, StepTimes.Measure(graph).All));
        Assert.Equal(FlowShape.Endless, FlowStructure.Of(graph).Shape);
        Assert.Null(BlueprintMeasures.Of(Read(ZeroShare)).LeadTime.Value);
    }

    [Fact]
    public void A_loop_that_half_of_the_cases_leave_takes_what_it_takes()
    {
        var graph = GraphOf(Half);

        // a = 1 + b, and b = 2 + a/2 + 3/2, in minutes.
        Assert.Equal([9 * 60, 8 * 60, 3 * 60, 60, 0], RemainingTimes.Of(graph, StepTimes.Measure(graph).All).Select(time => Math.Round(time, 6)));
        Assert.Null(EndlessSteps.Find(graph, Loop(graph), waitsForAll: true));
    }

    private static List<int> Loop(StepGraph graph) => graph.Groups.Single(group => group.Count > 1);

    private static StepGraph GraphOf(string text) => StepGraph.Build(Read(text));

    private static ServiceBlueprint Read(string text) => (ServiceBlueprint)Compiler.Compile(new SourceText(text)).Diagram!;
}
