using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The five gaps of service quality (Parasuraman, Zeithaml and Berry 1985) by the figures of the document, each where a blueprint has it: 1
/// at what management believes, 2 at the standards, 3 at the steps, 4 at the promise, 5 at the line of interaction. A gap without figures
/// says what to add.
/// </summary>
internal static class FiveGaps
{
    /// <summary>The key of their table.</summary>
    public const string Key = "five-gaps";

    /// <summary>A gap of scores smaller than this is none.</summary>
    public const double Noticeable = 0.05;

    /// <summary>The share of broken promises that the rule on promises allows by itself.</summary>
    private const double Tolerated = 0.1;

    public static MeasureTable Of(BlueprintFacts facts)
    {
        Line[] gaps = [Knowledge(facts), Specification(facts), Delivery(facts), Communication(facts), Service(facts)];
        return new MeasureTable(
            Key,
            new("The five gaps of service quality", "服务质量的五个差距"),
            [
                new("number", new("no.", "序号"), Unit.Count), new("gap", new("gap between", "差距所在")), new("where", new("where", "位置")), new("figure", new("figure", "数值")),
            ],
            Array.Exists(gaps, gap => gap.IsKnown)
                ? [.. gaps.Select((gap, i) => (ImmutableArray<MeasureCell>)[MeasureCell.Of(i + 1), MeasureCell.Of(gap.Between), MeasureCell.Of(gap.Where), MeasureCell.Of(gap.Figure) with { IsAlert = gap.IsAlert }])]
                : []);
    }

    private static Line Knowledge(BlueprintFacts facts)
    {
        var line = new Line(new("what customers expect and what management believes they do", "顾客的期望与管理层的认知"), new("contact points", "接触点"));
        return facts.Measures.KnowledgeGap.Value is { } gap ? line.Known(Signed(gap), Math.Abs(gap) > Noticeable) : line.Missing(new("believed and expected to contacts", "接触点的 believed 和 expected"));
    }

    private static Line Specification(BlueprintFacts facts)
    {
        var line = new Line(new("what is expected and promised, and the standards", "期望和承诺与执行标准"), new("standards", "执行标准"));
        var (expected, covered) = (0, 0);
        foreach (var step in facts.Graph.Steps)
        {
            if (step.Contact?.Expected is null) continue;
            expected++;
            if (!step.Standards.IsDefaultOrEmpty) covered++;
        }

        var parts = new List<Bilingual>();
        if (expected > 0) parts.Add(new($"{Text(covered)} of {Text(expected)} contacts of which something is expected have a standard", $"{Text(expected)} 个有期望的接触点中，{Text(covered)} 个有执行标准"));
        var isLong = false;
        if (facts.Blueprint.Promise is { } promise && StandardsAlong.Of(facts.Graph).Seconds is > 0 and var allowed)
        {
            isLong = allowed > promise.Seconds;
            var (time, promised) = (MeasureValue.ToWords(allowed, Unit.Seconds), MeasureValue.ToWords(promise.AsBound.Seconds, Unit.Seconds));
            parts.Add(new($"the standards along the way allow {time.English}, the promise is {promised.English}", $"沿途各标准合计 {time.Chinese}，承诺为 {promised.Chinese}"));
        }

        if (parts.Count == 0) return line.Missing(new("expected to contacts, or a promise and standards with a time", "接触点的 expected，或承诺和带时限的执行标准"));
        return line.Known(new(string.Join("; ", parts.Select(part => part.English)), string.Join("；", parts.Select(part => part.Chinese))), isLong || covered < expected);
    }

