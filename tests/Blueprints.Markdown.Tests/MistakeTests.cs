using Blueprints.Diagnostics;
using Blueprints.Text;
using Markdig;

namespace Blueprints.Markdown.Tests;

/// <summary>What is wrong in a fence is told in its place and by the line of the page, and the page is made all the same.</summary>
public sealed class MistakeTests
{
    [Fact]
    public void A_mistake_has_its_line_and_column_of_the_page()
    {
        const string message = "error BP0012: unknown lane 'watier'";
        Assert.StartsWith("8 tea.md:8:5: BP0012: unknown lane 'watier'", Assert.Single(Pages.Mistakes($"# Tea\n\nText.\n{Pages.Fence(Pages.Wrong)}", name: "tea.md")), StringComparison.Ordinal);
        Assert.StartsWith("7 -:7:9: BP0012", Assert.Single(Pages.Mistakes($"> - a\n>\n{Pages.Behind(">   ", "\n" + Pages.Fence(Pages.Wrong).TrimEnd())}".Replace(">   \n", "", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains($"<pre>tea.md:8:5: {message}", Pages.Parse($"# Tea\n\nText.\n{Pages.Fence(Pages.Wrong)}", name: "tea.md").ToHtml(Pages.Pipeline()).Replace("&#39;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_moves_nothing() => Assert.StartsWith("7 -:7:5: BP0012", Assert.Single(Pages.Mistakes($"\uFEFF# Tea\n\n{Pages.Fence(Pages.Wrong)}")), StringComparison.Ordinal);

    [Fact]
    public void The_box_says_what_to_write_and_the_text_stays()
    {
        var html = Pages.Html($"Before.\n\n{Pages.Fence(Pages.Wrong)}\nAfter.\n\n{Pages.Fence(Pages.Tea)}");
        Assert.StartsWith("<p>Before.</p>\n<div class=\"blueprint-mistake\" role=\"note\">\n<pre>-:7:5: error BP0012: ", html, StringComparison.Ordinal);
        Assert.Contains("watier: Serves &lt;b&gt;tea&lt;/b&gt;\n      |     ^^^^^^", html, StringComparison.Ordinal);
        Assert.Contains("</pre>\n</div>\n<pre><code class=\"language-blueprint\">blueprint: Tea\n", html, StringComparison.Ordinal);
        Assert.Contains("<p>After.</p>", html, StringComparison.Ordinal);
        Assert.Contains(Pages.Svg(Pages.Tea), html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_fence_is_a_mistake_at_the_fence() => Assert.All(Pages.Mistakes("Text.\n\n```blueprint\n```\n"), mistake => Assert.StartsWith("3 -:3:1: ", mistake, StringComparison.Ordinal));

    public static TheoryData<string, string> WrongAttributes => new()
    {
        { "{findigns}", "2 -:2:15: BP0601: unknown attribute 'findigns'; did you mean 'findings'?" },
        { "{theme=pink}", "2 -:2:15: BP0602: theme can't be 'pink'" },
        { "{fold=many}", "2 -:2:15: BP0602: fold can't be 'many'" },
        { "{lang=fr}", "2 -:2:15: BP0602: lang can't be 'fr'" },
        { "{findings=perhaps}", "2 -:2:15: BP0602: findings can't be 'perhaps'" },
        { "{file}", "2 -:2:15: BP0602: file can't be ''" },
        { "onclick=\"alert('<')\"", "2 -:2:14: BP0601: unknown attribute 'onclick'" },
    };

    [Theory]
    [MemberData(nameof(WrongAttributes))]
    public void A_wrong_attribute_is_told_and_the_drawing_made_without_it(string attributes, string mistake)
    {
        var page = $"Text.\n{Pages.Fence(Pages.Tea, $"blueprint {attributes}")}";
        Assert.Equal(mistake, Assert.Single(Pages.Mistakes(page)));
        foreach (var hasAll in (bool[])[true, false])
        {
            var html = Pages.Html(page, hasAll: hasAll);
            Assert.Contains(Pages.Svg(Pages.Tea), html, StringComparison.Ordinal);
            Assert.Contains("<pre>-:2:", html, StringComparison.Ordinal);
            Assert.DoesNotContain("onclick=\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Mistakes_are_told_in_the_language_that_is_asked_for() =>
        Assert.Equal("1 -:1:23: BP0602: theme 不能是“pink”", Assert.Single(Pages.Mistakes(Pages.Fence(Pages.Tea, "blueprint {lang=zh theme=pink}"))));

    [Fact]
    public void Warnings_may_be_kept_off_the_page()
    {
        var options = new BlueprintsOptions { ShowsWarnings = false };
        var page = Pages.Fence(Pages.Tea, "blueprint {theme=pink}");
        Assert.Single(Pages.Mistakes(page, options));
        Assert.StartsWith("<div class=\"blueprint\">", Pages.Html(page, options), StringComparison.Ordinal);
        Assert.Contains("BP0012", Pages.Html(Pages.Fence(Pages.Wrong), options), StringComparison.Ordinal);
    }

    [Fact]
    public void The_caller_is_told_each_mistake_as_the_list_has_it()
    {
        var told = new List<BlueprintMistake>();
        var page = Pages.Parse($"{Pages.Fence(Pages.Wrong)}\n{Pages.Fence(Pages.Tea, "blueprint {a b}")}", new BlueprintsOptions { OnMistake = told.Add });
        Assert.Equal(3, told.Count);
        Assert.Equal(told, page.BlueprintMistakes());
        Assert.Equal([5, 8, 8], told.Select(mistake => mistake.Line));
        Assert.Equal([DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Warning], told.Select(mistake => mistake.Diagnostic.Severity));
    }

    [Fact]
    public void A_page_that_was_parsed_otherwise_has_none() => Assert.Empty(Markdig.Markdown.Parse(Pages.Fence(Pages.Wrong)).BlueprintMistakes());

    [Fact]
    public void A_place_that_a_mistake_points_back_to_is_in_the_page_too()
    {
        var twice = "blueprint: Tea\nsteps:\n  - customer: Orders\n    id: a\n  - customer: Drinks\n    id: a\n";
        var mistake = Assert.Single(Pages.Parse($"# Tea\n\n{Pages.Fence(twice)}").BlueprintMistakes(), mistake => !mistake.Diagnostic.Related.IsEmpty);
        Assert.Equal(9, mistake.Line);
        Assert.Equal(7, mistake.Diagnostic.Related[0].Source.PositionOf(mistake.Diagnostic.Related[0].Span.Start).Line);
    }

    [Fact]
    public void Every_code_stands_once() => Assert.Equal(FenceDiagnostics.All.Select(descriptor => descriptor.Code).Distinct().Order(StringComparer.Ordinal), FenceDiagnostics.All.Select(descriptor => descriptor.Code));

    /// <summary>Damaged documents, fences and attributes: the page is made, and what is around them stays.</summary>
    [Fact]
    public void Whatever_stands_in_fences_the_page_is_made()
    {
        const string letters = "{}=\"'#.,<>&:-[]|!*`~ \t\n\0\u202Ea蓝\uD83D";
        var pipeline = Pages.Pipeline();
        for (var seed = 0UL; seed < (ulong)LongRuns.Count(300, 3_000); seed++)
        {
            var random = new SeededRandom(seed);
            var text = Pages.Fence(Pages.Tea, "blueprint {findings theme=print fold=2 #id .class file=}").ToCharArray().ToList();
            for (var i = random.Between(1, 12); i > 0; i--)
            {
                var at = random.Between(3, text.Count - 5);
                if (random.Chance(50)) text.RemoveAt(at);
                else text.Insert(at, letters[random.Between(0, letters.Length - 1)]);
            }

            var page = $"Before {seed}.\n\n{Pages.Behind(random.Chance(33) ? "> " : "", new string([.. text]))}\n\n";
            var html = Markdig.Markdown.ToHtml(page, pipeline);
            Assert.StartsWith($"<p>Before {seed}.</p>", html, StringComparison.Ordinal);
            foreach (var mistake in Markdig.Markdown.Parse(page, pipeline).BlueprintMistakes()) Assert.InRange(mistake.Line, 3, page.Split('\n').Length);
        }
    }

    [Fact]
    public void Nothing_of_a_document_or_a_fence_becomes_markup()
    {
        const string evil = "</pre></svg><script>alert(1)</script>\" onload=\"x";
        string[] pages =
        [
            Pages.Fence($"blueprint: '{evil}'\nsteps:\n  - customer: '{evil}'\n    link: 'javascript:alert(1)'\n"),
            Pages.Fence($"blueprint: Tea\nsteps:\n  - '{evil}': '{evil}'\n"),
            Pages.Fence(Pages.Tea, $"blueprint {{file='{evil}'}}"),
            Pages.Fence(Pages.Tea, $"blueprint #{evil} .{evil} {evil}"),
        ];
        foreach (var page in pages)
        {
            foreach (var hasAll in (bool[])[true, false])
            {
                var html = Pages.Html(page, hasAll: hasAll);
                Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
                Assert.DoesNotContain("\" onload=", html, StringComparison.Ordinal);
                Assert.DoesNotContain("=\"javascript:", html, StringComparison.Ordinal);
            }
        }
    }
}
