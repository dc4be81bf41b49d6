using Blueprints.Placed;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Flows;

/// <summary>What serves without being on the way: no case comes to it, nobody asks how it is reached, it stands by what it serves.</summary>
public sealed class BesideStepsTests
{
    private const string Shop = """
        blueprint: Shop
        steps:
          - customer: Orders
            id: order
            time: 1 min
          - support: Price list
            id: prices
            kind: storage
            next: none
          - frontstage: Serves
            id: serve
            time: 2 min
          - customer: Eats
            id: eat
            kind: end
            time: 20 min
          - support: Stock list
            id: stock
            kind: data
          - support: Colleague on call
            id: colleague
            time: 5 min
          - backstage: Website
            id: web
            next: end
        flows:
          - colleague ..> serve
          - web ..> colleague
        """;

    [Fact]
    public void It_is_found_by_its_kind_or_its_arrows() =>
        Assert.Equal(["prices", "stock", "colleague", "web"], Beside(Parse(Shop)));

    [Fact]
    public void The_list_leads_past_it() =>
        Assert.Equal(["order > serve", "serve > eat", "web > end", "colleague > serve", "web > colleague"], Parse(Shop).Flows.Select(flow => $"{flow.From} > {flow.To}"));

    [Fact]
    public void Nobody_asks_how_it_is_reached_or_counts_its_time()
    {
        var blueprint = Parse(Shop);
        Assert.DoesNotContain(Compiler.Analyze(blueprint).Findings, finding => finding.Descriptor.Name is "unreachable-step" or "dead-end");
        var lead = BlueprintMeasures.Of(blueprint).LeadTime;
        Assert.Equal(23, lead.Value!.Value / 60, 9);
        Assert.Equal("without steps that only word or a recovery leads to: colleague", lead.Assumption!.Value.English);
    }

    [Fact]
    public void It_stands_in_the_column_of_what_it_serves_and_has_no_end()
    {
        var shapes = Compiler.Place(Parse(Shop)).Shapes;
        Assert.Equal(Middle("order"), Middle("prices"));
        Assert.Equal(Middle("eat"), Middle("stock"));
        Assert.Equal(Middle("serve"), Middle("colleague"));
        Assert.Equal(Middle("serve"), Middle("web"));
        Assert.DoesNotContain(shapes, shape => (shape.Id ?? "").Contains("~end", StringComparison.Ordinal));

        double Middle(string id) => shapes.Single(shape => shape.Role == "step" && shape.Id == id).Bounds.Center.X;
    }

    [Theory]
    [InlineData("kind: storage", "")]
    [InlineData("", "flows: [s ..> a]")]
    public void In_the_middle_of_the_list_it_is_on_the_way_unless_it_says_otherwise(string kind, string flows)
    {
        var text = $"blueprint: T\nsteps:\n  - {{customer: A, id: a}}\n  - {{support: S, id: s{(kind.Length > 0 ? ", " + kind : "")}}}\n  - {{customer: B, id: b}}\n{flows}\n";
        Assert.Empty(Beside(Parse(text)));
    }

    [Fact]
    public void At_the_end_of_the_list_a_store_that_informs_is_beside_the_flow()
    {
        var blueprint = Parse("blueprint: T\nsteps:\n  - {customer: A, id: a}\n  - {frontstage: B, id: b, outcome: solved}\n  - {support: S, id: s, kind: data}\n  - {support: T, id: t, kind: storage}\nflows:\n  - s ..> a\n  - t ..> b\n");
        Assert.Equal(["s", "t"], Beside(blueprint));
        Assert.Equal(["a > b", "s > a", "t > b"], blueprint.Flows.Select(flow => $"{flow.From} > {flow.To}"));
    }

    [Fact]
    public void Two_that_serve_each_other_are_drawn_by_the_step_before()
    {
        var blueprint = Parse("blueprint: T\nsteps:\n  - {customer: A, id: a, next: end}\n  - {support: S, id: s, next: end}\n  - {support: T, id: t, next: end}\nflows:\n  - s ..> t\n  - t ..> s\n");
        Assert.Equal(["s", "t"], Beside(blueprint));
        Assert.All(Compiler.Place(blueprint).Shapes.Where(shape => shape.Role == "step"), shape => Assert.Equal(shape.Bounds.Center.X, Compiler.Place(blueprint).Shapes.First(first => first.Id == "a").Bounds.Center.X));
    }

    [Fact]
    public void A_step_called_none_is_led_to_as_any_other() =>
        Assert.Contains(Parse("blueprint: T\nsteps:\n  - {customer: A, id: a, next: none}\n  - {customer: B, id: b, next: end}\n  - {customer: C, id: none}\n").Flows, flow => flow is { From: "a", To: "none" });

    [Fact]
    public void Word_passes_through_a_store_to_who_reads_it()
    {
        var blueprint = Parse("blueprint: T\nsteps:\n  - {customer: A, id: a, next: end}\n  - {support: Board, id: board, kind: storage, next: none}\n  - {backstage: Cooks, id: cook}\nflows:\n  - a ..> board\n  - board ..> cook\n");
        Assert.DoesNotContain(Compiler.Analyze(blueprint).Findings, finding => finding.Descriptor.Name == "unreachable-step");
    }

    private static IEnumerable<string> Beside(ServiceBlueprint blueprint) =>
        BesideSteps.Find(blueprint) is { } beside ? blueprint.Steps.Where((_, i) => beside[i]).Select(step => step.Id) : [];

    private static ServiceBlueprint Parse(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
