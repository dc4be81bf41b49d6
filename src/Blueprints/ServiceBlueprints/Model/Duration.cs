using System.Globalization;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>A length of time, 0 or more.</summary>
/// <param name="Seconds">Its length in seconds.</param>
public readonly record struct Duration(double Seconds) : IComparable<Duration>
{
    private static readonly (double Seconds, string English, string Chinese)[] Units =
        [(86400, "d", "天"), (3600, "h", "小时"), (60, "min", "分钟"), (1, "s", "秒")];

    /// <summary>How close to the truth the author says that it is; no figure goes by it. Default: exact.</summary>
    public Closeness Closeness { get; init; }

    /// <summary>
    /// Whether the author counts working days, so that it is told in them; each is a day of 24 hours in <see cref="Seconds"/>. Default:
    /// false.
    /// </summary>
    public bool IsInWorkingDays { get; init; }

    /// <summary>
    /// Whether the author counts working hours, so that it is told in them and goes by the hours of work; <see cref="Seconds"/> are those
    /// hours. Default: false.
    /// </summary>
    public bool IsInWorkingHours { get; init; }

    /// <summary>Whether it goes by the hours of work, and not by the clock.</summary>
    internal bool IsInWorkingTime => IsInWorkingDays || IsInWorkingHours;

    /// <summary>A length in minutes.</summary>
    public static Duration FromMinutes(double minutes) => new(minutes * 60);

    /// <summary>By length alone.</summary>
    public int CompareTo(Duration other) => Seconds.CompareTo(other.Seconds);

    /// <summary>Whether the first is shorter.</summary>
    public static bool operator <(Duration a, Duration b) => a.Seconds < b.Seconds;

    /// <summary>Whether the first is longer.</summary>
    public static bool operator >(Duration a, Duration b) => a.Seconds > b.Seconds;

    /// <summary>Whether the first is not longer.</summary>
    public static bool operator <=(Duration a, Duration b) => a.Seconds <= b.Seconds;

    /// <summary>Whether the first is not shorter.</summary>
    public static bool operator >=(Duration a, Duration b) => a.Seconds >= b.Seconds;

    /// <summary>
    /// In words for a drawing: at most two units, such as <c>1 h 30 min</c> or <c>1 小时 30 分钟</c>, rounded to the smaller of them
    /// (halves
    /// up); under a minute with at most one decimal. Working days and hours as such, with at most one decimal; as close to the truth as the author
    /// says: <c>~5 min</c>, <c>≤ 3 working days</c>.
    /// </summary>
    public string ToText(DiagramLanguage language) => InCloseness(InWorkingTime(seconds => seconds.ToString("0.#", CultureInfo.InvariantCulture), language) ?? Plain(language), language);

    /// <summary>The same where the words around it say that it is a bound.</summary>
    internal Duration AsBound => Closeness == Closeness.AtMost ? this with { Closeness = Closeness.Exact } : this;

    /// <summary>In working days or hours; null where it goes by the clock.</summary>
    /// <param name="toText">How their number is written.</param>
    /// <param name="language">The language.</param>
    internal string? InWorkingTime(Func<double, string> toText, DiagramLanguage language)
    {
        if (!IsInWorkingTime) return null;
        var (number, unit, chinese) = IsInWorkingDays ? (toText(Seconds / 86400), "working day", "个工作日") : (toText(Seconds / 3600), "working hour", "个工作小时");
        return language == DiagramLanguage.Chinese ? $"{number} {chinese}" : $"{number} {unit}{(number == "1" ? "" : "s")}";
    }

    /// <summary>A length in words, as close to the truth as the author says that it is.</summary>
    internal string InCloseness(string text, DiagramLanguage language) => (Closeness, language) switch
    {
        (Closeness.About, DiagramLanguage.Chinese) => "约 " + text,
        (Closeness.AtMost, DiagramLanguage.Chinese) => text + "以内",
        (Closeness.About, _) => "~" + text,
        (Closeness.AtMost, _) => "≤ " + text,
        _ => text,
    };

    private string Plain(DiagramLanguage language)
    {
        if (Seconds < 59.95) return Seconds.ToString("0.#", CultureInfo.InvariantCulture) + " " + Name(3);
        var large = 2;
        var rest = Rounded(1);
        // What is rounded up may fill the next unit, in which it is told then: 59 min 59.9 s is 1 h.
        while (large > 0 && rest >= Units[large - 1].Seconds) rest = Rounded(Units[--large + 1].Seconds);
        var whole = Math.Floor(rest / Units[large].Seconds);
        var small = Math.Round((rest - (whole * Units[large].Seconds)) / Units[large + 1].Seconds);
        var text = whole.ToString("0", CultureInfo.InvariantCulture) + " " + Name(large);
        return small >= 1 ? text + " " + small.ToString("0", CultureInfo.InvariantCulture) + " " + Name(large + 1) : text;

        string Name(int unit) => language == DiagramLanguage.Chinese ? Units[unit].Chinese : Units[unit].English;
    }

    private double Rounded(double unit) => Math.Round(Seconds / unit, MidpointRounding.AwayFromZero) * unit;

    /// <summary>In English words, as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText(DiagramLanguage.English);
}
