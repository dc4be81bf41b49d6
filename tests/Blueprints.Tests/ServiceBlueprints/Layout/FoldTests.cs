using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Measuring;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Layout;

/// <summary>Where long blueprints are cut into rows.</summary>
public sealed class FoldTests
{
    private const double SheetMargin = 14;

    [Theory]
    [InlineData("examples/minimal")]
    [InlineData("examples/bank-before")]
    [InlineData("examples/bank-after.zh")]
    [InlineData("tests/cases/layouts/synthetic-20")]
    public void What_can_be_read_on_A3_is_not_folded(string document) => Assert.Equal(1, Rows(document, LayoutOptions.Default));

    /// <summary>40 steps stand on one sheet of A3 with labels of 6.5 points or more, the whole drawing with them.</summary>
    [Fact]
    public void Forty_steps_can_be_read_on_A3()
    {
        var scene = Draw("tests/cases/layouts/synthetic-40", LayoutOptions.Default);

        Assert.NotNull(scene.Rows);
        Assert.InRange(LabelOn(Paper.A3, scene.Width, scene.Height), 6.5, 14);
    }

    /// <summary>A drawing too long for one sheet has rows as wide as the sheet, at the size that its paper asks for or, where lanes are many, down to 7 points.</summary>
    [Theory]
    [InlineData("A3", 7)]
    [InlineData("A4", 7)]
    [InlineData("16:9", 7)]
    [InlineData("4:3", 7)]
    public void Rows_are_as_wide_as_their_paper(string name, double least)
    {
        var paper = Paper.Find(name)!;
        foreach (var document in (string[])["examples/hospital", "examples/telephone-support", "tests/cases/layouts/synthetic-100"])
        {
            var scene = Draw(document, new LayoutOptions { Paper = paper });
            Assert.True(scene.Rows is not null, document);
            var across = Metrics.LabelSize * (paper.Width - (2 * SheetMargin)) / scene.Width;
            Assert.True(across >= least * 0.94, $"{document} on {name}: labels of {across:0.0} points");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void So_many_rows_as_are_asked_for(int rows)
    {
        foreach (var document in (string[])["examples/restaurant", "examples/hospital.zh", "tests/cases/layouts/synthetic-20"])
            Assert.Equal(rows, Rows(document, new LayoutOptions { Folding = Folding.Into(rows) }));
    }

    [Fact]
    public void More_rows_than_columns_are_a_column_each() => Assert.InRange(Rows("examples/minimal", new LayoutOptions { Folding = Folding.Into(100) }), 2, 6);

    [Fact]
    public void The_document_says_it_and_the_caller_overrides_it()
    {
        const string Document = "blueprint: T\npaper: 4:3\nfold: 2\nsteps:\n  - customer: A\n  - customer: B\n  - customer: C\n";
        var diagram = Compile(Document);

        Assert.Equal((2, Paper.Slide), (diagram.Folding!.Rows, diagram.Paper));
        Assert.Equal(2, new Picture(Compiler.Layout(diagram)).Tiers);
        Assert.Equal(1, new Picture(Compiler.Layout(diagram, new LayoutOptions { Folding = Folding.None })).Tiers);
        Assert.Equal(3, new Picture(Compiler.Layout(diagram, new LayoutOptions { Folding = Folding.Into(3) })).Tiers);
    }

    /// <summary>At one width, a step more at the end moves the beginnings of the last two rows at most.</summary>
    [Fact]
    public void A_step_more_at_the_end_moves_two_rows_at_most()
    {
        for (ulong seed = 1; seed <= (ulong)LongRuns.Count(60, 400); seed++)
        {
            var blueprint = Compile(RandomDocument.Create(seed, 120).ToYaml());
            var longer = blueprint with
            {
                Steps = blueprint.Steps.Add(new Step { Id = "one-more", Lane = blueprint.Steps[^1].Lane, Label = "One more", Phase = blueprint.Steps[^1].Phase }),
                Flows = blueprint.Flows.Add(new Flow { From = blueprint.Steps[^1].Id, To = "one-more" }),
            };
            var (before, after) = (Measure(blueprint), Measure(longer));
            foreach (var width in (double[])[700, 1200, 2100])
            {
                var (first, second) = (new FoldCuts(before).Within(width), new FoldCuts(after).Within(width));
                var kept = Math.Max(0, first.Length - 2);
                Assert.Equal(first.AsSpan(0, kept).ToArray(), second.AsSpan(0, kept).ToArray());
            }
        }
    }

    /// <summary>The cuts of so many rows cost no more than any others of rows that are not wider.</summary>
    [Fact]
    public void No_other_cuts_are_cheaper()
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var measures = Measure(Compile(RandomDocument.Create(seed, 14).ToYaml()));
            if (measures.Columns is < 3 or > 14) continue;
            var cuts = new FoldCuts(measures);
            var found = cuts.Into(3);
            Assert.Equal(3, found.Length);
            var width = cuts.Narrowest(3);
            for (var second = 1; second < measures.Columns - 1; second++)
            {
                for (var third = second + 1; third < measures.Columns; third++)
                {
                    int[] other = [0, second, third];
                    if (measures.Widest(other) <= width) Assert.True(cuts.Cost(found.AsSpan(), width) <= cuts.Cost(other, width) + 1e-9, $"seed {seed}");
                }
            }
        }
    }

