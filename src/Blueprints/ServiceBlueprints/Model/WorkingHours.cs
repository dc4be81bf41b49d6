using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>
/// When work is done in a week: stretches of time on its days. Two are equal where they mean the same hours, however they are written.
/// Immutable.
/// </summary>
public sealed class WorkingHours : IEquatable<WorkingHours>
{
    /// <summary>The minutes of a day.</summary>
    public const int DayMinutes = 1440;

    private static readonly ImmutableArray<string> DaysInEnglish = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly ImmutableArray<string> DaysInChinese = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];

    /// <summary>Makes working hours of stretches in any order; those that meet or overlap become one.</summary>
    /// <param name="spans">The stretches, at least one.</param>
    /// <param name="words">What the author wrote, for showing. Default: told in words of its own.</param>
    /// <exception cref="ArgumentException">There is no stretch, or one does not lie within its day.</exception>
    public WorkingHours(IEnumerable<WorkingSpan> spans, string? words = null)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var sorted = spans.ToList();
        if (sorted.Count == 0) throw new ArgumentException("working hours need a stretch of time", nameof(spans));
        foreach (var span in sorted)
        {
            if (!Enum.IsDefined(span.Day) || span.From < 0 || span.To > DayMinutes || span.From >= span.To) throw new ArgumentException($"{span} does not lie within its day", nameof(spans));
        }

        sorted.Sort((a, b) => (NumberOf(a.Day), a.From, a.To).CompareTo((NumberOf(b.Day), b.From, b.To)));
        var merged = ImmutableArray.CreateBuilder<WorkingSpan>(sorted.Count);
        foreach (var span in sorted)
        {
            if (merged.Count > 0 && merged[^1] is var last && last.Day == span.Day && span.From <= last.To) merged[^1] = last with { To = Math.Max(last.To, span.To) };
            else merged.Add(span);
        }

        Spans = merged.DrainToImmutable();
        Words = string.IsNullOrWhiteSpace(words) ? null : words;
    }

    /// <summary>The whole week, day and night.</summary>
    public static WorkingHours Always { get; } = new(Enum.GetValues<DayOfWeek>().Select(day => new WorkingSpan(day, 0, DayMinutes)));

    /// <summary>The stretches, from Monday to Sunday and in order of time, apart from each other within a day.</summary>
    public ImmutableArray<WorkingSpan> Spans { get; }

    /// <summary>What the author wrote; null where it was built in C#.</summary>
    public string? Words { get; }

    /// <summary>How much is worked in a week.</summary>
    public Duration PerWeek => Duration.FromMinutes(Spans.Sum(span => span.To - span.From));

    /// <summary>On how many days of the week something is worked, 1 to 7.</summary>
    public int Days
    {
        get
        {
            // What goes on from the night before belongs to the day on which it began.
            var (days, nights) = (0, 0);
            foreach (var span in Spans)
            {
                if (span.From > 0 || !IsOpen((DayOfWeek)(((int)span.Day + 6) % 7), DayMinutes - 1)) days |= 1 << (int)span.Day;
                nights |= 1 << (int)span.Day;
            }

            return days == 0 ? int.PopCount(nights) : int.PopCount(days);
        }
    }

    /// <summary>Whether work is done at a time of the week.</summary>
    /// <param name="day">The day.</param>
    /// <param name="minute">The minute after midnight, 0 to under 1,440.</param>
    public bool IsOpen(DayOfWeek day, int minute)
    {
        foreach (var span in Spans)
        {
            if (span.Day == day && span.From <= minute && minute < span.To) return true;
        }

        return false;
    }

    /// <summary>The hours as the author wrote them; else in words, such as <c>Mon-Fri 9:00-17:00</c>.</summary>
    /// <param name="language">The language of the words where the author wrote none.</param>
    public string ToText(DiagramLanguage language) => Words ?? Told(language);

    /// <summary>The same words for the same hours, whatever the author wrote: days of the same hours together.</summary>
    internal string Told(DiagramLanguage language)
    {
        if (Equals(Always)) return "24/7";
        var groups = new List<(int First, int Last, string Times)>();
        for (var day = 0; day < 7; day++)
        {
            var times = string.Join(", ", Spans.Where(span => NumberOf(span.Day) == day).Select(span => $"{Clock(span.From)}-{Clock(span.To)}"));
            if (times.Length == 0) continue;
            if (groups.Count > 0 && groups[^1] is var (first, last, same) && last == day - 1 && same == times) groups[^1] = (first, day, same);
            else groups.Add((day, day, times));
        }

        return string.Join("; ", groups.Select(group => $"{DaysOf(group.First, group.Last, language)} {group.Times}"));
    }

    /// <summary>Whether two mean the same hours.</summary>
    public bool Equals(WorkingHours? other) => other is not null && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WorkingHours);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var span in Spans) hash.Add(span);
        return hash.ToHashCode();
    }

    /// <summary>In English words, as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText(DiagramLanguage.English);

    /// <summary>Whether two mean the same hours.</summary>
    public static bool operator ==(WorkingHours? one, WorkingHours? other) => one is null ? other is null : one.Equals(other);

    /// <summary>Whether two do not mean the same hours.</summary>
    public static bool operator !=(WorkingHours? one, WorkingHours? other) => !(one == other);

    /// <summary>A time of day, such as <c>9:00</c>.</summary>
    internal static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60}:{minute % 60:00}");

    /// <summary>What a day is called.</summary>
    internal static Bilingual NameOf(DayOfWeek day) => new(DaysInEnglish[NumberOf(day)], DaysInChinese[NumberOf(day)]);

    /// <summary>The place of a day in a week that begins on Monday.</summary>
    private static int NumberOf(DayOfWeek day) => ((int)day + 6) % 7;

    private static string DaysOf(int first, int last, DiagramLanguage language)
    {
        var names = language == DiagramLanguage.Chinese ? DaysInChinese : DaysInEnglish;
        var between = last == first + 1 ? language == DiagramLanguage.Chinese ? "、" : ", " : language == DiagramLanguage.Chinese ? "至" : "-";
        return first == last ? names[first] : names[first] + between + names[last];
    }
}
