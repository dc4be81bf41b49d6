using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Walks;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Walks;

/// <summary>The ways that most cases take.</summary>
public sealed class MainWaysTests
{
    [Fact]
    public void A_service_without_choices_has_one_way()
    {
        var way = Assert.Single(Find("- customer: Orders\n- frontstage: Brews\n- backstage: Washes", 3));
        Assert.Equal((1.0, 3, 0), (way.Share, way.Steps.Count, way.Choices.Count));
    }

    /// <summary>All of parallel ways are on one way; what some do as well parts it.</summary>
    [Fact]
    public void Parallel_ways_are_one_and_further_ones_are_with_and_without()
    {
        const string Steps = """
            - customer: Orders
              id: order
              next: [drinks, cook]
            - frontstage: Drinks
              id: drinks
              next: serve
            - backstage: Cooks
              id: cook
              next: serve
              also: {to: chase, share: 20%}
            - customer: Asks
              id: chase
              next: serve
            - frontstage: Serves
              id: serve
            """;
        var ways = Find(Steps, 5);
        Assert.Equal([0.8, 0.2], ways.Select(way => Math.Round(way.Share!.Value, 9)));
        Assert.Equal(["order,drinks,cook,serve", "order,drinks,cook,chase,serve"], ways.Select(way => string.Join(',', Names(Steps, way).OrderBy(id => Array.IndexOf(["order", "drinks", "cook", "chase", "serve"], id)))));
    }

    [Fact]
    public void Cases_that_are_sent_back_are_on_no_way()
    {
        var ways = Find("- backstage: Cooks\n  id: cook\n- frontstage: Right?\n  next:\n    - {to: end, when: Yes, share: 94%}\n    - {to: cook, when: No, share: 6%}", 5);
        Assert.Equal(0.94, Assert.Single(ways).Share!.Value, 9);
    }

    [Fact]
    public void Without_shares_the_ways_are_found_and_have_none()
    {
        var ways = Find("- customer: Which?\n  next: [{to: a, when: A}, {to: b, when: B}]\n- frontstage: A\n  id: a\n  next: end\n- frontstage: B\n  id: b", 5);
        Assert.Equal([null, null], ways.Select(way => way.Share));
    }

    [Fact]
    public void Several_ways_in_part_the_ways()
    {
        var ways = Find("- customer: Calls\n  kind: start\n  share: 30%\n  next: answer\n- customer: Writes\n  kind: start\n  share: 70%\n- frontstage: Answers\n  id: answer", 5);
        Assert.Equal([0.7, 0.3], ways.Select(way => Math.Round(way.Share!.Value, 9)));
    }

    /// <summary>Forty even choices one after the other have a million million ways; three are found at once.</summary>
    [Fact]
    public void Many_choices_take_little_work()
    {
        var steps = string.Concat(Enumerable.Range(1, 40).Select(i => $"- frontstage: Which {i}?\n  id: q{i}\n  next: [{{to: a{i}, when: A, share: 50%}}, {{to: b{i}, when: B, share: 50%}}]\n- backstage: A {i}\n  id: a{i}\n  next: {(i < 40 ? $"q{i + 1}" : "end")}\n- backstage: B {i}\n  id: b{i}\n  next: {(i < 40 ? $"q{i + 1}" : "end")}\n"));
        var ways = Find(steps, 3);
        Assert.Equal(3, ways.Count);
        Assert.All(ways, way => Assert.Equal(Math.Pow(0.5, 40), way.Share!.Value, 15));
        Assert.Equal(3, ways.Select(way => string.Join(',', way.Steps)).Distinct().Count());
    }

    /// <summary>Against all ways of small random services, told by going along every one.</summary>
    [Fact]
    public void They_are_the_likeliest_of_all_ways()
    {
        var compared = 0;
        for (var seed = 0UL; seed < (ulong)LongRuns.Count(150, 1500); seed++)
        {
            if (Compiler.Compile(new SourceText(RandomDocument.Create(seed, 12).ToYaml())).Diagram is not ServiceBlueprint blueprint) continue;
            var graph = StepGraph.Build(blueprint);
            var found = MainWays.Find(graph, 4);
            foreach (var way in found) CheckLaws(graph, way);
            Assert.Equal(found.OrderByDescending(way => Math.Round(way.Share ?? 0, 9)).Select(way => way.Share), found.All(way => way.Share is not null) ? found.Select(way => way.Share) : found.OrderByDescending(way => Math.Round(way.Share ?? 0, 9)).Select(way => way.Share));
            if (graph.HasSplits || graph.Exits.Any(exit => exit.IsAlso || exit.Share is null) || graph.IsShareAssumed) continue;
            var all = new List<double>();
            foreach (var entry in graph.Entries) GoOn(graph, entry.Step, entry.Share, all);
            all.RemoveAll(share => share <= 0);
            all.Sort();
            all.Reverse();
            Assert.Equal(all.Take(4).Select(share => Math.Round(share, 9)), found.Select(way => Math.Round(way.Share!.Value, 9)));
            compared++;
        }

        Assert.True(compared > 10, $"only {compared} services could be compared");
    }

    private static void GoOn(StepGraph graph, int step, double share, List<double> all)
    {
        if (step == graph.End)
        {
            all.Add(share);
            return;
        }

        foreach (var e in graph.Outgoing.Of(step))
        {
            if (!graph.Exits[e].IsLoop) GoOn(graph, graph.Exits[e].To, share * graph.Exits[e].Share!.Value, all);
        }
    }

    /// <summary>A way goes by one exit of each decision and by all others, and its share is that of its choices.</summary>
    private static void CheckLaws(StepGraph graph, Way way)
    {
        var on = way.Steps.ToHashSet();
        foreach (var step in way.Steps)
        {
            var taken = graph.Outgoing.Of(step).ToArray().Select(e => graph.Exits[e]).Where(exit => !exit.IsLoop && on.Contains(exit.To)).ToList();
            var choices = way.Choices.Where(choice => choice.Step == step && choice.Exit is not null).ToList();
            if (graph.Modes[step] == ExitMode.Exclusive) Assert.True(Assert.Single(choices).Exit!.Value.To == graph.End || taken.Contains(choices[0].Exit!.Value));
        }

        if (way.Share is { } share) Assert.Equal(share, way.Choices.Aggregate(1.0, (product, choice) => product * choice.Share!.Value), 9);
    }

    private static List<Way> Find(string steps, int count) => MainWays.Find(Graph(steps), count);

    private static StepGraph Graph(string steps) => StepGraph.Build((ServiceBlueprint)Compiler.Compile(new SourceText($"blueprint: T\nsteps:\n{string.Concat(steps.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => $"  {line}\n"))}")).Diagram!);

    private static IEnumerable<string> Names(string steps, Way way) => way.Steps.Select(step => Graph(steps).Ids[step]);
}