    /// <summary>The estimate of a row by which rows are chosen is near what it becomes.</summary>
    [Fact]
    public void Rows_come_out_as_they_were_measured()
    {
        foreach (var document in (string[])["examples/hospital", "examples/restaurant", "tests/cases/layouts/synthetic-100"])
        {
            var measures = Measure(Compile(Read(document)));
            var starts = new FoldCuts(measures).Into(4);
            var scene = Draw(document, new LayoutOptions { Folding = Folding.Into(4) });
            Assert.InRange(measures.Widest(starts.AsSpan()) / scene.Width, 0.85, 1.15);
            Assert.InRange(measures.Height(starts.AsSpan()) / (scene.Rows!.Rows[^1].Bottom - scene.Rows.Rows[0].Top), 0.7, 1.2);
        }
    }

    [Fact]
    public void Letters_go_on_after_the_last()
    {
        Assert.Equal(["A", "B", "C", "E"], Enumerable.Range(0, 4).Select(Letters.Of));
        Assert.Equal(2_000, Enumerable.Range(0, 2_000).Select(Letters.Of).Distinct().Count());
        Assert.DoesNotContain(Enumerable.Range(0, 400).Select(Letters.Of), letter => letter is "F" or "W" or "D" or "S");
    }

    private static FoldMeasures Measure(ServiceBlueprint blueprint)
    {
        var facts = new BlueprintFacts(blueprint);
        var words = BlueprintWords.Of(blueprint.Language);
        var graph = LayoutGraph.Build(facts, new CardMeasurer(InterMeasurer.Instance, words, blueprint.Language));
        var placement = ColumnPlacer.Place(graph, TimeOrder.Find(facts, graph.Nodes, graph.Edges));
        graph = EvenCards.Of(Twins.Attach(graph), placement.Column);
        return new FoldMeasures(graph, placement, new FramePlan(graph, InterMeasurer.Instance, blueprint.Language, null, LayoutConstraints.None));
    }

    private static double LabelOn(Paper paper, double width, double height) =>
        Metrics.LabelSize * Math.Min((paper.Width - (2 * SheetMargin)) / width, (paper.Height - (2 * SheetMargin)) / height);

    private static int Rows(string document, LayoutOptions options) => new Picture(Draw(document, options)).Tiers;

    private static Scene Draw(string document, LayoutOptions options) => Compiler.Layout(Compile(Read(document)), options);

    private static string Read(string document) => RepositoryFiles.Read(Path.GetDirectoryName(document)!, Path.GetFileName(document) + ".blueprint.yaml");

    private static ServiceBlueprint Compile(string text) => Assert.IsType<ServiceBlueprint>(Compiler.Compile(new SourceText(text)).Diagram);
}
