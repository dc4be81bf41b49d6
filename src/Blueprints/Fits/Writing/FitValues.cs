using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Scores.Writing;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Fits.Writing;

/// <summary>Values as a document writes them, with what they rest on.</summary>
/// <param name="keys">The keys as the document writes them.</param>
/// <param name="sheet">What the log says.</param>
internal sealed class FitValues(ScoreKeys keys, FitSheet sheet)
{
    private static readonly (double Most, double Seconds, string English, string Chinese)[] Units =
        [(100, 1, "s", "秒"), (100 * 60, 60, "min", "分钟"), (72 * 3600, 3600, "h", "小时"), (double.PositiveInfinity, 86400, "d", "天")];

    private readonly bool _isChinese = keys.Language == DiagramLanguage.Chinese;

    /// <summary>The keys that tell the basis, with their values.</summary>
    /// <param name="count">How many observations; null where that says nothing.</param>
    public IEnumerable<(string Key, string Value)> Basis(int? count)
    {
        yield return ("basis", _isChinese ? BasisKeys.Shape.Chinese[0] : BasisKeys.Shape.Words[0]);
        if (count is { } n) yield return ("sample", n.ToString(CultureInfo.InvariantCulture));
        yield return ("source", ValueText.Of(sheet.Log));
        yield return ("date", sheet.Period.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public string BasisText(int? count) => string.Join(", ", Basis(count).Select(part => $"{keys[part.Key]}: {part.Value}"));

    /// <summary>A value in braces.</summary>
    public string Of(string value, int? count) => $"{{{keys["value"]}: {value}, {BasisText(count)}}}";

    /// <summary>A time in braces.</summary>
    /// <param name="fit">The time.</param>
    /// <param name="beside">What else stands in the braces, after a comma.</param>
    public string Of(TimeFit fit, string beside)
    {
        var time = fit.Estimate;
        var (min, typical, max) = ($"{keys["min"]}: {Time(time.Min)}", $"{keys["typical"]}: {Time(time.Typical)}", $"{keys["max"]}: {Time(time.Max)}");
        var parts = time.Shape switch
        {
            DurationShape.Normal or DurationShape.LogNormal => $"{typical}, {keys["deviation"]}: {Time(time.Deviation)}, {Shape(time.Shape)}",
            DurationShape.Exponential => $"{typical}, {Shape(time.Shape)}",
            DurationShape.Uniform => $"{min}, {max}, {Shape(time.Shape)}",
            DurationShape.Triangular => $"{min}, {typical}, {max}, {Shape(time.Shape)}",
            _ => time.IsRange ? $"{min}, {typical}, {max}" : typical,
        };
        return $"{{{parts}{beside}, {BasisText(fit.Count)}}}";
    }

    /// <summary>The arrivals in the time for which the document counts them; null where they cannot be told.</summary>
    public string? Demand(ServiceBlueprint blueprint)
    {
        var period = blueprint.DemandPeriod;
        var isPerHour = period is DemandPeriod.Hour or DemandPeriod.Minute or DemandPeriod.Second;
        var isLong = period is not (DemandPeriod.Hour or DemandPeriod.Minute or DemandPeriod.Second or DemandPeriod.Day);
        if ((isPerHour ? sheet.DemandPerHour : isLong && sheet.DemandPerWeek is { } week ? week / 7 : sheet.DemandPerDay) is not { } rate) return null;
        var (amount, english, chinese) = period switch
        {
            DemandPeriod.Second => (rate / 3600, "second", "秒"),
            DemandPeriod.Minute => (rate / 60, "minute", "分钟"),
            DemandPeriod.Hour => (rate, "hour", "小时"),
            DemandPeriod.Day => (rate, "day", "天"),
            DemandPeriod.Week => (rate * 7, "week", "周"),
            DemandPeriod.Month => (rate * 30, "month", "月"),
            _ => (rate * 365, "year", "年"),
        };
        if (!(amount > 0)) return null;
        return _isChinese ? $"每{chinese} {Digits(amount)}" : $"{Digits(amount)} per {english}";
    }

    public static string Share(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private string Shape(DurationShape shape)
    {
        var words = DurationReader.TimeKeys.Find("shape")!.Shape;
        return $"{keys["shape"]}: {(_isChinese ? words.Chinese : words.Words)[(int)shape]}";
    }

    /// <summary>A duration with four digits, in one unit.</summary>
    private string Time(Duration time)
    {
        foreach (var (most, seconds, english, chinese) in Units)
        {
            if (time.Seconds < most) return $"{Digits(time.Seconds / seconds)} {(_isChinese ? chinese : english)}";
        }

        return "0 s";
    }

    private static string Digits(double value)
    {
        var whole = value >= 1 ? (int)Math.Floor(Math.Log10(value)) + 1 : 0;
        return value.ToString("0." + new string('#', Math.Max(0, 4 - whole)), CultureInfo.InvariantCulture);
    }
}
