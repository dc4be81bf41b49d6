using Blueprints.Fonts;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Measuring;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Layout;

/// <summary>What each stage of the layout promises in its documentation, asserted on random documents.</summary>
public sealed class StagePromiseTests
{
    private const ulong First = 20_001;

    private static readonly Lazy<List<(LayoutGraph Graph, TimeOrder.Result Time, Grid Grid, Routes Routes)>> Laid = new(() => [.. Enumerable.Range(0, LongRuns.Count(100, 250)).Select(i => Lay(First + (ulong)i))]);

    [Fact]
    public void Time_order_holds_every_node_once_and_leads_forward_but_for_loops() => ForEach((graph, time, _, _) =>
    {
        Assert.Equal(Enumerable.Range(0, graph.Nodes.Length), time.Order.Order());
        var rank = new int[graph.Nodes.Length];
        for (var i = 0; i < time.Order.Length; i++) rank[time.Order[i]] = i;
        for (var i = 1; i < time.Order.Length; i++) Assert.True(graph.Nodes[time.Order[i - 1]].Phase <= graph.Nodes[time.Order[i]].Phase);
        foreach (var edge in graph.Edges)
        {
            if (!time.IsLoop[edge.Index]) Assert.True(rank[edge.From] < rank[edge.To]);
        }
    });

    [Fact]
    public void Without_an_arrow_back_in_the_document_there_is_no_loop() => ForEach((graph, time, _, _) =>
    {
        if (graph.Edges.Any(edge => edge.OrdersTime && edge.To <= edge.From)) return;
        Assert.All(graph.Edges, edge => Assert.Equal(!edge.OrdersTime, time.IsLoop[edge.Index]));
    });

    [Fact]
    public void Columns_keep_time_and_phases_and_no_cell_holds_two() => ForEach((graph, time, grid, _) =>
    {
        var cells = new HashSet<(int, int)>();
        foreach (var node in graph.Nodes)
        {
            Assert.True(cells.Add((grid.Row[node.Index], grid.Column[node.Index])));
            Assert.Equal(node.Lane, grid.RowLane[grid.Row[node.Index]]);
        }

        foreach (var edge in graph.Edges)
        {
            if (!time.IsLoop[edge.Index]) Assert.True(grid.Column[edge.From] <= grid.Column[edge.To]);
        }

        var phases = graph.Nodes.GroupBy(node => node.Phase).OrderBy(group => group.Key).Select(group => group.Select(node => grid.Column[node.Index]).ToArray()).ToArray();
        for (var p = 1; p < phases.Length; p++) Assert.True(phases[p - 1].Max() < phases[p].Min());
    });

    [Fact]
    public void Routes_join_their_cards_piece_by_piece_around_all_others() => ForEach((graph, _, grid, routes) =>
    {
        foreach (var edge in graph.Edges)
        {
            var route = routes.ByEdge[edge.Index];
            var pieces = routes.SegmentsOf(route);
            var at = (Track: (2 * grid.Column[edge.From]) + 1, Level: grid.RowLevel[grid.Row[edge.From]]);
            for (var i = 0; i < pieces.Length; i++)
            {
                var s = pieces[i];
                Assert.Equal(at, s.IsHorizontal ? (s.From, s.Line) : (s.Line, s.From));
                if (i > 0) Assert.NotEqual(pieces[i - 1].IsHorizontal, s.IsHorizontal);
                for (var k = s.Low; k <= s.High; k++) AssertFree(graph, grid, edge, s.IsHorizontal ? (k, s.Line) : (s.Line, k));
                at = s.IsHorizontal ? (s.To, s.Line) : (s.Line, s.To);
            }

            Assert.Equal(((2 * grid.Column[edge.To]) + 1, grid.RowLevel[grid.Row[edge.To]]), at);
        }
    });

    private static void AssertFree(LayoutGraph graph, Grid grid, LayoutEdge edge, (int Track, int Level) at)
    {
        if ((at.Track & 1) == 0 || grid.LevelRow[at.Level] < 0) return;
        var node = grid.NodeAt(grid.LevelRow[at.Level], at.Track >> 1);
        Assert.True(node < 0 || node == edge.From || node == edge.To, $"the arrow from {graph.Nodes[edge.From].Id} passes through another card");
    }

    private static void ForEach(Action<LayoutGraph, TimeOrder.Result, Grid, Routes> check)
    {
        foreach (var (graph, time, grid, routes) in Laid.Value) check(graph, time, grid, routes);
    }

    private static (LayoutGraph Graph, TimeOrder.Result Time, Grid Grid, Routes Routes) Lay(ulong seed)
    {
        var source = new SourceText(RandomDocument.Create(seed, 120).ToYaml());
        var blueprint = Assert.IsType<ServiceBlueprint>(Compiler.Compile(source).Diagram);
        var facts = new BlueprintFacts(blueprint);
        var graph = LayoutGraph.Build(facts, new CardMeasurer(InterMeasurer.Instance, BlueprintWords.Of(blueprint.Language), blueprint.Language));
        var time = TimeOrder.Find(facts, graph.Nodes, graph.Edges);
        var grid = Grid.Build(graph, ColumnPlacer.Place(graph, time));
        return (graph, time, grid, FlowRouter.RouteAll(graph, grid));
    }
}
