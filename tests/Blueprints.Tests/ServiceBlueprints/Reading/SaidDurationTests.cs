using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>Durations as people say them, in English and Chinese.</summary>
public sealed class SaidDurationTests
{
    private const double Minute = 60;
    private const double Hour = 3600;
    private const double Day = 86400;

    public static TheoryData<string, double, double> Forms => new()
    {
        { "1 week", 7 * Day, 7 * Day },
        { "2 weeks", 14 * Day, 14 * Day },
        { "1 month", 30 * Day, 30 * Day },
        { "1 year", 365 * Day, 365 * Day },
        { "100 years", 36500 * Day, 36500 * Day },
        { "1 to 2 weeks", 7 * Day, 14 * Day },
        { "one to two weeks", 7 * Day, 14 * Day },
        { "half an hour", 30 * Minute, 30 * Minute },
        { "half a day", 12 * Hour, 12 * Hour },
        { "an hour", Hour, Hour },
        { "a day", Day, Day },
        { "an hour and a half", 90 * Minute, 90 * Minute },
        { "one and a half hours", 90 * Minute, 90 * Minute },
        { "a quarter of an hour", 15 * Minute, 15 * Minute },
        { "1 hour and 30 minutes", 90 * Minute, 90 * Minute },
        { "ten minutes", 10 * Minute, 10 * Minute },
        { "半小时", 30 * Minute, 30 * Minute },
        { "半个小时", 30 * Minute, 30 * Minute },
        { "半天", 12 * Hour, 12 * Hour },
        { "半个月", 15 * Day, 15 * Day },
        { "1小时半", 90 * Minute, 90 * Minute },
        { "一小时半", 90 * Minute, 90 * Minute },
        { "两个半小时", 150 * Minute, 150 * Minute },
        { "一个半月", 45 * Day, 45 * Day },
        { "两天半", 60 * Hour, 60 * Hour },
        { "一刻钟", 15 * Minute, 15 * Minute },
        { "三刻钟", 45 * Minute, 45 * Minute },
        { "一小时一刻", 75 * Minute, 75 * Minute },
        { "十分钟", 10 * Minute, 10 * Minute },
        { "二十五分钟", 25 * Minute, 25 * Minute },
        { "一百零五秒", 105, 105 },
        { "三点五小时", 3.5 * Hour, 3.5 * Hour },
        { "两天", 2 * Day, 2 * Day },
        { "1周", 7 * Day, 7 * Day },
        { "两周", 14 * Day, 14 * Day },
        { "两个星期", 14 * Day, 14 * Day },
        { "一个月", 30 * Day, 30 * Day },
        { "1年", 365 * Day, 365 * Day },
        { "一小时二十分", 80 * Minute, 80 * Minute },
        { "十到十五分钟", 10 * Minute, 15 * Minute },
        { "5-10分钟", 5 * Minute, 10 * Minute },
        { "半小时到一小时", 30 * Minute, 60 * Minute },
        { "３０ 秒", 30, 30 },
        { "２．５小时", 2.5 * Hour, 2.5 * Hour },
        { "５～１０分钟", 5 * Minute, 10 * Minute },
        { "３０－６０ 秒", 30, 60 },
        { "1 hr 30", 90 * Minute, 90 * Minute },
        { "1h30", 90 * Minute, 90 * Minute },
        { "1小时30", 90 * Minute, 90 * Minute },
        { "2 min 5", 125, 125 },
        { "两三天", 2 * Day, 3 * Day },
        { "三五分钟", 3 * Minute, 5 * Minute },
        { "十五六分钟", 15 * Minute, 16 * Minute },
        { "二三十分钟", 20 * Minute, 30 * Minute },
        { "2 or 3 days", 2 * Day, 3 * Day },
        { "2或3天", 2 * Day, 3 * Day },
        { "between 2 and 3 days", 2 * Day, 3 * Day },
        { "from 2 to 3 days", 2 * Day, 3 * Day },
    };

    public static TheoryData<string, double, double, Closeness> CloseForms => new()
    {
        { "about 5 min", 5 * Minute, 5 * Minute, Closeness.About },
        { "~5 min", 5 * Minute, 5 * Minute, Closeness.About },
        { "approx. 5 min", 5 * Minute, 5 * Minute, Closeness.About },
        { "About half an hour", 30 * Minute, 30 * Minute, Closeness.About },
        { "about 5-10 min", 5 * Minute, 10 * Minute, Closeness.About },
        { "约5分钟", 5 * Minute, 5 * Minute, Closeness.About },
        { "大约 5 分钟", 5 * Minute, 5 * Minute, Closeness.About },
        { "大概半小时", 30 * Minute, 30 * Minute, Closeness.About },
        { "～5分钟", 5 * Minute, 5 * Minute, Closeness.About },
        { "十分钟左右", 10 * Minute, 10 * Minute, Closeness.About },
        { "约十到十五分钟", 10 * Minute, 15 * Minute, Closeness.About },
        { "within 5 min", 5 * Minute, 5 * Minute, Closeness.AtMost },
        { "under a minute", Minute, Minute, Closeness.AtMost },
        { "less than an hour", Hour, Hour, Closeness.AtMost },
        { "< 5 min", 5 * Minute, 5 * Minute, Closeness.AtMost },
        { "不到一分钟", Minute, Minute, Closeness.AtMost },
        { "约两三天", 2 * Day, 3 * Day, Closeness.About },
        { "up to 5 min", 5 * Minute, 5 * Minute, Closeness.AtMost },
        { "no more than 2 days", 2 * Day, 2 * Day, Closeness.AtMost },
        { "≤ 5 min", 5 * Minute, 5 * Minute, Closeness.AtMost },
        { "5分钟以内", 5 * Minute, 5 * Minute, Closeness.AtMost },
        { "半小时内", 30 * Minute, 30 * Minute, Closeness.AtMost },
        { "不超过两天", 2 * Day, 2 * Day, Closeness.AtMost },
        { "大约5分钟以内", 5 * Minute, 5 * Minute, Closeness.AtMost },
        { "5-10分钟以内", 5 * Minute, 10 * Minute, Closeness.Exact },
    };

