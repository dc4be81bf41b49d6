using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>What passes between two lanes of the provider, with and without the customer.</summary>
public sealed class LanePairTests
{
    private const string Lanes = "blueprint: T\nlanes:\n  customer: Guest\n  a: {band: frontstage, label: A}\n  b: {band: frontstage, label: B}\n  c: {band: support, label: C}\nsteps:\n  - customer: Comes\n";

    [Theory]
    [InlineData("z-dance", 2, 1, true)]
    [InlineData("z-wall", 1, 1, true)]
    [InlineData("z-m5", 1, 0, true)]
    [InlineData("z-doc", 1, 0, true)]
    [InlineData("z-n1", 1, 0, true)]
    public void Trips_of_the_customer_are_counted(string name, double trips, double back, bool isWall)
    {
        var pair = Assert.Single(Of(RepositoryFiles.Read("tests/cases/found", name + ".blueprint.yaml")));
        Assert.Equal((trips, back, 0, 0, isWall), (pair.Trips.Value, pair.TripsBack.Value, pair.HandOffs.Value, pair.HandOffsBack.Value, pair.IsWall));
    }

    /// <summary>Of 100 that A sends on, 20 come back from B, and of these again 20: 1 / (1 - 0.2) trips to B, 0.25 back.</summary>
    [Fact]
    public void Trips_are_expected_ones_where_shares_are_known()
    {
        const string Text = Lanes + "  - {a: Writes, id: write}\n  - customer: Goes\n  - b: Complete?\n    next: [{to: done, when: x, share: 80%}, {to: back, when: y, share: 20%}]\n  - {customer: Returns, id: back, next: write}\n  - {c: Files, id: done}\n";
        var pair = Of(Text)[0];
        Assert.Equal(("a", "b", 1.25, 0.25), (pair.Lane, pair.Other, Math.Round(pair.Trips.Value!.Value, 9), Math.Round(pair.TripsBack.Value!.Value, 9)));
        Assert.Null(pair.Trips.Assumption);
        Assert.False(pair.IsWall);

        var counted = Of(Text.Replace(", share: 80%", "", StringComparison.Ordinal).Replace(", share: 20%", "", StringComparison.Ordinal))[0];
        Assert.Equal((1, 1), (counted.Trips.Value, counted.TripsBack.Value));
        Assert.StartsWith("each arrow counted once, since the exits of a decision have no shares", counted.Trips.Assumption!.Value.English, StringComparison.Ordinal);
    }

    /// <summary>30% come to B from A by way of the customer's choice, the rest from nowhere.</summary>
    [Fact]
    public void Where_the_customer_comes_from_goes_by_shares()
    {
        const string Text = Lanes + "  - customer: Which?\n    next: [{to: a1, when: x, share: 30%}, {to: go, when: y, share: 70%}]\n  - {a: Looks, id: a1}\n  - customer: Leaves\n  - customer: Goes\n    id: go\n  - b: Works\n";
        Assert.Equal(0.3, Assert.Single(Of(Text)).Trips.Value!.Value, 9);
    }

    [Fact]
    public void What_the_customer_goes_round_in_is_no_trip()
    {
        // The customer tries again on average twice before going to B; it is one trip all the same.
        const string Text = Lanes + "  - a: Explains\n  - {customer: Tries, id: try}\n  - customer: Works?\n    next: [{to: b1, when: x, share: 50%}, {to: try, when: y, share: 50%}]\n  - {b: Helps, id: b1}\n";
        Assert.Equal(1, Assert.Single(Of(Text)).Trips.Value!.Value, 9);
    }

