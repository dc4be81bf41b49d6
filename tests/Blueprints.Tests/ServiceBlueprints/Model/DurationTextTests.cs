using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Model;

/// <summary>How lengths of time are told.</summary>
public sealed class DurationTextTests
{
    private const double Minute = 60;
    private const double Hour = 3600;
    private const double Day = 86400;

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(0.04, "0 s")]
    [InlineData(2.25, "2.3 s")]
    [InlineData(59.94, "59.9 s")]
    [InlineData(59.96, "1 min")]
    [InlineData(60.4, "1 min")]
    [InlineData(90, "1 min 30 s")]
    [InlineData((59 * Minute) + 59.4, "59 min 59 s")]
    [InlineData((59 * Minute) + 59.5, "1 h")]
    [InlineData(Hour + 29, "1 h")]
    [InlineData(Hour + 31, "1 h 1 min")]
    [InlineData(Hour + (59 * Minute) + 29, "1 h 59 min")]
    [InlineData(Hour + (59 * Minute) + 31, "2 h")]
    [InlineData((23 * Hour) + (59 * Minute) + 29, "23 h 59 min")]
    [InlineData((23 * Hour) + (59 * Minute) + 59, "1 d")]
    [InlineData(Day + (29 * Minute), "1 d")]
    [InlineData(Day + (30 * Minute), "1 d 1 h")]
    [InlineData((5 * Day) + (11 * Hour) + (59 * Minute), "5 d 12 h")]
    [InlineData((5 * Day) + (23 * Hour) + (31 * Minute), "6 d")]
    [InlineData(400 * Day, "400 d")]
    public void A_time_is_rounded_to_the_last_unit_told(double seconds, string text) => Assert.Equal(text, new Duration(seconds).ToText(DiagramLanguage.English));

    [Fact]
    public void What_is_told_is_never_further_off_than_half_its_last_unit()
    {
        for (var seconds = 1.0; seconds < 40 * Day; seconds = (seconds * 1.0137) + 0.7)
        {
            Assert.Equal(Blueprints.ServiceBlueprints.Reading.DurationFault.None, Blueprints.ServiceBlueprints.Reading.DurationParser.TryParse(new Duration(seconds).ToText(DiagramLanguage.Chinese), out var told));
            var unit = seconds < 59.95 ? 0.1 : seconds < Hour - 0.5 ? 1 : seconds < Day - 30 ? Minute : Hour;
            Assert.True(Math.Abs(told.Seconds - seconds) <= (unit / 2) + 1e-9, $"{seconds} is told as {told.Seconds}");
        }
    }
}
