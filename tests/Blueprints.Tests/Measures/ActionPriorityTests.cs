using Blueprints.Measures;

namespace Blueprints.Tests.Measures;

/// <summary>The table of the AIAG &amp; VDA FMEA Handbook (2019), as it is printed there.</summary>
public sealed class ActionPriorityTests
{
    /// <summary>
    /// A row for severity 9-10, 7-8, 4-6, 2-3 and 1; a group for occurrence 8-10, 6-7, 4-5, 2-3 and 1; a letter for detection 7-10, 5-6,
    /// 2-4 and 1.
    /// </summary>
    private static readonly string[] Printed =
    [
        "HHHH HHHH HHHM HMLL LLLL",
        "HHHH HHHM HMMM MMLL LLLL",
        "HHMM MMML MLLL LLLL LLLL",
        "MMLL LLLL LLLL LLLL LLLL",
        "LLLL LLLL LLLL LLLL LLLL",
    ];

    [Fact]
    public void All_thousand_combinations_are_as_printed()
    {
        var counts = new Dictionary<string, int>();
        for (var severity = 1; severity <= 10; severity++)
        {
            for (var occurrence = 1; occurrence <= 10; occurrence++)
            {
                for (var detection = 1; detection <= 10; detection++)
                {
                    var row = Printed[severity >= 9 ? 0 : severity >= 7 ? 1 : severity >= 4 ? 2 : severity >= 2 ? 3 : 4];
                    var group = row.Split(' ')[occurrence >= 8 ? 0 : occurrence >= 6 ? 1 : occurrence >= 4 ? 2 : occurrence >= 2 ? 3 : 4];
                    var expected = group[detection >= 7 ? 0 : detection >= 5 ? 1 : detection >= 2 ? 2 : 3].ToString();
                    var letter = ActionPriorities.Letter(ActionPriorities.Of(severity, occurrence, detection));
                    Assert.True(expected == letter, $"severity {severity}, occurrence {occurrence}, detection {detection}: {letter}, printed {expected}");
                    counts[letter] = counts.GetValueOrDefault(letter) + 1;
                }
            }
        }

        Assert.Equal((318, 214, 468), (counts["H"], counts["M"], counts["L"]));
    }

    [Theory]
    [InlineData(0, 5, 5)]
    [InlineData(5, 11, 5)]
    [InlineData(5, 5, -1)]
    public void A_rating_beyond_ten_has_no_priority(int severity, int occurrence, int detection) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ActionPriorities.Of(severity, occurrence, detection));
}
