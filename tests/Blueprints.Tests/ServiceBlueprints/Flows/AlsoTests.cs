using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Tests.ServiceBlueprints.Flows.Oracle;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Flows;

/// <summary>What some cases do as well, while they go on: a way with a share beside the others.</summary>
public sealed class AlsoTests
{
    private const string Text = """
        blueprint: Claim
        promise: 15 min
        steps:
          - customer: Claims
            id: claim
            time: 1 min
            also: {to: chase, share: 40%}
          - backstage: Handles
            id: handle
            time: 10 min
            cost: 10
            next: done
          - customer: Rings up
            id: chase
            time: 30 min
            cost: 5
            next: done
          - frontstage: Pays
            id: done
            time: 1 min
        """;

    /// <summary>1 + 1 and, of 60 in 100, 10, of 40 the later of 10 and 30.</summary>
    [Fact]
    public void It_counts_in_its_share()
    {
        var measures = BlueprintMeasures.Of(Parse(Text));
        Assert.Equal(2 + (0.6 * 10) + (0.4 * 30), measures.LeadTime.Value!.Value / 60, 9);
        Assert.Equal(0.6, measures.PromiseKept.Value!.Value, 9);
        Assert.Equal(12, measures.Cost.Value!.Value, 9);
        Assert.Equal(0.4, measures.Visits[2], 9);
        Assert.Equal(1, measures.Visits[3], 9);
    }

    [Fact]
    public void Where_the_case_would_end_it_ends_later_in_its_share()
    {
        var measures = BlueprintMeasures.Of(Parse(Text.Replace("next: done", "next: end", StringComparison.Ordinal).Replace("    id: done\n", "    id: done\n    kind: start\n    share: 0%\n", StringComparison.Ordinal).Replace("also: {to", "next: end\n    also: {to", StringComparison.Ordinal)));
        Assert.Equal(1 + (0.4 * 30), measures.LeadTime.Value!.Value / 60, 9);
    }

    /// <summary>
    /// Whoever comes later is waited for: 40 in 100 wait for the slow way, 70 of 100 others for the middle one. Ways of a share each meet before
    /// the one that all go, or have nothing beside them.
    /// </summary>
    [Theory]
    [InlineData("main", (0.4 * 2070) + (0.6 * ((0.7 * 1260) + (0.3 * 621))))]
    [InlineData("end", (0.4 * 2070) + (0.6 * 0.7 * 1260))]
    public void Several_count_each_in_its_share(string next, double seconds)
    {
        foreach (var asks in (string[])["customer", "backstage"])
        {
            var measures = BlueprintMeasures.Of(Parse($$"""
                blueprint: Claim
                steps:
                  - customer: Claims
                    time: 0 min
                  - backstage: Takes it in
                    time: 0 min
                    next: {{next}}
                    also:
                      - {to: a, share: 70%}
                      - {to: b, share: 40%}
                  - backstage: Handles
                    kind: {{(next == "main" ? "task" : "start")}}
                    id: main
                    time: 621 s
                    next: end
                  - {{asks}}: Rings up
                    id: a
                    time: 1260 s
                    next: end
                  - {{asks}}: Writes
                    id: b
                    time: 2070 s
                    next: end
                """.Replace("kind: start", "kind: start\n    share: 0%", StringComparison.Ordinal).Replace("    kind: task\n", "", StringComparison.Ordinal)));
            Assert.False(measures.LeadSpread!.IsSampled);
            Assert.Equal(seconds, measures.LeadTime.Value!.Value, 6);
            Assert.Equal(asks == "customer" ? (0.4 * 2070) + (0.6 * 0.7 * 1260) : 0, measures.CustomerTime.Value!.Value, 6);
        }
    }

    [Fact]
    public void Without_a_share_what_depends_on_it_is_not_known()
    {
        var measures = BlueprintMeasures.Of(Parse(Text.Replace("{to: chase, share: 40%}", "chase", StringComparison.Ordinal)));
        Assert.Null(measures.LeadTime.Value);
        Assert.NotNull(measures.LeadTime.Reason);
    }

