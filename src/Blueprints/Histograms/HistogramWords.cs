using System.Globalization;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Histograms;

/// <summary>The words that a histogram of times itself says.</summary>
internal static class HistogramWords
{
    public static readonly Bilingual Heading = new("How the time for the customer is spread", "顾客的时间如何分布");

    /// <summary>The heading of the chart, which tells both axes.</summary>
    public static readonly Bilingual Axes = new($"{Heading.English}: shares of the cases", $"{Heading.Chinese}：占业务的比例");

    public static readonly Bilingual WithQueues = new("with queues", "计入排队");

    public static readonly Bilingual WithoutQueues = new("without queues", "不计排队");

    public static readonly Bilingual Longer = new("longer", "超过承诺");

    public static readonly Bilingual Mean = new("mean", "均值");

    public static Bilingual PromiseOf(Duration promise) => new($"the promise of {promise}", $"承诺 {promise.ToText(DiagramLanguage.Chinese)}");

    public static Bilingual Within(Duration promise) => new($"within the promise of {promise}", $"不超过承诺的 {promise.ToText(DiagramLanguage.Chinese)}");

    public static Bilingual Over(string english, string chinese) => new($"over {english}", $"超过 {chinese}");

    /// <summary>What stands at the mark of the promise.</summary>
    public static Bilingual Mark(Duration promise, Figure kept)
    {
        var words = new Bilingual($"promise {promise}", $"承诺 {promise.ToText(DiagramLanguage.Chinese)}");
        if (!kept.IsKnown) return words;
        var share = ShareOf(kept);
        return new($"{words.English}: {share.English} keep it", $"{words.Chinese}：{share.Chinese}兑现");
    }

    /// <summary>What the outline is, and what it says of the promise.</summary>
    public static Bilingual Outline(Figure kept)
    {
        if (!kept.IsKnown) return WithQueues;
        var share = ShareOf(kept);
        return new($"with queues: {share.English} keep the promise", $"计入排队：{share.Chinese}兑现承诺");
    }

    /// <summary>What the histogram says, in one sentence.</summary>
    public static Bilingual Finding(TimeHistogram histogram)
    {
        var least = histogram.Mean.IsPartial ? new Bilingual("at least ", "至少 ") : new Bilingual("", " ");
        var mean = new Duration(histogram.Spread!.Mean);
        var time = new Bilingual($"{least.English}{mean}", $"{least.Chinese}{mean.ToText(DiagramLanguage.Chinese)}");
        if (histogram.Promise is not { } promise)
        {
            if (histogram.IsFixed) return new($"Every case takes {time.English}: nothing on the way varies", $"每件业务都用{time.Chinese}：没有任何波动");
            var most = new Duration(histogram.Spread.Quantile(0.9));
            return new($"The customer's time is {time.English} on average; 90% of the cases take no longer than {least.English}{most}", $"顾客的时间平均{time.Chinese}；90% 的业务不超过{least.Chinese}{most.ToText(DiagramLanguage.Chinese)}");
        }

        var promised = promise.ToText(DiagramLanguage.Chinese);
        if (histogram.IsFixed) return new($"Every case takes {time.English}, and nothing on the way varies; the promise is {promise}", $"每件业务都用{time.Chinese}，没有任何波动；承诺是 {promised}");
        var queued = histogram.QueuedSpread is null || !histogram.QueuedPromiseKept.IsKnown ? new("", "") : ShareOf(histogram.QueuedPromiseKept);
        if (!histogram.PromiseKept.IsKnown)
        {
            return queued.English.Length > 0
                ? new($"With queues, {queued.English} of the cases keep the promise of {promise}; without, too little is known to tell", $"计入排队，{queued.Chinese}的业务能兑现 {promised}的承诺；不计排队，已知的时间不足以判断")
                : new($"The customer's time is {time.English} on average; too little is known to tell how many cases keep the promise of {promise}", $"顾客的时间平均{time.Chinese}；已知的时间不足以判断多少业务能兑现 {promised}的承诺");
        }

        var kept = ShareOf(histogram.PromiseKept);
        return queued.English.Length == 0
            ? new($"{Capital(kept.English)} of the cases keep the promise of {promise}", $"{kept.Chinese}的业务能兑现 {promised}的承诺")
            : new($"{Capital(kept.English)} of the cases keep the promise of {promise}; with queues, {queued.English}", $"{kept.Chinese}的业务能兑现 {promised}的承诺；计入排队，{queued.Chinese}");
    }

    /// <summary>What the reader has to know of the figures, one after the other.</summary>
    public static IEnumerable<Bilingual> Notes(TimeHistogram histogram)
    {
        if (histogram.Mean is { IsPartial: true, Reason: { } missing }) yield return new($"Times are at least these, for {missing.English}", $"时间至少如此，因为 {missing.Chinese}");
        var hasQueues = histogram.QueuedSpread is not null;
        if (histogram.Mean.Assumption is { } taken)
        {
            var error = histogram.Mean.Error is { } half ? new Duration(half) : (Duration?)null;
            var interval = error is { } wide ? new Bilingual($"; the mean ± {wide}", $"；均值 ± {wide.ToText(DiagramLanguage.Chinese)}") : new Bilingual("", "");
            yield return hasQueues
                ? new($"Bars: {taken.English}{interval.English}", $"柱形：{taken.Chinese}{interval.Chinese}")
                : new($"{Capital(taken.English)}{interval.English}", $"{taken.Chinese}{interval.Chinese}");
        }

        if (hasQueues && histogram.QueuedAssumption is { } queues) yield return new($"Outline: {queues.English}", $"轮廓线：{queues.Chinese}");
    }

    /// <summary>A share, with its interval where it has one, and its side where it is a bound.</summary>
    public static Bilingual ShareOf(Figure figure)
    {
        var text = Percent(figure.Value!.Value);
        if (figure.Error is { } error) text += $" ± {MeasureValue.ToText(error, Unit.Share, DiagramLanguage.English)}";
        return figure.IsAtMost ? new($"at most {text}", $"至多 {text} ") : new(text, $"{text} ");
    }

    /// <summary>A share in per cent. What is not all is not told as all.</summary>
    public static string Percent(double share)
    {
        var text = MeasureValue.ToText(share, Unit.Share, DiagramLanguage.English);
        for (var digits = 2; text == "100%" && share < 1 && digits <= 6; digits++) text = (share * 100).ToString("0." + new string('#', digits), CultureInfo.InvariantCulture) + "%";
        return text;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
