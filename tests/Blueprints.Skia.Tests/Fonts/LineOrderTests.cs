using System.Globalization;
using System.Text;
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
    [InlineData("חדר (5)", "1111121")]
    [InlineData("(בדיקה)", "0111110")]
    [InlineData("טופס [ב]", "11111111")]
    [InlineData("غرفة (٥)", "11111121")]
    [InlineData("a (אב) c", "00011000")]
    [InlineData("אב (a) גד", "110000011")]
    [InlineData("אב (a [ג] b) ד", "11000001000001")]
    [InlineData("אב (ג", "11111")]
    [InlineData("אב ג)", "11110")]
    [InlineData("אב（5）", "11121")]
    public void Brackets_go_with_what_they_hold_or_with_what_stands_before(string text, string levels) => Assert.Equal(levels, string.Concat(LineOrder.Levels(text)!));

    [Theory]
    [InlineData("a \u202Bb א\u202C c", "000211100")]
    [InlineData("\u202Eabc\u202C d", "0111100")]
    [InlineData("a \u2067b א\u2069 c", "000211000")]
    [InlineData("א \u2068b ג\u2069 ד", "111223111")]
    [InlineData("a\u200F!", "010")]
    public void Controls_are_heeded(string text, string levels) => Assert.Equal(levels, string.Concat(LineOrder.Levels(text)!));

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

    [UnicodeDataFact]
    public void Unicodes_own_cases_come_out_as_they_say()
    {
        var count = 0;
        foreach (var fields in UnicodeData.Lines("BidiCharacterTest.txt"))
        {
            // Lines of ours have a left-to-right base; one of no direction of its own that comes out so is the same.
            if (fields[1] == "1" || fields[2] != "0") continue;
            int[] characters = [.. fields[0].Split(' ').Select(UnicodeData.Hex)];
            var levels = new BidiParagraph(characters, [.. characters.Select(c => BidiClasses.Of(new Rune(c)))]).Resolve();
            var expected = fields[3].Split(' ');
            var found = expected.Select((level, i) => level == "x" ? "x" : levels[i].ToString(CultureInfo.InvariantCulture));
            Assert.True(expected.SequenceEqual(found), $"{fields[0]}: {fields[3]} and not {string.Join(' ', found)}");

            var shown = Enumerable.Range(0, levels.Length).Where(i => expected[i] != "x").ToList();
            LineOrder.Reorder(shown, i => levels[i]);
            Assert.Equal(fields[4], string.Join(' ', shown));
            count++;
        }

        Assert.True(count > 40_000, $"{count} cases");
    }

    [UnicodeDataFact]
    public void All_orders_of_four_classes_come_out_as_Unicode_says()
    {
        var samples = new Dictionary<string, BidiClass>();
        foreach (var name in Enum.GetNames<BidiClass>()) samples.Add(name, Enum.Parse<BidiClass>(name));
        string[] levels = [];
        var count = 0;
        foreach (var line in File.ReadLines("/usr/share/unicode/BidiTest.txt"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal)) levels = line["@Levels:".Length..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (line.Length == 0 || line[0] is '#' or '@') continue;
            var fields = line.Split(';');

            // The second bit is that of a left-to-right base.
            if ((UnicodeData.Hex(fields[1].Trim()) & 2) == 0) continue;
            BidiClass[] classes = [.. fields[0].Trim().Split(' ').Select(name => samples[name])];
            var found = new BidiParagraph(new int[classes.Length], classes).Resolve();
            for (var i = 0; i < found.Length; i++) Assert.True(levels[i] == "x" || levels[i] == found[i].ToString(CultureInfo.InvariantCulture), $"{fields[0]}: {string.Join(' ', levels)} and not {string.Join(' ', found)}");
            count++;
        }

        Assert.True(count > 100_000, $"{count} cases");
    }

    [UnicodeDataFact]
    public void Characters_have_the_classes_of_Unicode()
    {
        var wrong = new List<string>();
        foreach (var fields in UnicodeData.Lines("extracted/DerivedBidiClass.txt"))
        {
            var ends = fields[0].Split("..");
            for (var c = UnicodeData.Hex(ends[0]); c <= UnicodeData.Hex(ends[^1]); c++)
            {
                if (c is >= 0xD800 and <= 0xDFFF || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned) continue;
                if (BidiClasses.Of(new Rune(c)).ToString() is var ours && ours != fields[1]) wrong.Add($"{c:X4} {fields[1]} {ours}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join(", ", wrong.Take(200))}");
    }

    [UnicodeDataFact]
    public void Brackets_are_those_of_Unicode()
    {
        var pairs = UnicodeData.Lines("BidiBrackets.txt").ToDictionary(fields => UnicodeData.Hex(fields[0]), fields => (Other: UnicodeData.Hex(fields[1]), IsOpen: fields[2] == "o"));
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var known = pairs.TryGetValue(c, out var pair);
            Assert.Equal(known && pair.IsOpen ? pair.Other is 0x232A ? 0x3009 : pair.Other : 0, BidiBrackets.Closing(c));
            Assert.Equal(known && !pair.IsOpen ? c is 0x232A ? 0x3009 : c : 0, BidiBrackets.AsClosing(c));
        }
    }
}
