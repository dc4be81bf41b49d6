using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>The five gaps of service quality by the figures of a document.</summary>
public sealed class FiveGapsTests
{
    private const string Full = """
        blueprint: Shop
        promise: 10 min
        steps:
          - customer: Asks
            contact: {expected: 6, perceived: 5, believed: 5.5}
          - frontstage: Answers
            time: 12 min
            contact: {expected: 5, perceived: 5}
            standard: {time: 11 min, aspect: timing}
          - frontstage: Packs
            time: 1 min
            standard: {text: Nothing forgotten, rate: 99%, actual: 99%}
          - customer: Leaves
        """;

    [Fact]
    public void Each_has_its_figure()
    {
        Assert.Equal(
            [
                "-0.5 !",
                "1 of 2 contacts of which something is expected have a standard; the standards along the way allow 11 min, the promise is 10 min !",
                "standards not met: 1 of 2 !",
                "broken for 100% of the cases !",
                "-0.5 !",
            ],
            Figures(Full, DiagramLanguage.English));
        Assert.Equal("未达标的执行标准：2 项中的 1 项 !", Figures(Full, DiagramLanguage.Chinese)[2]);
    }

    [Fact]
    public void One_without_figures_says_what_to_add()
    {
        var figures = Figures("blueprint: Shop\nsteps:\n  - customer: Asks\n    contact: {expected: 5, perceived: 5.2}\n  - frontstage: Answers\n", DiagramLanguage.English);
        Assert.Equal("no data: add believed and expected to contacts", figures[0]);
        Assert.Equal("0 of 1 contacts of which something is expected have a standard !", figures[1]);
        Assert.StartsWith("no data: add standards", figures[2], StringComparison.Ordinal);
        Assert.Equal("no data: add promise, times and shares", figures[3]);
        Assert.Equal("+0.2", figures[4]);
    }

    [Fact]
    public void A_document_with_none_has_no_table() => Assert.Empty(Figures("blueprint: Shop\nsteps:\n  - customer: Asks\n  - frontstage: Answers\n", DiagramLanguage.English));

    [Fact]
    public void It_is_a_register_and_a_table_of_measures()
    {
        var diagram = Compiler.Compile(new SourceText(Full, "a.blueprint.yaml")).Diagram!;
        Assert.Contains(Compiler.Registers(diagram).Tables, table => table.Key == "five-gaps");
        Assert.Contains(Compiler.Measure(diagram).Tables, table => table.Key == "five-gaps");
    }

    private static List<string> Figures(string yaml, DiagramLanguage language)
    {
        var compilation = Compiler.Compile(new SourceText(yaml, "a.blueprint.yaml"));
        Assert.Empty(compilation.Diagnostics);
        return [.. FiveGaps.Of(new BlueprintFacts((ServiceBlueprint)compilation.Diagram!)).Rows.Select(row => row[3].Text!.Value.In(language) + (row[3].IsAlert ? " !" : ""))];
    }
}
