using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Tests.Diagnostics;

public sealed class TextDiagnosticWriterTests
{
    private static readonly DiagnosticDescriptor Descriptor = new("BP0012", "unknown-lane", DiagnosticSeverity.Error, new("A step names a lane that is not there.", "A step names a lane that is not there."));

    [Fact]
    public void A_block_has_place_message_excerpt_carets_and_help()
    {
        var source = new SourceText("steps:\n  - tellr: Counts\n", "bank.blueprint.yaml");

        Assert.Equal(
            "bank.blueprint.yaml:2:5: error BP0012: unknown lane 'tellr'; did you mean 'teller'?\n" +
            "    2 |   - tellr: Counts\n" +
            "      |     ^^^^^\n" +
            "   help: lanes of this blueprint: customer, teller\n",
            Write(source, 11, 5, "unknown lane 'tellr'; did you mean 'teller'?", "lanes of this blueprint: customer, teller"));
    }

    [Fact]
    public void A_finding_says_why_it_matters_in_its_own_language()
    {
        var source = new SourceText("blueprint: Tea\n", "tea.blueprint.yaml");
        var finding = new Diagnostic(Descriptor with { Code = "SB0107", Severity = DiagnosticSeverity.Information }, source, new TextSpan(0, 9), "m", "h") { Why = "w" };
        const string Excerpt = "    1 | blueprint: Tea\n      | ^^^^^^^^^\n";

        Assert.Equal("tea.blueprint.yaml:1:1: note SB0107: m\n" + Excerpt + "    why: w\n   help: h\n", TextDiagnosticWriter.ToText([finding]));
        finding = finding with { Language = DiagramLanguage.Chinese };
        Assert.Equal("tea.blueprint.yaml:1:1: 提示 SB0107: m\n" + Excerpt + "   原因：w\n   建议：h\n", TextDiagnosticWriter.ToText([finding]));
        finding = finding with { Accepted = "r" };
        Assert.Equal("tea.blueprint.yaml:1:1: 已接受 SB0107: m\n" + Excerpt + "   原因：w\n   理由：r\n", TextDiagnosticWriter.ToText([finding]));
        finding = finding with { Language = DiagramLanguage.English };
        Assert.Equal("tea.blueprint.yaml:1:1: accepted SB0107: m\n" + Excerpt + "    why: w\n reason: r\n", TextDiagnosticWriter.ToText([finding]));
    }

    [Theory]
    [InlineData("- 前台: x", 2, 2, "    1 | - 前台: x\n      |   ^^^^\n")]
    [InlineData("取号 abc", 3, 3, "    1 | 取号 abc\n      |      ^^^\n")]
    [InlineData("e\u0301a: b", 2, 1, "    1 | e\u0301a: b\n      |  ^\n")]
    [InlineData("😀 ab", 3, 2, "    1 | 😀 ab\n      |    ^^\n")]
    [InlineData("\t\tab", 2, 2, "    1 |   ab\n      |   ^^\n")]
    [InlineData("ab", 2, 0, "    1 | ab\n      |   ^\n")]
    [InlineData("ab", 2, 5, "    1 | ab\n      |   ^\n")]
    [InlineData("", 0, 0, "    1 |\n      | ^\n")]
    [InlineData("ab\ncd", 1, 4, "    1 | ab\n      |  ^\n")]
    [InlineData("a\0b", 2, 1, "    1 | a\uFFFDb\n      |   ^\n")]
    public void Carets_stand_under_the_place_as_a_terminal_shows_it(string text, int start, int length, string excerpt)
    {
        var block = Write(new SourceText(text), start, length, "m", null);

        Assert.Equal(excerpt, block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var line = new string([.. Enumerable.Range(0, random.Next(60, 400)).Select(_ => random.Next(3) == 0 ? '字' : (char)random.Next('a', 'z'))]);
            var start = random.Next(line.Length);
            var length = random.Next(0, line.Length - start);
            var lines = Write(new SourceText(line), start, length, "m", null).Split('\n');
            var shown = lines[1][8..];
            var carets = lines[2][8..];

            Assert.InRange(DisplayWidth.Of(shown), 1, TextDiagnosticWriter.MaxExcerptWidth);
            Assert.InRange(carets.Length, 1, Math.Max(1, DisplayWidth.Of(shown)));
            // What stands over the first caret is the first character of the place.
            var column = 0;
            var i = 0;
            while (column < carets.IndexOf('^', StringComparison.Ordinal)) column += DisplayWidth.Of(shown.AsSpan(i++, 1));
            Assert.Equal(line[start], shown[i]);
        }
    }

    [Fact]
    public void Blocks_are_parted_by_an_empty_line()
    {
        var source = new SourceText("a");
        var diagnostic = new Diagnostic(Descriptor, source, new TextSpan(0, 1), "m");

        Assert.Contains("^\n\n-:1:1", TextDiagnosticWriter.ToText([diagnostic, diagnostic]), StringComparison.Ordinal);
        Assert.Equal("", TextDiagnosticWriter.ToText([]));
    }

    private static string Write(SourceText source, int start, int length, string message, string? help) =>
        TextDiagnosticWriter.ToText([new Diagnostic(Descriptor, source, new TextSpan(start, length), message, help)]);
}
