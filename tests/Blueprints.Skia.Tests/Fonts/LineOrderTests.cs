using Blueprints.Skia.Fonts;

namespace Blueprints.Skia.Tests.Fonts;

/// <summary>
/// Lines that mix directions. Hebrew letters stand for R, Arabic ones for AL; the expected levels are those of UAX #9 at a left-to-right
/// base.
/// </summary>
public sealed class LineOrderTests
{
    [Theory]
    [InlineData("plain 123", null)]
    [InlineData("אבג", "111")]
    [InlineData("a אב b", "001100")]
    [InlineData("אב 12 גד", "11122111")]
    [InlineData("אב 12", "11122")]
    [InlineData("12 אב", "00011")]
    [InlineData("אב 1,234.5 גד", "1112222222111")]
    [InlineData("אב 45% גד", "111222111")]
    [InlineData("אב (12) גד", "1111221111")]
    [InlineData("سلام 12!", "11111220")]
    [InlineData("سلام 1+2", "11111212")]
    [InlineData("אב 1+2", "111222")]
    [InlineData("a אב, cd 45", "00110000000")]
    [InlineData("א\u05B7ב", "111")]
    [InlineData("אב \U00010330", "11000")]
    [InlineData("𐤀𐤁 1", "111112")]
    public void Levels_are_those_of_the_standard(string text, string? levels)
    {
        var found = LineOrder.Levels(text);
        Assert.Equal(levels, found is null ? null : string.Concat(found));
    }

    [Theory]
    [InlineData("000", "abc")]
    [InlineData("010", "abc")]
    [InlineData("0110", "acbd")]
    [InlineData("111", "cba")]
    [InlineData("1221", "dbca")]
    [InlineData("01221000", "aecdbfgh", "abcdefgh")]
    public void Parts_stand_in_the_order_of_the_line(string levels, string line, string text = "abcd")
    {
        var parts = Enumerable.Range(0, levels.Length).Select(i => (Letter: text[i], Level: levels[i] - '0')).ToList();
        LineOrder.Reorder(parts, part => part.Level);
        Assert.Equal(line, string.Concat(parts.Select(part => part.Letter)));
    }
}