    [Theory]
    [InlineData("also: {to: chase, share: 40%}", "另有: {到: chase, 占比: 四成}")]
    [InlineData("also: {to: chase, share: 40%}", "also: [{to: chase, share: 40%}]")]
    public void It_can_be_written_otherwise(string from, string to) =>
        Assert.Equal(Flows(Text), Flows(Text.Replace(from, to, StringComparison.Ordinal)));

    [Theory]
    [InlineData("also: {to: chase, share: 40%}", "also: {to: chase, when: Late}", "when")]
    [InlineData("also: {to: chase, share: 40%}", "also: end", "'end' is no step")]
    [InlineData("    also: {to: chase, share: 40%}", "    next: [{to: handle, share: 60%}, chase]", "also: {to: ID, share: 40%}")]
    [InlineData("    also: {to: chase, share: 40%}", "    next: [{to: handle, share: 60%}, {to: done, share: 40%}]\n    also: chase", "a step that decides")]
    public void A_mistake_is_told(string from, string to, string told) =>
        Assert.Contains(Compiler.Compile(new SourceText(Text.Replace(from, to, StringComparison.Ordinal))).Diagnostics, found => (found.Message + found.Help).Contains(told, StringComparison.Ordinal));

    /// <summary>The same as parallel ways of which one begins with a decision to skip it.</summary>
    [Fact]
    public void It_is_a_parallel_way_that_may_be_skipped()
    {
        var compared = 0;
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var blueprint = RandomNested.Of(seed, new PlanOptions(NeedsParallel: true, HasAlso: true));
            var (measures, spelt) = (BlueprintMeasures.Of(blueprint), BlueprintMeasures.Of(SpeltOut(blueprint)));
            if (measures.LeadSpread!.IsSampled || spelt.LeadSpread!.IsSampled) continue;
            compared++;
            Assert.Equal(spelt.LeadTime.Value!.Value, measures.LeadTime.Value!.Value, spelt.LeadTime.Value.Value * 2e-3);
            Assert.Equal(spelt.Cost.Value!.Value, measures.Cost.Value!.Value, spelt.Cost.Value.Value * 1e-9);
            for (var i = 0; i < blueprint.Steps.Length; i++) Assert.Equal(spelt.Visits[i], measures.Visits[i], 1e-9);
        }

        Assert.True(compared > 50, $"{compared} compared");
    }

    [Fact]
    public void Its_arrow_says_so()
    {
        Assert.Contains(">also 40%<", Compiler.RenderSvg(Parse(Text)), StringComparison.Ordinal);
        Assert.Contains(">另有 40%<", Compiler.RenderSvg(Parse(Text.Replace("promise", "language: zh\npromise", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    /// <summary>Each such arrow by way of a step of its own, which takes no time and decides whether the way is gone or skipped.</summary>
    private static ServiceBlueprint SpeltOut(ServiceBlueprint blueprint)
    {
        var (steps, flows) = (blueprint.Steps.ToList(), new List<Flow>());
        foreach (var flow in blueprint.Flows)
        {
            if (!flow.Also)
            {
                flows.Add(flow);
                continue;
            }

            var id = $"{flow.From}-{flow.To}";
            steps.Add(new Step { Id = id, Lane = "back", Label = id, Kind = StepKind.Decision, Time = DurationEstimate.Exactly(default) });
            flows.Add(new Flow { From = flow.From, To = id });
            flows.Add(new Flow { From = id, To = flow.To, When = "yes", Share = flow.Share });
            flows.Add(new Flow { From = id, To = Flow.End, When = "no", Share = 1 - flow.Share });
        }

        return blueprint with { Steps = [.. steps], Flows = [.. flows] };
    }

    private static IEnumerable<string> Flows(string text) => Parse(text).Flows.Select(flow => $"{flow.From} {flow.To} {flow.Share} {flow.Also}");

    private static ServiceBlueprint Parse(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
