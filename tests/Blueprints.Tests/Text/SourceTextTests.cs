using System.Text;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 3, 1, 4)]
    [InlineData("取号\n等待", 4, 2, 2)]
    [InlineData("😀b", 2, 1, 2)]
    [InlineData("\tb", 1, 1, 2)]
    [InlineData("ab", 99, 1, 3)]
    [InlineData("", 0, 1, 1)]
    [InlineData("a\n", 2, 2, 1)]
    public void A_place_is_counted_as_an_editor_does(string text, int offset, int line, int column) =>
        Assert.Equal(new TextPosition(line, column), new SourceText(text).PositionOf(offset));

    [Fact]
    public void Lines_come_without_their_endings()
    {
        var source = new SourceText("a\r\nb\n\rc");

        Assert.Equal(["a", "b", "", "c"], Enumerable.Range(1, source.LineCount).Select(line => source.Line(line).ToString()));
        Assert.Throws<ArgumentOutOfRangeException>(() => source.Line(0).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => source.Line(5).Length);
    }

    [Fact]
    public void A_byte_order_mark_is_dropped_and_moves_no_place()
    {
        var compilation = Compiler.Compile(SourceText.Decode([0xEF, 0xBB, 0xBF, .. "blueprint: A\r\nstpes: []\r\n"u8]));

        Assert.Equal(("stpes", new TextPosition(2, 1)), (Text(compilation), compilation.Diagnostics[0].Position));
        static string Text(Compilation c) => c.Source.Content.Substring(c.Diagnostics[0].Span.Start, c.Diagnostics[0].Span.Length);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_endings_of_any_kind_give_the_same_places(string ending)
    {
        var text = "blueprint: 银行\nlanes:\n  teller: {band: frontstage}\nsteps:\n  - 柜员: 点钞\n    时间: 2\n  - customer: 取款\n    time: 2\n".Replace("\n", ending, StringComparison.Ordinal);

        Assert.Equal(
            ["BP0012 5:5", "BP0020 6:9", "BP0020 8:11"],
            Compiler.Compile(new SourceText(text)).Diagnostics.Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column}"));
    }

    [Fact]
    public void Bytes_that_are_UTF_8_are_decoded()
    {
        Assert.Equal("取号 😀", SourceText.Decode(Encoding.UTF8.GetBytes("取号 😀"), "x").Content);
        Assert.Equal("", SourceText.Decode([]).Content);
        Assert.Empty(Compiler.Compile(SourceText.Decode("blueprint: A\nsteps: [{customer: 取号}]"u8)).Diagnostics);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xFF }, 2, 2)]
    [InlineData(new byte[] { 0xE5, 0x8F }, 1, 1)]
    [InlineData(new byte[] { 0xC0, 0x80 }, 1, 1)]
    [InlineData(new byte[] { 0x61, 0xED, 0xA0, 0x80 }, 1, 2)]
    public void Bytes_that_are_not_UTF_8_are_reported_at_the_first(byte[] bytes, int line, int column)
    {
        var compilation = Compiler.Compile(SourceText.Decode(bytes));

        Assert.Equal(["BP0002"], compilation.Diagnostics.Select(d => d.Code));
        Assert.Equal(new TextPosition(line, column), compilation.Diagnostics[0].Position);
    }

    [Fact]
    public void UTF_16_is_told_as_such_with_and_without_a_mark()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var bytes = encoding.GetBytes("blueprint: 银行\n");
            foreach (var text in (byte[][])[bytes, [.. encoding.GetPreamble(), .. bytes]])
            {
                var compilation = Compiler.Compile(SourceText.Decode(text));
                Assert.Contains("UTF-16", Assert.Single(compilation.Diagnostics).Message, StringComparison.Ordinal);
                Assert.Equal("blueprint: 银行\n", compilation.Source.Content);
            }
        }
    }
}
