using System.Globalization;
using System.Text;
using Blueprints.Diagrams;

namespace Blueprints.ServiceBlueprints;

/// <summary>A length of time, 0 or more.</summary>
/// <param name="Seconds">Its length in seconds.</param>
public readonly record struct Duration(double Seconds) : IComparable<Duration>
{
    private static readonly (double Seconds, string English, string Chinese)[] Units =
        [(86400, "d", "天"), (3600, "h", "小时"), (60, "min", "分钟"), (1, "s", "秒")];

    /// <summary>A length in minutes.</summary>
    public static Duration FromMinutes(double minutes) => new(minutes * 60);

    /// <inheritdoc/>
    public int CompareTo(Duration other) => Seconds.CompareTo(other.Seconds);

    /// <summary>Whether the first is shorter.</summary>
    public static bool operator <(Duration a, Duration b) => a.Seconds < b.Seconds;

    /// <summary>Whether the first is longer.</summary>
    public static bool operator >(Duration a, Duration b) => a.Seconds > b.Seconds;

    /// <summary>Whether the first is not longer.</summary>
    public static bool operator <=(Duration a, Duration b) => a.Seconds <= b.Seconds;

    /// <summary>Whether the first is not shorter.</summary>
    public static bool operator >=(Duration a, Duration b) => a.Seconds >= b.Seconds;

    /// <summary>In words for a drawing: at most two units, such as <c>1 h 30 min</c> or <c>1 小时 30 分钟</c>; under a minute with at most one decimal.</summary>
    public string ToText(DiagramLanguage language)
    {
        string Name((double, string English, string Chinese) unit) => language == DiagramLanguage.Chinese ? unit.Chinese : unit.English;
        if (Seconds < 59.95) return Seconds.ToString("0.#", CultureInfo.InvariantCulture) + " " + Name(Units[3]);
        var rest = Math.Round(Seconds);
        var text = new StringBuilder();
        var written = 0;
        foreach (var unit in Units)
        {
            var whole = Math.Floor(rest / unit.Seconds);
            if (whole >= 1)
            {
                if (written > 0) text.Append(' ');
                text.Append(whole.ToString("0", CultureInfo.InvariantCulture)).Append(' ').Append(Name(unit));
                rest -= whole * unit.Seconds;
                written++;
            }
            else if (written > 0)
            {
                break;
            }

            if (written == 2) break;
        }

        return text.ToString();
    }

    /// <summary>In English words, as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText(DiagramLanguage.English);
}
