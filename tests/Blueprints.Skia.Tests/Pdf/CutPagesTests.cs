using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Scenes;
using Blueprints.Skia.Pdf;

namespace Blueprints.Skia.Tests.Pdf;

/// <summary>Drawings cut into pages.</summary>
public sealed class CutPagesTests
{
    private static readonly Paper PaperA4 = new(PageSize.A4.Shorter, PageSize.A4.Longer);
    private static readonly PdfOptions A4 = PdfFiles.Bare with { Page = PageSize.A4 };

    [PopplerTheory]
    [InlineData("restaurant.blueprint.yaml", 0)]
    [InlineData("hospital.blueprint.yaml", 1)]
    [InlineData("telephone-support.blueprint.yaml", 2)]
    public void No_text_is_lost_and_rows_are_named_on_each_page(string name, int turn)
    {
        var scene = PdfFiles.Example(name);
        var parted = 0;
        foreach (var page in LongRuns.Share([PageSize.A4, PageSize.A3, PageSize.Letter], turn, 3))
        {
            var pdf = PdfFiles.Bytes(scene, A4 with { Page = page });
            var count = int.Parse(Poppler.Info(pdf, "Pages"), CultureInfo.InvariantCulture);
            if (count == 1) continue;
            parted++;
            var texts = Enumerable.Range(1, count).Select(number => Poppler.Text(pdf, number)).ToList();
            var all = string.Concat(texts);
            foreach (var line in Outside(scene, "phase", "title", "legend")) Assert.Contains(Poppler.Packed(line), all, StringComparison.Ordinal);
            var across = PageLayout.Lay(scene, new Paper(page.Shorter, page.Longer), isFitted: false).Select(laid => Body(laid).Clip!.Value.X).Distinct().Count();
            foreach (var role in new[] { "lane", "line" })
            {
                foreach (var line in Of(scene, role))
                    Assert.InRange(texts.Count(text => text.Contains(Poppler.Packed(line), StringComparison.Ordinal)), across, count);
            }

            Assert.Contains(Poppler.Packed(Of(scene, "title").First()), texts[0], StringComparison.Ordinal);
            Assert.All(Of(scene, "legend"), line => Assert.Contains(Poppler.Packed(line), texts[^1], StringComparison.Ordinal));
            for (var i = 0; i < count; i++) Assert.EndsWith(Poppler.Packed($"{scene.Title} — page {i + 1} of {count}"), texts[i], StringComparison.Ordinal);
        }

        Assert.True(parted > 0);
    }

    [ChinesePopplerTheory]
    [InlineData("hospital.zh.blueprint.yaml")]
    public void Chinese_pages_are_numbered_in_Chinese(string name)
    {
        var scene = PdfFiles.Example(name);
        var pdf = PdfFiles.Bytes(scene, new PdfOptions { Page = PageSize.A4 });
        var count = int.Parse(Poppler.Info(pdf, "Pages"), CultureInfo.InvariantCulture);
        Assert.EndsWith($"—第2页，共{count}页", Poppler.Text(pdf, 2), StringComparison.Ordinal);
        var all = Poppler.Text(pdf);
        foreach (var line in Outside(scene, "phase", "title", "legend")) Assert.Contains(Poppler.Packed(line), all, StringComparison.Ordinal);
    }

    [PopplerFact]
    public void Findings_take_the_last_page()
    {
        // Nothing leads to the thirteenth step.
        var steps = string.Concat(Enumerable.Range(1, 24).Select(i => $"  - customer: Step {i}\n{(i == 12 ? "    next: end\n" : "")}"));
        var scene = PdfFiles.Found($"blueprint: Long\nsteps:\n{steps}");
        var pdf = PdfFiles.Bytes(scene, A4);
        var count = int.Parse(Poppler.Info(pdf, "Pages"), CultureInfo.InvariantCulture);
        var last = Poppler.Text(pdf, count);
        Assert.Contains("finding-entry", Roles(scene.Nodes));
        Assert.All(Words(scene, "findings"), word => Assert.Contains(word, last, StringComparison.Ordinal));
    }

