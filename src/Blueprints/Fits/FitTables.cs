using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Fits;

/// <summary>What a log says, as tables.</summary>
internal static class FitTables
{
    private static readonly Bilingual Small = new("small", "小");

    /// <summary>How goodness is told, and from where a sample is small.</summary>
    public static readonly Bilingual Rule = new(
        "A² is the distance of the sample from the shape (Anderson and Darling 1952): kept means that a sample of the shape is as far from it in at least 5 of 100 cases (Stephens 1974; D'Agostino and Stephens 1986). Under 10 times no shape is fitted, and least and greatest stand for it; small: fewer than 30.",
        "A² 是样本与分布之间的距离（Anderson and Darling 1952）：“不能拒绝”指这种分布的样本至少有 5% 会有这么远（Stephens 1974；D'Agostino and Stephens 1986）。不足 10 次的不拟合分布，用最短和最长表示；样本小：少于 30 次。");

    /// <summary>What was read, in a sentence.</summary>
    public static Bilingual Head(FitSheet sheet)
    {
        var (cases, events) = (Number(sheet.Cases), Number(sheet.Events));
        var (from, to) = (Moment(sheet.Period.From), Moment(sheet.Period.To));
        var columns = string.Join(", ", sheet.Columns.Select(column => $"{column.Name} = '{column.Heading}'"));
        var chinese = string.Join("，", sheet.Columns.Select(column => $"{ChineseOf(column.Name)} = “{column.Heading}”"));
        return new($"{sheet.Log}: {cases} cases, {events} events, {from} to {to}; read: {columns}", $"{sheet.Log}：{cases} 件业务，{events} 个事件，{from} 至 {to}；读作：{chinese}");
    }

    public static ImmutableArray<MeasureTable> Of(FitSheet sheet) => [.. ((MeasureTable[])[Times(sheet), Kinds("ways", new("By the way through the service", "按经过的路径"), sheet.Ways), Kinds("outcomes", new("By how cases ended", "按结果"), sheet.Outcomes), Shares(sheet), Again(sheet), Arrivals(sheet), Staff(sheet), LogOnly(sheet), DocumentOnly(sheet), Ways(sheet)]).Where(table => !table.Rows.IsEmpty)];

    private static MeasureTable Times(FitSheet sheet) => new(
        "times",
        new("Times and waits", "时间和等待"),
        [
            new("step", new("step", "步骤")), new("label", new("label", "名称")), new("value", new("value", "数值")), new("n", new("n", "次数"), Unit.Count), new("mean", new("mean", "平均"), Unit.Seconds), new("deviation", new("deviation", "标准差"), Unit.Seconds),
            new("least", new("least", "最短"), Unit.Seconds), new("greatest", new("greatest", "最长"), Unit.Seconds), new("shape", new("shape", "分布")), new("distance", new("A²", "A²"), Unit.Number), new("verdict", new("fits", "符合")), new("small-sample", new("sample", "样本")),
        ],
        [.. sheet.Steps.SelectMany(step => (IEnumerable<ImmutableArray<MeasureCell>>)[.. step.Time is { } time ? (ImmutableArray<MeasureCell>[])[Row(step, new("time", "时间"), time)] : [], .. step.Wait is { } wait ? (ImmutableArray<MeasureCell>[])[Row(step, new("wait", "等待"), wait)] : []])]);

    private static ImmutableArray<MeasureCell> Row(StepFit step, Bilingual what, TimeFit fit) =>
    [
        MeasureCell.Of(step.Step), MeasureCell.Of(step.Label), MeasureCell.Of(what), MeasureCell.Of(fit.Count), MeasureCell.Of(fit.Mean), MeasureCell.Of(fit.Deviation), MeasureCell.Of(fit.Least), MeasureCell.Of(fit.Greatest),
        MeasureCell.Of(ShapeOf(fit)), MeasureCell.Of(fit.Distance is { } distance ? Math.Round(distance, 3) : null), MeasureCell.Of(VerdictOf(fit)) with { IsAlert = fit.IsKept == false }, fit.IsFew ? MeasureCell.Of(Small) with { IsAlert = true } : default,
    ];

