using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Reports;
using Blueprints.TestSupport;
using Blueprints.Text;

namespace Blueprints.Tests.Reports;

/// <summary>What a board is shown.</summary>
public sealed partial class BoardReportTests
{
    private const string Hostile = """
        blueprint: "<script>alert(1)</script> & \"quotes\" | pipe"
        description: "</style><img src=x onerror=alert(1)>"
        promise: 1 min
        steps:
          - customer: "<b>Asks</b>"
          - frontstage: "</title></svg><script>x</script>"
            time: 2 min
            fail: {fail: "<i>Wrong</i>", severity: 9, occurrence: 5, detection: 6}
          - customer: Hears
        """;

    [Theory]
    [InlineData("bank-before.blueprint.yaml", null)]
    [InlineData("hospital.zh.blueprint.yaml", null)]
    [InlineData("airport.fishbone.yaml", null)]
    [InlineData("bank-after.blueprint.yaml", "bank-before.blueprint.yaml")]
    public void As_Markdown(string name, string? before)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        MarkdownReportWriter.Write(writer, BoardReport.Of(Read(name), before is null ? null : Read(before)), "drawing.svg");
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "reports"), Path.GetFileNameWithoutExtension(name), "md", writer.ToString());
    }

    [Theory]
    [InlineData("bank-before.blueprint.yaml")]
    [InlineData("hospital.zh.blueprint.yaml")]
    [InlineData("airport.fishbone.yaml")]
    public void A_page_is_whole_in_itself(string name)
    {
        var html = Html(BoardReport.Of(Read(name)));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(Elsewhere(), html);
        var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var links = Links().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, ids));
        Assert.Contains(links, link => link.StartsWith("weak-link-", StringComparison.Ordinal));
        Assert.Contains(links, link => link.StartsWith("drawing-", StringComparison.Ordinal));
    }

    [Fact]
    public void What_authors_write_is_never_markup()
    {
        var html = Html(BoardReport.Of(Compiler.Compile(new SourceText(Hostile, "a.blueprint.yaml")).Diagram!));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>Asks", html, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(html, "</style>"));

        // Well formed but for what HTML leaves open.
        _ = XDocument.Parse(Regex.Replace(html.Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal), "<meta ([^>]*)>", "<meta $1/>"));
    }

    [Fact]
    public void The_first_page_tells_the_five_that_matter_with_effect_and_owner()
    {
        var report = BoardReport.Of(Read("bank-before.blueprint.yaml"));
        Assert.Equal(Enumerable.Range(1, report.WeakLinks.Length), report.WeakLinks.Select(link => link.Number));
        Assert.All(report.WeakLinks.Take(FindingGroup.Leading), link => Assert.NotNull(link.Effect));
        Assert.Contains(report.WeakLinks, link => link.Owners is ["Teller"]);
        Assert.DoesNotContain(report.WeakLinks, link => link.Owners.Contains("Cardholder"));
        Assert.Equal(report.Notes.Length, report.Figures.SelectMany(figure => figure.Notes).Distinct().Count());
        Assert.All(report.FirstPage.Nodes, Assert.NotNull);
        Assert.Equal(report.Language, report.FirstPage.Language);
    }

    [Fact]
    public void A_finding_about_a_lane_names_it_as_who_sees_to_it()
    {
        var report = BoardReport.Of(Compiler.Compile(new SourceText("""
            blueprint: T
            demand: 11 per hour
            lanes:
              customer: Customer
              clerk: {band: frontstage, label: Clerk, staff: 1}
            steps:
              - customer: Asks
              - clerk: Answers
                time: 5 min
            """, "a.yaml")).Diagram!);
        Assert.Equal("Clerk", Assert.Single(Assert.Single(report.WeakLinks, link => link.Code == "SB0601").Owners));
    }

    [Fact]
    public void Two_kinds_cannot_be_held_against_each_other() =>
        Assert.Throws<ArgumentException>(() => BoardReport.Of(Read("bank-before.blueprint.yaml"), Read("airport.fishbone.yaml")));

    [Fact]
    public void A_language_is_chosen_for_all_of_it()
    {
        var report = BoardReport.Of(Read("bank-before.blueprint.yaml"), null, new BoardReportOptions { Language = DiagramLanguage.Chinese, Analysis = new AnalysisOptions() });
        Assert.Contains("lang=\"zh-CN\"", Html(report), StringComparison.Ordinal);
        Assert.Contains("最要紧的薄弱环节", Html(report), StringComparison.Ordinal);
        Assert.All(report.WeakLinks, link => Assert.Contains(link.Message, c => c > '\u2E80'));
    }

    [Fact]
    public void A_document_without_weak_links_says_so()
    {
        var report = BoardReport.Of(Compiler.Compile(new SourceText("fishbone: Late\ncategories:\n  People:\n    - Tired\n", "a.fishbone.yaml")).Diagram!, null, new BoardReportOptions
        {
            Analysis = new AnalysisOptions { Settings = [.. RuleList.All.Select(rule => new RuleSetting(rule.Name, false, null, ImmutableDictionary<string, double>.Empty))] },
        });
        Assert.Empty(report.WeakLinks);
        Assert.Contains("No weak links were found.", Html(report), StringComparison.Ordinal);
        Assert.True(report.FirstPage.Height > 0);
    }

    private static Diagram Read(string name) => Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name)).Diagram!;

    private static string Html(BoardReport report)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        HtmlReportWriter.Write(writer, report);
        return writer.ToString();
    }

    [GeneratedRegex("(?:src|href)=\"(?!#|data:)[^\"]*\"|url\\((?!#)")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("<a [^>]*href=\"#([^\"]*)\"")]
    private static partial Regex Links();
}
