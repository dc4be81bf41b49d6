using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Comparisons;

/// <summary>Values in words for comparing: nothing is rounded, so that only equal values read the same.</summary>
internal static class FieldText
{
    private static readonly (double Seconds, string English, string Chinese)[] Units = [(86400, "d", "天"), (3600, "h", "小时"), (60, "min", "分钟")];

    public static string? Number(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Percent(double? share)
    {
        if (share is not { } value) return null;
        var percent = Math.Round(value * 100, 6);
        return percent / 100 == value ? percent.ToString(CultureInfo.InvariantCulture) + "%" : Number(share);
    }

    public static string? Time(Duration? time, DiagramLanguage language)
    {
        if (time is not { } duration) return null;
        var text = new StringBuilder();
        var rest = duration.Seconds;
        foreach (var (seconds, english, chinese) in Units)
        {
            var whole = Math.Floor(rest / seconds);
            if (whole < 1 || whole > 1e9) continue;
            Add(whole.ToString(CultureInfo.InvariantCulture), language == DiagramLanguage.Chinese ? chinese : english);
            rest -= whole * seconds;
        }

        if (rest != 0 || text.Length == 0) Add(rest.ToString(CultureInfo.InvariantCulture), language == DiagramLanguage.Chinese ? "秒" : "s");
        return text.ToString();

        void Add(string number, string unit)
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(number).Append(' ').Append(unit);
        }
    }

    public static string? Time(DurationEstimate? estimate, DiagramLanguage language) => estimate is not { } time ? null
        : time.Min == time.Max && time.Typical == time.Min ? Time((Duration?)time.Typical, language)
        : $"{Time((Duration?)time.Min, language)} – {Time((Duration?)time.Typical, language)} – {Time((Duration?)time.Max, language)}";

    public static string? List(IEnumerable<string> items)
    {
        var text = string.Join("; ", items.Select(item => item.Replace(";", ";;", StringComparison.Ordinal)));
        return text.Length == 0 ? null : text;
    }

    /// <summary>Named parts in order, those that have no value left out; null where none has.</summary>
    public static string? Parts(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in parts)
        {
            if (value is null) continue;
            if (text.Length > 0) text.Append(", ");
            if (name.Length > 0) text.Append(name).Append(' ');
            text.Append(value);
        }

        return text.Length == 0 ? null : text.ToString();
    }

    public static string? Accepted(ImmutableArray<Acceptance> accepted) => List(accepted.Select(item => $"{item.Rule}: {item.Reason}"));
}