    private static MeasureTable Kinds(string key, Bilingual title, ImmutableArray<LoggedKind> kinds) => new(
        key,
        title,
        [
            new("kind", new("cases", "业务")), new("count", new("count", "件数"), Unit.Count), new("share", new("share", "占比"), Unit.Share), new("mean", new("mean", "平均"), Unit.Seconds),
            new("p50", new("P50", "P50"), Unit.Seconds), new("p90", new("P90", "P90"), Unit.Seconds), new("p95", new("P95", "P95"), Unit.Seconds), new("promise-kept", new("promise kept", "兑现承诺"), Unit.Share), new("small-sample", new("sample", "样本")),
        ],
        [.. kinds.Select(kind => (ImmutableArray<MeasureCell>)
        [
            MeasureCell.Of((Bilingual?)kind.Name), MeasureCell.Of(kind.Count), MeasureCell.Of(Math.Round((double)kind.Count / kind.Of, 4)), MeasureCell.Of(kind.Mean), MeasureCell.Of(kind.Median), MeasureCell.Of(kind.P90), MeasureCell.Of(kind.P95),
            MeasureCell.Of(kind.Kept), kind.IsFew ? MeasureCell.Of(Small) with { IsAlert = true } : default,
        ])]);

    private static Bilingual ShapeOf(TimeFit fit)
    {
        if (fit.Count == 1) return new("not fitted", "未拟合");
        if (fit.Distance is null) return fit.Estimate.IsRange ? new("not fitted", "未拟合") : new("fixed", "固定");
        var words = DurationReader.TimeKeys.Find("shape")!.Shape;
        return new(words.Words[(int)fit.Estimate.Shape], words.Chinese[(int)fit.Estimate.Shape]);
    }

    private static Bilingual? VerdictOf(TimeFit fit) => fit.Distance is null ? null : fit.IsKept switch
    {
        true => new("kept at 5%", "5% 水平不能拒绝"),
        false => new("nearest, not kept", "最接近，但被拒绝"),
        _ => new("nearest", "最接近"),
    };

    private static MeasureTable Shares(FitSheet sheet) => new(
        "shares",
        new("Ways taken", "所走的去向"),
        [new("from", new("from", "从")), new("to", new("to", "到")), new("when", new("when", "条件")), new("count", new("cases", "件数"), Unit.Count), new("of", new("of", "共"), Unit.Count), new("share", new("share", "占比"), Unit.Share), new("low", new("95% from", "95% 下限"), Unit.Share), new("high", new("to", "上限"), Unit.Share), new("note", new("note", "说明"))],
        [.. sheet.Entries.Concat(sheet.Exits).Select(share => (ImmutableArray<MeasureCell>)
        [
            share.From.Length == 0 ? MeasureCell.Of(new Bilingual("begins", "开始")) : MeasureCell.Of(share.From), MeasureCell.Of(share.To), MeasureCell.Of(share.When), MeasureCell.Of(share.Count), MeasureCell.Of(share.Of), MeasureCell.Of(Math.Round(share.Share, 4)), MeasureCell.Of(Math.Round(share.Low, 4)), MeasureCell.Of(Math.Round(share.High, 4)), NoteOf(share),
        ])]);

    private static MeasureCell NoteOf(ShareFit share)
    {
        if (share.Of < FitSheet.Few) return MeasureCell.Of(new Bilingual("small sample", "样本小")) with { IsAlert = true };
        return share.Count == 0 ? MeasureCell.Of(new Bilingual("never taken", "从未走过")) with { IsAlert = true } : share.IsLoop ? MeasureCell.Of(new Bilingual("leads back", "返回")) : share.IsAlso ? MeasureCell.Of(new Bilingual("as well", "同时")) : default;
    }

    private static MeasureTable Again(FitSheet sheet) => new(
        "again",
        new("Done again at once", "紧接着重做"),
        [new("step", new("step", "步骤")), new("label", new("label", "名称")), new("count", new("times", "次数"), Unit.Count), new("of", new("of", "共"), Unit.Count), new("share", new("share", "占比"), Unit.Share)],
        [.. sheet.Steps.Where(step => step.Repeated > 0).Select(step => (ImmutableArray<MeasureCell>)[MeasureCell.Of(step.Step), MeasureCell.Of(step.Label), MeasureCell.Of(step.Repeated), MeasureCell.Of(step.Count), MeasureCell.Of(Math.Round((double)step.Repeated!.Value / step.Count, 4))])]);