    [Fact]
    public void Hand_offs_words_documents_and_systems_stand_beside_the_trips()
    {
        const string Text = Lanes + "  - {a: Writes, id: a1, documents: Slip, system: Files}\n  - b: Reads\n    id: b1\n    documents: slip\n    system: files\n  - {b: Talks, id: b2, with: a}\n  - customer: Goes\nflows:\n  - a1 ..> b2: News\n";
        var pair = Assert.Single(Of(Text));
        Assert.Equal((1, 0, 1), (pair.HandOffs.Value, pair.HandOffsBack.Value, pair.Messages));
        Assert.Equal(["Slip"], pair.Documents.AsEnumerable());
        Assert.Equal(["Files"], pair.Systems.AsEnumerable());
        Assert.False(pair.IsWall);
    }

    [Theory]
    [InlineData("  - a: 1\n  - c: 2\n  - customer: 3\n  - b: 4\n", 1)]
    [InlineData("  - a: 1\n  - customer: 2\n  - c: 3\n  - b: 4\n", 0)]
    [InlineData("  - a: 1\n  - {customer: 2, contact: none}\n  - b: 3\n", 0)]
    [InlineData("  - {a: 1, with: customer}\n  - {b: 2, with: customer}\n", 1)]
    [InlineData("  - {a: 1, with: customer}\n  - customer: 2\n  - {b: 3, with: customer}\n", 1)]
    public void Only_where_the_customer_goes_is_a_trip(string steps, double trips) =>
        Assert.Equal(trips, Of(Lanes + steps).Where(pair => (pair.Lane, pair.Other) == ("a", "b")).Sum(pair => pair.Trips.Value!.Value));

    [Fact]
    public void A_lane_out_of_sight_that_both_speak_with_is_no_wall()
    {
        var pair = Of(Lanes + "  - a: 1\n  - c: 2\n  - customer: 3\n  - b: 4\n  - c: 5\n  - b: 6\n  - customer: 7\n  - a: 8\n").Single(pair => (pair.Lane, pair.Other) == ("a", "b"));
        Assert.Equal((1, 1, "c", false), (pair.Trips.Value, pair.TripsBack.Value, pair.Through, pair.IsWall));
    }

    [Theory]
    [InlineData("A", "Ticket", false)]
    [InlineData("A", "Letter", true)]
    [InlineData("Sends to the Bank", "Ticket", true)]
    public void A_wall_is_where_the_customer_is_sent_or_carries(string said, string document, bool isWall)
    {
        var text = (Lanes + $"  - {{a: {said}, documents: {document}}}\n  - customer: Goes\n  - {{b: Works, documents: {document}}}\n  - customer: Returns\n  - a: Ends\n").Replace("label: B", "label: Bank", StringComparison.Ordinal);
        Assert.Equal(isWall, Assert.Single(Of(text)).IsWall);
    }

    [Fact]
    public void The_table_tells_them_in_both_languages()
    {
        var table = Compiler.Measure(Read(RepositoryFiles.Read("tests/cases/found", "z-wall.blueprint.yaml"))).Tables.Single(table => table.Key == "lane-pairs");
        Assert.Equal("Between the lanes of the provider, for a case", table.Title.English);
        Assert.Equal("有墙：除了顾客，什么都不通", Assert.Single(table.Rows)[^1].Text!.Value.Chinese);
    }

    [Fact]
    public void Many_lanes_make_no_immense_table()
    {
        var text = "blueprint: T\nlanes:\n  customer: Guest\n" + string.Concat(Enumerable.Range(0, 199).Select(i => $"  l{i}: {{band: frontstage, label: L{i}}}\n")) + "steps:\n  - customer: Comes\n"
            + string.Concat(Enumerable.Range(0, 199).Select(i => $"  - {{l{i}: S{i}, documents: D}}\n"));
        Assert.Equal(1000, Of(text).Length);
        Assert.Equal("further pairs are left out", Compiler.Measure(Read(text)).Tables.Single(table => table.Key == "lane-pairs").Rows[^1][^1].Text!.Value.English);
    }

    private static LanePair[] Of(string text) => [.. BlueprintMeasures.Of(Read(text)).LanePairs];

    private static ServiceBlueprint Read(string text) => (ServiceBlueprint)Compiler.Compile(new SourceText(text)).Diagram!;
}