    private static Line Delivery(BlueprintFacts facts)
    {
        var line = new Line(new("the standards and what is done", "执行标准与实际执行"), new("steps", "步骤"));
        var (known, missed) = (0, 0);
        foreach (var step in facts.Graph.Steps)
        {
            var own = StandardState.Count(step);
            (known, missed) = (known + own.Known, missed + own.Missed);
        }

        return known == 0
            ? line.Missing(new("standards with a time or a rate, and the times and actual rates of their steps", "带时限或达标率的执行标准，以及步骤的用时和实际达标率"))
            : line.Known(new($"standards not met: {Text(missed)} of {Text(known)}", $"未达标的执行标准：{Text(known)} 项中的 {Text(missed)} 项"), missed > 0);
    }

    private static Line Communication(BlueprintFacts facts)
    {
        var line = new Line(new("what is done and what is promised", "实际执行与对外承诺"), new("the promise", "承诺"));
        var figure = facts.Measures.QueuedPromiseKept.IsKnown ? facts.Measures.QueuedPromiseKept : facts.Measures.PromiseKept;
        if (figure.Value is not { } kept) return Stretch(facts, line) ?? NoPromise(facts, line, figure);
        var (most, mostChinese) = figure.IsPartial && kept > 0.0005 ? ("at least ", "至少 ") : ("", "");
        var broken = MeasureValue.ToText(1 - kept, Unit.Share, DiagramLanguage.English);
        return line.Known(new($"broken for {most}{broken} of the cases", $"{mostChinese}{broken} 的业务不能兑现"), 1 - kept > Tolerated);
    }

    /// <summary>Of the promises for parts of the way the one that is broken most often; null where none is told.</summary>
    private static Line? Stretch(BlueprintFacts facts, Line line)
    {
        PromiseFigures? worst = null;
        foreach (var row in facts.Measures.Promises)
        {
            if (row.Kept.Value is { } kept && !(kept >= worst?.Kept.Value)) worst = row;
        }

        if (worst is null) return null;
        var (most, mostChinese) = worst.Kept.IsPartial && worst.Kept.Value > 0.0005 ? ("at least ", "至少 ") : ("", "");
        var broken = MeasureValue.ToText(1 - worst.Kept.Value!.Value, Unit.Share, DiagramLanguage.English);
        var name = PartTables.NameOf(facts.Graph, worst.Promise);
        return line.Known(new($"broken for {most}{broken} of the cases: {name}", $"{mostChinese}{broken} 的业务不能兑现：{name}"), 1 - worst.Kept.Value > Tolerated);
    }

    private static Line NoPromise(BlueprintFacts facts, Line line, Figure figure)
    {
        if (facts.Blueprint.Promise is null && facts.Blueprint.Promises.IsEmpty) return line.Missing(new("promise, times and shares", "承诺、时间和比例"));
        var why = facts.Blueprint.Promise is null ? facts.Measures.Promises[0].Kept.Reason : figure.Reason;
        return why is { } reason ? line.Unknown(reason) : line.Missing(new("times and shares", "时间和比例"));
    }

    private static Line Service(BlueprintFacts facts)
    {
        var line = new Line(new("what is expected and what is perceived", "期望与感知"), new("line of interaction", "互动分界线"));
        return facts.Measures.ServiceGap.Value is { } gap ? line.Known(Signed(gap), gap < -Noticeable) : line.Missing(new("expected and perceived to contacts", "接触点的 expected 和 perceived"));
    }

    private static Bilingual Signed(double gap)
    {
        var text = gap.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);
        return new(text, text);
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A gap.</summary>
    private sealed record Line(Bilingual Between, Bilingual Where)
    {
        public Bilingual Figure { get; private init; }

        public bool IsKnown { get; private init; }

        public bool IsAlert { get; private init; }

        public Line Known(Bilingual figure, bool isAlert) => this with { Figure = figure, IsKnown = true, IsAlert = isAlert };

        /// <summary>Where all is given, and no figure can be told from it.</summary>
        public Line Unknown(Bilingual why) => this with { Figure = new($"not known: {why.English}", $"未知：{why.Chinese}") };

        public Line Missing(Bilingual what) => this with { Figure = new($"no data: add {what.English}", $"没有数据：请补上{what.Chinese}") };
    }
}