    private static MeasureTable Arrivals(FitSheet sheet) => new(
        "arrivals",
        new("Arrivals by the hour of the day", "一天中各小时的到达量"),
        [new("hour", new("hour", "时段")), new("cases", new("cases", "件数"), Unit.Count), new("share", new("share", "占比"), Unit.Share) { HasBar = true }],
        [.. Enumerable.Range(0, sheet.Arrivals.Length).Where(hour => sheet.Arrivals[hour] > 0).Select(hour => (ImmutableArray<MeasureCell>)[MeasureCell.Of(string.Create(CultureInfo.InvariantCulture, $"{hour}:00-{hour + 1}:00")), MeasureCell.Of(sheet.Arrivals[hour]), MeasureCell.Of(Math.Round((double)sheet.Arrivals[hour] / sheet.Cases, 4))])]);

    private static MeasureTable Staff(FitSheet sheet) => new(
        "staff",
        new("People", "人员"),
        [new("lane", new("lane", "泳道")), new("label", new("label", "名称")), new("people", new("different people", "不同人员"), Unit.Count), new("at-once", new("at work at once, at most", "同时在岗最多"), Unit.Count)],
        [.. sheet.Lanes.Select(lane => (ImmutableArray<MeasureCell>)[MeasureCell.Of(lane.Lane), MeasureCell.Of(lane.Label), MeasureCell.Of(lane.People), MeasureCell.Of(lane.AtOnce)])]);

    private static MeasureTable LogOnly(FitSheet sheet) => new(
        "log-only",
        new("In the log and not in the document", "日志里有、文档里没有"),
        [new("activity", new("activity", "活动")), new("count", new("times", "次数"), Unit.Count), new("advice", new("what to do", "怎么办"))],
        [.. sheet.LogOnly.Select(other => (ImmutableArray<MeasureCell>)
        [
            MeasureCell.Of(other.Activity), MeasureCell.Of(other.Count),
            MeasureCell.Of(other.Nearest is { } near ? new Bilingual($"if it is '{near}', call that step so in the log, or write its words as its label", $"如果就是“{near}”，请在日志里这样称呼，或把文档里的名称改成一样") : new Bilingual("add a step of this name, or leave it out of the log", "在文档里加一个这个名称的步骤，或从日志中去掉")),
        ])]);

    private static MeasureTable DocumentOnly(FitSheet sheet) => new(
        "document-only",
        new("In the document and not in the log", "文档里有、日志里没有"),
        [new("step", new("step", "步骤")), new("advice", new("what to do", "怎么办"))],
        [.. sheet.DocumentOnly.Select(step => (ImmutableArray<MeasureCell>)[MeasureCell.Of(step), MeasureCell.Of(new Bilingual("it is not recorded, or never done: measure its time by hand, or take it out", "没有记录，或从不发生：请人工测量它的时间，或把它删去"))])]);

    private static MeasureTable Ways(FitSheet sheet) => new(
        "other-ways",
        new("Ways of the log that the document does not have", "日志里走过、文档里没有的去向"),
        [new("from", new("from", "从")), new("to", new("to", "到")), new("count", new("times", "次数"), Unit.Count), new("advice", new("what to do", "怎么办"))],
        [.. sheet.OtherWays.Select(way => (ImmutableArray<MeasureCell>)
        [
            way.From.Length == 0 ? MeasureCell.Of(new Bilingual("begins", "开始")) : MeasureCell.Of(way.From), MeasureCell.Of(way.To), MeasureCell.Of(way.Count),
            MeasureCell.Of(way.From.Length == 0 ? new Bilingual($"make '{way.To}' a way in: kind: start", $"把“{way.To}”写成入口：kind: start") : new Bilingual($"add an exit to '{way.From}': {{to: {way.To}, when: ...}}", $"给“{way.From}”加一个出口：{{to: {way.To}, when: ……}}")),
        ])]);

    private static string ChineseOf(string name) => name switch { "case" => "业务", "step" => "步骤", "start" => "开始", "end" => "结束", "resource" => "人员", _ => "生命周期" };

    private static string Moment(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