    public static TheoryData<string, double, double> WorkingDays => new()
    {
        { "3 working days", 3, 3 },
        { "1 working day", 1, 1 },
        { "2 business days", 2, 2 },
        { "3个工作日", 3, 3 },
        { "三个工作日", 3, 3 },
        { "两个半工作日", 2.5, 2.5 },
        { "3-5 working days", 3, 5 },
        { "三至五个工作日", 3, 5 },
    };

    /// <summary>Every form that is read.</summary>
    public static IEnumerable<string> All => Forms.Concat(CloseForms).Concat(WorkingDays).Select(row => (string)row[0]);

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_time_as_people_say_it_is_read(string text, double min, double max)
    {
        Assert.Equal(DurationFault.None, DurationParser.TryParseRange(text, out var from, out var to));
        Assert.Equal((new Duration(min), new Duration(max)), (from, to));
        if (min == max) Assert.Equal(DurationFault.None, DurationParser.TryParse(text, out _));
        else Assert.NotEqual(DurationFault.None, DurationParser.TryParse(text, out _));
    }

    [Theory]
    [MemberData(nameof(CloseForms))]
    public void How_close_it_is_is_kept(string text, double min, double max, Closeness closeness)
    {
        Assert.Equal(DurationFault.None, DurationParser.TryParseRange(text, out var from, out var to));
        Assert.Equal((new Duration(min) { Closeness = closeness }, new Duration(max) { Closeness = closeness }), (from, to));
    }

    [Theory]
    [MemberData(nameof(WorkingDays))]
    public void Working_days_are_kept_as_such_and_count_as_days(string text, double min, double max)
    {
        Assert.Equal(DurationFault.None, DurationParser.TryParseRange(text, out var from, out var to));
        Assert.Equal((new Duration(min * Day) { IsInWorkingDays = true }, new Duration(max * Day) { IsInWorkingDays = true }), (from, to));
    }

    [Theory]
    [InlineData("几分钟", "Vague")]
    [InlineData("十几分钟", "Vague")]
    [InlineData("30多分钟", "Vague")]
    [InlineData("数天", "Vague")]
    [InlineData("半个多小时", "Vague")]
    [InlineData("a couple of minutes", "Vague")]
    [InlineData("1 d 12", "NoUnit")]
    [InlineData("1 h 60", "NoUnit")]
    [InlineData("三二天", "NoNumber")]
    [InlineData("between 2 days", "NoNumber")]
    [InlineData("a few minutes", "Vague")]
    [InlineData("about several days", "Vague")]
    [InlineData("约5", "NoUnit")]
    [InlineData("十五", "NoUnit")]
    [InlineData("about 5 mniutes", "UnknownUnit")]
    [InlineData("3月", "UnknownUnit")]
    [InlineData("三个半天", "UnknownUnit")]
    [InlineData("十分钟一小时", "UnitOrder")]
    [InlineData("约-5分钟", "Negative")]
    [InlineData("101 years", "TooLong")]
    [InlineData("一百零一年", "TooLong")]
    [InlineData("1 working day 2 h", "UnknownUnit")]
    [InlineData("soon", "NoNumber")]
    [InlineData("a while", "NoNumber")]
    [InlineData("一百二秒", "NoNumber")]
    [InlineData("2。5 分钟", "Malformed")]
    public void What_is_no_duration_is_told_why(string text, string fault) => Assert.Equal(fault, DurationParser.TryParseRange(text, out _, out _).ToString());

    [Theory]
    [InlineData("about 5 min", "~5 min", "约 5 分钟")]
    [InlineData("within 5 min", "≤ 5 min", "5 分钟以内")]
    [InlineData("3 working days", "3 working days", "3 个工作日")]
    [InlineData("1个工作日", "1 working day", "1 个工作日")]
    [InlineData("约2.5个工作日", "~2.5 working days", "约 2.5 个工作日")]
    [InlineData("within 10 working days", "≤ 10 working days", "10 个工作日以内")]
    [InlineData("4 working hours", "4 working hours", "4 个工作小时")]
    [InlineData("1个工作小时", "1 working hour", "1 个工作小时")]
    [InlineData("within 2.5 business hours", "≤ 2.5 working hours", "2.5 个工作小时以内")]
    [InlineData("1 week", "7 d", "7 天")]
    public void It_is_told_as_the_author_said_it_and_can_be_read_again(string text, string english, string chinese)
    {
        Assert.Equal(DurationFault.None, DurationParser.TryParse(text, out var duration));
        Assert.Equal((english, chinese), (duration.ToText(DiagramLanguage.English), duration.ToText(DiagramLanguage.Chinese)));
        foreach (var told in (string[])[english, chinese])
        {
            Assert.Equal(DurationFault.None, DurationParser.TryParse(told, out var again));
            Assert.Equal(duration, again);
        }
    }

    [Fact]
    public void The_middle_of_a_range_is_said_as_its_ends_are()
    {
        var step = Assert.Single(((ServiceBlueprint)Compiler.Compile(new SourceText("blueprint: A\nsteps:\n  - customer: B\n    time: 约3-5个工作日\n", "a.yaml")).Diagram!).Steps);
        Assert.Equal("~4 working days", step.Time!.Value.Typical.ToString());
    }
}
