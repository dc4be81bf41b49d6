using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>Observations as tables: scores, times, and how often standards were met.</summary>
internal static class ScoreTables
{
    private static readonly MeasureColumn Number = new("number", new("no.", "序号"), Unit.Count);
    private static readonly MeasureColumn Step = new("step", new("step", "步骤"));
    private static readonly MeasureColumn Label = new("label", new("label", "名称"));
    private static readonly MeasureColumn Count = new("n", new("n", "次数"), Unit.Count);
    private static readonly MeasureColumn Warning = new("small-sample", new("sample", "样本"));

    /// <summary>The rule by which a sample is small.</summary>
    public static readonly Bilingual Rule = new(
        "small: fewer than 5 observations. The 95% interval of the mean (Student's t) is then over 1.5 standard deviations wide to either side, and tells hardly more than single cases do.",
        "样本小：少于 5 次观察。这时均值的 95% 区间（学生 t 分布）两侧都宽于 1.5 个标准差，能说明的不比个别业务多。");

    /// <summary>The contacts that nobody observed, in a sentence; null where there are none.</summary>
    public static Bilingual? UnobservedOf(ScoreSheet sheet) => sheet.Unobserved.IsEmpty
        ? null
        : new($"not observed: {string.Join("; ", sheet.Unobserved)}", $"没有观察：{string.Join("；", sheet.Unobserved)}");

    /// <summary>The tables that have rows.</summary>
    public static ImmutableArray<MeasureTable> Of(ScoreSheet sheet) => [.. ((MeasureTable[])[ScoresOf(sheet), TimesOf(sheet), MetOf(sheet), RemarksOf(sheet)]).Where(table => !table.Rows.IsEmpty)];

    private static MeasureTable ScoresOf(ScoreSheet sheet) => new(
        "scores",
        new("Scores, 1 to 7", "评分，1 到 7"),
        [Number, Step, Label, Count, .. Spread(Unit.Number), new("expected", new("expected", "期望"), Unit.Number), new("gap", new("gap", "差距"), Unit.Number), Warning],
        Rows(sheet, contact => contact.Score, (contact, score) =>
        [
            .. Head(contact, score.Count), .. Cells(score, 2), MeasureCell.Of(contact.Step.Contact?.Expected), MeasureCell.Of(contact.Gap is { } gap ? Math.Round(gap, 2) : null) with { IsAlert = contact.Gap < 0 }, Small(score.IsFew),
        ]));

    private static MeasureTable TimesOf(ScoreSheet sheet) => new(
        "times",
        new("Times taken", "用时"),
        [Number, Step, Label, Count, .. Spread(Unit.Seconds), new("standard", new("standard", "标准"), Unit.Seconds), Warning],
        Rows(sheet, contact => contact.Time, (contact, time) =>
        [
            .. Head(contact, time.Count), .. Cells(time, 1), MeasureCell.Of(LimitOf(contact.Step)?.Seconds), Small(time.IsFew),
        ]));

    private static MeasureTable MetOf(ScoreSheet sheet) => new(
        "standards-met",
        new("Standards met", "标准达标"),
        [
            Number, Step, Label, Count, new("met", new("met", "达标"), Unit.Count), new("rate", new("rate", "达标率"), Unit.Share), new("low", new("95% from", "95% 下限"), Unit.Share), new("high", new("to", "上限"), Unit.Share),
            new("required", new("required", "要求"), Unit.Share), Warning,
        ],
        Rows(sheet, contact => contact.Met, (contact, met) =>
        [
            .. Head(contact, met.Count), MeasureCell.Of(met.Hits), MeasureCell.Of(Math.Round(met.Share, 4)), MeasureCell.Of(Math.Round(met.Low, 4)), MeasureCell.Of(Math.Round(met.High, 4)),
            MeasureCell.Of(RateOf(contact.Step)?.Rate), Small(met.IsFew),
        ]));

    private static MeasureTable RemarksOf(ScoreSheet sheet) => new(
        "remarks",
        new("Remarks", "备注"),
        [Number, Step, Label, new("remark", new("remark", "备注"))],
        [.. sheet.Contacts.SelectMany(contact => contact.Remarks.Select(remark => (ImmutableArray<MeasureCell>)[.. Head(contact, 0)[..3], MeasureCell.Of(remark)]))]);

    /// <summary>The standard that a share of cases is held against: the only one, or the only one with a rate; null where that cannot be told.</summary>
    public static Standard? RateOf(Step step)
    {
        if (step.Standards.Length == 1) return step.Standards[0];
        var rated = step.Standards.Where(standard => standard.Rate is not null).ToList();
        return rated.Count == 1 ? rated[0] : null;
    }

    private static Duration? LimitOf(Step step) => StepLimits.Strictest(step, isTurnaround: false)?.Time ?? StepLimits.Strictest(step, isTurnaround: true)?.Time;

    private static ImmutableArray<ImmutableArray<MeasureCell>> Rows<T>(ScoreSheet sheet, Func<ContactScores, T?> find, Func<ContactScores, T, ImmutableArray<MeasureCell>> row)
        where T : class => [.. sheet.Contacts.Where(contact => find(contact) is not null).Select(contact => row(contact, find(contact)!))];

    private static MeasureColumn[] Spread(Unit unit) =>
        [new("mean", new("mean", "均值"), unit), new("deviation", new("deviation", "标准差"), unit), new("low", new("95% from", "95% 下限"), unit), new("high", new("to", "上限"), unit)];

    private static MeasureCell[] Head(ContactScores contact, int count) => [MeasureCell.Of(contact.Number), MeasureCell.Of(contact.Step.Id), MeasureCell.Of(contact.Step.Label), MeasureCell.Of(count)];

    private static MeasureCell[] Cells(SampleMean sample, int digits) => [.. ((double?[])[sample.Mean, sample.Deviation, sample.Low, sample.High]).Select(value => MeasureCell.Of(value is { } known ? Math.Round(known, digits) : null))];

    private static MeasureCell Small(bool isFew) => isFew ? MeasureCell.Of(new Bilingual("small", "小")) with { IsAlert = true } : default;
}
