using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The words of working hours, in English and Chinese.</summary>
internal static class HoursWords
{
    private static readonly ImmutableArray<DayOfWeek> Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly ImmutableArray<DayOfWeek> Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>All days, from Monday on.</summary>
    public static ImmutableArray<DayOfWeek> AllDays { get; } = [.. Week, .. Weekend];

    /// <summary>Words for days.</summary>
    public static ImmutableArray<(string Word, ImmutableArray<DayOfWeek> Days)> Days { get; } =
    [
        .. Of(DayOfWeek.Monday, "Monday", "Mondays", "Mon", "周一", "星期一", "礼拜一"), .. Of(DayOfWeek.Tuesday, "Tuesday", "Tuesdays", "Tues", "Tue", "周二", "星期二", "礼拜二"),
        .. Of(DayOfWeek.Wednesday, "Wednesday", "Wednesdays", "Weds", "Wed", "周三", "星期三", "礼拜三"), .. Of(DayOfWeek.Thursday, "Thursday", "Thursdays", "Thurs", "Thur", "Thu", "周四", "星期四", "礼拜四"),
        .. Of(DayOfWeek.Friday, "Friday", "Fridays", "Fri", "周五", "星期五", "礼拜五"), .. Of(DayOfWeek.Saturday, "Saturday", "Saturdays", "Sat", "周六", "星期六", "礼拜六"),
        .. Of(DayOfWeek.Sunday, "Sunday", "Sundays", "Sun", "周日", "周天", "星期日", "星期天", "礼拜日", "礼拜天"),
        ("weekdays", Week), ("weekday", Week), ("working days", Week), ("workdays", Week), ("business days", Week), ("工作日", Week), ("平日", Week),
        ("weekends", Weekend), ("weekend", Weekend), ("周末", Weekend), ("双休日", Weekend),
        ("daily", AllDays), ("every day", AllDays), ("each day", AllDays), ("每天", AllDays), ("每日", AllDays),
    ];

    /// <summary>What stands between the ends of a range.</summary>
    public static ImmutableArray<string> Between { get; } = ["-", "–", "—", "~", "−", "‐", "to", "until", "till", "through", "至", "到"];

    /// <summary>What parts days, and stretches of time.</summary>
    public static ImmutableArray<string> Separators { get; } = [",", ";", "、", "/", "&", "+", "and", "和", "及", "与"];

    /// <summary>A whole day.</summary>
    public static ImmutableArray<string> WholeDay { get; } = ["all day", "around the clock", "全天", "整天"];

    /// <summary>The whole week, or a whole day where days stand before it.</summary>
    public static ImmutableArray<string> Always { get; } = ["24/7", "7/24", "24x7", "7x24", "24×7", "7×24", "always"];

    /// <summary>No hours.</summary>
    public static ImmutableArray<string> Closed { get; } = ["closed", "off", "休息", "不营业", "关门", "休"];

    /// <summary>Words that may stand there and say nothing.</summary>
    public static ImmutableArray<string> Silent { get; } = ["from", "between", "open", "on", "从", "自", "营业", "开放", "上班", ":"];

    /// <summary>Lengths of time behind a number.</summary>
    public static ImmutableArray<string> Lengths { get; } = ["hours", "hour", "hrs", "hr", "h", "min", "个小时", "小时"];

    /// <summary>What a time is said to be before it, and whether that is after noon.</summary>
    public static ImmutableArray<(string Word, bool IsAfternoon)> PartsOfDay { get; } =
        [("早上", false), ("上午", false), ("早晨", false), ("清晨", false), ("凌晨", false), ("早", false), ("中午", true), ("下午", true), ("午后", true), ("傍晚", true), ("晚上", true), ("夜里", true), ("晚", true)];

    /// <summary>The same behind it.</summary>
    public static ImmutableArray<(string Word, bool IsAfternoon)> Behind { get; } = [("a.m.", false), ("am", false), ("p.m.", true), ("pm", true)];

    /// <summary>Times that are words.</summary>
    public static ImmutableArray<(string Word, int Minute)> Times { get; } = [("noon", 720), ("midday", 720), ("midnight", 0), ("正午", 720), ("午夜", 0), ("半夜", 0)];

    /// <summary>The days as a single character behind another day, as in 周一至五.</summary>
    public const string ShortDays = "一二三四五六日";

    /// <summary>Every word for days.</summary>
    public static IEnumerable<string> DayWords => Days.Select(day => day.Word);

    private static IEnumerable<(string Word, ImmutableArray<DayOfWeek> Days)> Of(DayOfWeek day, params ImmutableArray<string> words) => words.Select(word => (word, ImmutableArray.Create(day)));
}