    /// <summary>Every row stands on a page behind the drawing, under its headings, and on no page of the drawing.</summary>
    [PopplerTheory]
    [InlineData("restaurant.blueprint.yaml", 2)]
    [InlineData("hospital.fishbone.yaml", 1)]
    public void Registers_take_pages_of_their_own(string name, int drawing)
    {
        var diagram = Compiler.Compile(new Text.SourceText(RepositoryFiles.Read("examples", name), name)).Diagram!;
        var scene = Compiler.Layout(diagram, new Blueprints.Drawing.LayoutOptions { Registers = true, Folding = Blueprints.Diagrams.Folding.None });
        var pdf = PdfFiles.Bytes(scene, A4);
        var count = int.Parse(Poppler.Info(pdf, "Pages"), CultureInfo.InvariantCulture);
        Assert.True(count > drawing);
        Assert.DoesNotContain("Stilltobedone", Poppler.Text(pdf, drawing), StringComparison.Ordinal);
        var last = string.Concat(Enumerable.Range(drawing + 1, count - drawing).Select(page => Poppler.Text(pdf, page)));
        foreach (var table in Compiler.Registers(diagram).Tables)
        {
            Assert.Contains(Poppler.Packed(table.Title.English), last, StringComparison.Ordinal);
            foreach (var cell in table.Rows.SelectMany(row => row.Select((cell, c) => (cell, table.Columns[c].Key))).Where(cell => cell.Key is "label" or "lane" or "standard" or "cause" or "evidence"))
            {
                foreach (var word in (cell.cell.Text?.English ?? "").Split(' ')) Assert.Contains(word, last, StringComparison.Ordinal);
            }
        }

        for (var page = drawing + 1; page <= count; page++) Assert.EndsWith(Poppler.Packed($"{scene.Title} — page {page} of {count}"), Poppler.Text(pdf, page), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_registers_are_seven_points_high_on_usual_paper_and_pages_end_even_on_the_smallest()
    {
        var diagram = Compiler.Compile(new Text.SourceText(RepositoryFiles.Read("examples", "hospital.blueprint.yaml"), "a")).Diagram!;
        var scene = Compiler.Layout(diagram, new Blueprints.Drawing.LayoutOptions { Registers = true, Folding = Blueprints.Diagrams.Folding.None });
        foreach (var page in new[] { PageSize.A4, PageSize.A3, PageSize.Letter })
            Assert.All(new TablePages(scene, scene.Tables!, page.Shorter, page.Longer).Lay(), sheet => Assert.True(sheet.Scale * 10.5 >= 7));
        Assert.InRange(new TablePages(scene, scene.Tables!, 74, 74).Count, 1, 1000);
    }

    [Fact]
    public void Phases_stay_whole_where_a_page_has_room_for_each()
    {
        var scene = PdfFiles.Flat("restaurant.blueprint.yaml");
        var pages = PageLayout.Lay(scene, PaperA4, isFitted: false);
        Assert.Equal(scene.Cuts!.Spans.Length, pages.Sum(page => page.Parts.SelectMany(part => part.Leaves).Count(leaf => leaf.Node is TextNode { Weight: FontWeight.SemiBold, Size: 12 })));
    }

    [Fact]
    public void Pages_have_one_scale_and_rows_at_one_height()
    {
        foreach (var name in new[] { "hospital.blueprint.yaml", "restaurant.zh.blueprint.yaml" })
        {
            var scene = PdfFiles.Flat(name);
            var pages = PageLayout.Lay(scene, PaperA4, isFitted: false);
            Assert.True(pages.Count > 1);
            Assert.Single(pages.Select(page => (page.Scale, page.Width, page.Height)).Distinct());
            Assert.Single(pages.Select(page => Math.Round(Strip(page).ShiftY + Strip(page).Clip!.Value.Y, 6)).Distinct());
            Assert.InRange(pages[0].Scale, 0.85 * PageLayout.Legible, PageLayout.FullSize);
            foreach (var page in pages)
            {
                // Strip and part of the body: side by side, inside the page.
                var (strip, part) = (Strip(page), Body(page));
                Assert.Equal(strip.Clip!.Value.Right + strip.ShiftX, part.Clip!.Value.X + part.ShiftX, 6);
                Assert.True((part.Clip.Value.Right + part.ShiftX) * page.Scale < page.Width - 28);
                Assert.True((part.Clip.Value.Bottom + part.ShiftY) * page.Scale < page.Height - 28);
            }

            // The parts make up the body, without gap or overlap.
            var body = scene.Cuts!.Body;
            Assert.Equal((body.Right - scene.Cuts.StripRight) * body.Height, pages.Sum(page => Body(page).Clip!.Value.Width * Body(page).Clip!.Value.Height), 3);
            Assert.All(pages, page => Assert.DoesNotContain(pages, other => other != page && Body(other).Clip!.Value.Overlaps(Body(page).Clip!.Value)));
        }
    }

    [Fact]
    public void Legible_and_fitted_drawings_and_those_that_cannot_be_cut_take_one_page()
    {
        Assert.Single(PageLayout.Lay(PdfFiles.Example("bank-before.blueprint.yaml"), PaperA4, isFitted: false));
        Assert.Single(PageLayout.Lay(PdfFiles.Example("hospital.blueprint.yaml"), PaperA4, isFitted: true));
        Assert.Single(PageLayout.Lay(PdfFiles.Example("hospital.fishbone.yaml"), PaperA4, isFitted: false));
    }

    [Fact]
    public void A_phase_wider_than_a_page_is_torn_between_columns_and_headed_on_both_pages()
    {
        var steps = string.Concat(Enumerable.Range(1, 24).Select(i => $"  - customer: Step {i}\n"));
        var scene = PdfFiles.Drawn($"blueprint: One long phase\nsteps:\n  - phase: Everything\n{steps}");
        var pages = PageLayout.Lay(scene, PaperA4, isFitted: false);
        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.Single(page.Parts.SelectMany(part => part.Leaves), leaf => leaf.Node is TextNode { Text: "Everything" }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2000)]
    public void Any_number_of_steps_is_laid_on_pages(int count)
    {
        var steps = string.Concat(Enumerable.Range(1, count).Select(i => $"  - {(i % 3 == 0 ? "support" : "customer")}: Step {i} of very many\n"));
        var pages = PageLayout.Lay(PdfFiles.Drawn($"blueprint: Long\nsteps:\n{steps}"), new Paper(PageSize.Letter.Shorter, PageSize.Letter.Longer), isFitted: false);
        Assert.InRange(pages.Count, 1 + (count / 30), 1 + count);
    }

    [Theory]
    [InlineData(110, "1 3")]
    [InlineData(60, "0 1 2 3")]
    [InlineData(250, "")]
    public void The_plan_keeps_parts_whole_and_takes_few_pages(double room, string expected)
    {
        // Columns of 40, a gap of 10 after each: | 0 1 | 2 3 | 4 where the bars are gaps between parts.
        ImmutableArray<SceneCut> places = [.. Enumerable.Range(0, 4).Select(i => new SceneCut(40 + (i * 50), 50 + (i * 50), i % 2 == 1))];
        Assert.Equal(expected, string.Join(' ', CutPlan.Find(0, 240, places, room)!.Places));
        Assert.Null(CutPlan.Find(0, 240, places, 45));
    }

    private static PagePart Strip(PdfPage page) => page.Parts.First(part => part.Clip is not null);

    private static PagePart Body(PdfPage page) => page.Parts.Last(part => part.Clip is not null);

    private static IEnumerable<string> Outside(Scene scene, params string[] roles) => PdfFiles.Texts(scene.Nodes.Where(node => node is not GroupNode group || !roles.Contains(group.Role)));

    private static IEnumerable<string?> Roles(IEnumerable<SceneNode> nodes) => nodes.OfType<GroupNode>().SelectMany(group => Roles(group.Children).Append(group.Role));

    private static IEnumerable<string> Words(Scene scene, string role) => Of(scene, role).SelectMany(line => line.Split(' ')).Select(Poppler.Packed);

    private static IEnumerable<string> Of(Scene scene, string role) => PdfFiles.Texts(scene.Nodes.Where(node => node is GroupNode group && group.Role == role));
}
