using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

public sealed class DurationParserTests
{
    [Theory]
    [InlineData("45 s", 45)]
    [InlineData("45s", 45)]
    [InlineData("0 s", 0)]
    [InlineData("1 sec", 1)]
    [InlineData("2 seconds", 2)]
    [InlineData("2 min", 120)]
    [InlineData("2 Minutes", 120)]
    [InlineData("1 minute", 60)]
    [InlineData("1.5 h", 5400)]
    [InlineData(".5 h", 1800)]
    [InlineData("1 hour", 3600)]
    [InlineData("3 d", 259200)]
    [InlineData("1 day", 86400)]
    [InlineData("1 h 30 min", 5400)]
    [InlineData("1h30min", 5400)]
    [InlineData("1 d 2 h 3 min 4 s", 93784)]
    [InlineData("30 秒", 30)]
    [InlineData("2 分钟", 120)]
    [InlineData("2分钟", 120)]
    [InlineData("1.5 小时", 5400)]
    [InlineData("3 天", 259200)]
    [InlineData("1 小时 30 分", 5400)]
    [InlineData("1小时30分钟", 5400)]
    [InlineData("2 weeks", 1209600)]
    [InlineData("1周", 604800)]
    [InlineData("2 months", 5184000)]
    [InlineData("1年", 31536000)]
    public void A_duration_is_read(string text, double seconds)
    {
        Assert.Equal(DurationFault.None, DurationParser.TryParse(text, out var duration));
        Assert.Equal(seconds, duration.Seconds, 9);
    }

    [Theory]
    [InlineData("5", "NoUnit")]
    [InlineData("1 d 30", "NoUnit")]
    [InlineData("", "Malformed")]
    [InlineData("1:30", "Malformed")]
    [InlineData("1.2.3 s", "Malformed")]
    [InlineData(". s", "Malformed")]
    [InlineData("min", "NoNumber")]
    [InlineData("soon", "NoNumber")]
    [InlineData("5 m", "UnknownUnit")]
    [InlineData("5 fortnights", "UnknownUnit")]
    [InlineData("30 min 1 h", "UnitOrder")]
    [InlineData("1 h 2 h", "UnitOrder")]
    [InlineData("-5 min", "Negative")]
    [InlineData("36501 d", "TooLong")]
    [InlineData("99999999999999999999999999999999999999 d", "TooLong")]
    public void What_is_no_duration_is_told_why(string text, string fault) =>
        Assert.Equal(fault, DurationParser.TryParse(text, out _).ToString());

    [Theory]
    [InlineData("30-60 s", 30, 60)]
    [InlineData("30 - 60 s", 30, 60)]
    [InlineData("30 s-1 min", 30, 60)]
    [InlineData("30–60 s", 30, 60)]
    [InlineData("30 to 60 s", 30, 60)]
    [InlineData("2~3 分钟", 120, 180)]
    [InlineData("2～3 分钟", 120, 180)]
    [InlineData("2至3分钟", 120, 180)]
    [InlineData("1 h 15 min - 2 h", 4500, 7200)]
    [InlineData("5 min", 300, 300)]
    public void A_range_is_read(string text, double min, double max)
    {
        Assert.Equal(DurationFault.None, DurationParser.TryParseRange(text, out var from, out var to));
        Assert.Equal((min, max), (from.Seconds, to.Seconds));
    }

    [Theory]
    [InlineData("30-60", "NoUnit")]
    [InlineData("30-", "Malformed")]
    [InlineData("-30 s", "Negative")]
    [InlineData("1-2-3 s", "Malformed")]
    public void What_is_no_range_is_told_why(string text, string fault) =>
        Assert.Equal(fault, DurationParser.TryParseRange(text, out _, out _).ToString());

    [Fact]
    public void What_a_drawing_writes_can_be_read_again()
    {
        foreach (var seconds in (double[])[0, 1, 59, 60, 90, 3600, 5400, 86400, 97200])
        {
            foreach (var language in Enum.GetValues<Blueprints.Text.DiagramLanguage>())
            {
                Assert.Equal(DurationFault.None, DurationParser.TryParse(new Duration(seconds).ToText(language), out var duration));
                Assert.Equal(seconds, duration.Seconds);
            }
        }
    }
}
