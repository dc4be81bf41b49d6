using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Tests.Yaml;

public sealed class YamlParserTests
{
    [Fact]
    public void An_alias_bomb_is_stopped_by_its_limit()
    {
        var text = new StringBuilder("blueprint: A\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++) text.Append($"a{i}: &a{i} [").AppendJoin(", ", Enumerable.Repeat($"*a{i - 1}", 10)).Append("]\n");

        Assert.Contains("BP0063", Codes(text.ToString()));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    [InlineData("[\n", "]")]
    public void Nesting_of_any_depth_is_stopped_by_its_limit(string open, string close)
    {
        const int Depth = 20_000;
        var text = "blueprint: A\nsteps:\n  " + string.Concat(Enumerable.Repeat(open, Depth)) + "x" + string.Concat(Enumerable.Repeat(close, Depth));

        Assert.NotEmpty(Codes(text));
    }

    [Fact]
    public void Aliases_that_nest_each_other_count_towards_the_depth()
    {
        var text = new StringBuilder("blueprint: A\nb:\n");
        for (var i = 0; i < 40; i++) text.Append($"  - &a{i} [[[{(i == 0 ? "x" : $"*a{i - 1}")}]]]\n");

        Assert.Contains("BP0061", Codes(text.ToString()));
    }

    [Fact]
    public void Characters_that_XML_forbids_are_reported() =>
        Assert.All(["\0", "\uD800", "a\uDC00b: c", "\uFFFF", "blueprint: \u0085\u0001", "\uD83D\uD83D\uDE00"], text => Assert.Contains("BP0040", Codes(text)));

    [Theory]
    [InlineData("\"a\\u0001b\"")]
    [InlineData("\"a\\x1fb\"")]
    [InlineData("\"a\\0b\"")]
    [InlineData("\"a\\uFFFFb\"")]
    public void Characters_that_XML_forbids_are_reported_when_escaped(string title) =>
        Assert.Equal(["BP0040"], Codes($"blueprint: {title}\nsteps: [{{customer: A}}]"));

    [Fact]
    public void Many_keys_are_unique_too()
    {
        var keys = string.Concat(Enumerable.Range(0, 40).Select(i => $"  l{i}: {{band: support}}\n"));

        Assert.Equal(["BP0005"], Codes($"blueprint: A\nlanes:\n{keys}  l7: {{band: support}}\nsteps: [{{l7: A}}]\n"));
    }

    [Fact]
    public void Mends_keep_the_way_back_to_the_authors_text()
    {
        var text = new RepairedText("abcdef").With([new Repair(1, 1, "XYZ"), new Repair(4, 0, "!")]);

        Assert.Equal("aXYZcd!ef", text.Text);
        Assert.Equal([0, 1, 2, 2, 2, 3, 4, 4, 5, 6], Enumerable.Range(0, 10).Select(i => text.ToSource(i, i).Start));
        var again = text.With([new Repair(0, 4, "")]);
        Assert.Equal("cd!ef", again.Text);
        Assert.Equal([2, 3, 4, 4, 5, 6], Enumerable.Range(0, 6).Select(i => again.ToSource(i, i).Start));
    }

    [Fact]
    public void After_many_mistakes_of_form_reading_stops_and_says_so()
    {
        var codes = Codes("blueprint: A\nsteps:\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"  - customer: A: b{i}\n")));

        Assert.Equal(25, codes.Count(code => code == "BP0001"));
        Assert.Equal("BP0066", codes[^1]);
    }

    [Fact]
    public void What_stands_before_and_after_a_mistake_of_form_is_read_all_the_same() =>
        Assert.Equal(
            ["BP0006", "BP0001", "BP0019", "BP0001", "BP0020"],
            Codes("blueprint: A\nlangauge: zh\nsteps:\n  - customer: A: b\n  - customer: B\n    emotion: 9\n    evidence: [a, b\n  - customer: C\n    time: 5\n"));

    private static List<string> Codes(string text) => [.. Compiler.Compile(new SourceText(text)).Diagnostics.Select(d => d.Code)];
}
