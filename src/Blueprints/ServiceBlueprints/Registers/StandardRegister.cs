using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Registers;

/// <summary>
/// The execution standards by the fourteen aspects that they govern, each held against what is so; an aspect of which no standard speaks has a
/// row of its own that says so. Nothing where the document has no standard at all.
/// </summary>
internal static class StandardRegister
{
    private static readonly Bilingual Missing = new("missing", "缺失");
    private static readonly Bilingual Elsewhere = new("see the times below", "见下面的时限");
    private static readonly Bilingual Met = new("met", "达标");
    private static readonly Bilingual MetAsARule = new("met as a rule, not at worst", "通常达标，最长时超标");
    private static readonly Bilingual NotMet = new("not met", "未达标");
    private static readonly Bilingual Procedural = new("procedural", "程序特性");
    private static readonly Bilingual Personal = new("personal", "个人特性");
    private static readonly Bilingual NotSaid = new("not said", "未写明");

    public static MeasureTable Of(RegisterSteps steps) => new(
        "standards",
        new("Execution standards", "执行标准"),
        [
            RegisterCells.Number, new("kind", new("kind", "类别")), new("aspect", new("aspect", "方面")),
            RegisterSteps.StepColumn, RegisterSteps.LabelColumn, RegisterSteps.LaneColumn, new("standard", new("standard", "标准")),
            new("time", new("time allowed", "时限"), Unit.Seconds), new("counts", new("counts", "计入")), new("actual-time", new("actual time", "实际时间"), Unit.Seconds),
            new("rate", new("rate required", "要求达标率"), Unit.Share), new("actual-rate", new("actual rate", "实际达标率"), Unit.Share),
            new("state", new("state", "状态")),
        ],
        Rows(steps));

    /// <summary>
    /// The row that a standard stands in, by its aspect; one that names none and sets a time is about timing, and any other comes last.
    /// </summary>
    public static StandardAspect? AspectOf(Standard standard) => standard.Aspect ?? (standard.Time is null ? null : StandardAspect.Timing);

    private static ImmutableArray<ImmutableArray<MeasureCell>> Rows(RegisterSteps steps)
    {
        var all = steps.Order.SelectMany(step => steps.Graph.Steps[step].Standards.Select(standard => (Step: step, Standard: standard))).ToList();
        if (all.Count == 0) return [];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>();
        for (var aspect = 0; aspect < AspectWords.English.Length; aspect++)
        {
            var kind = aspect < AspectWords.Procedural ? Procedural : Personal;
            var before = rows.Count;
            Add((StandardAspect)aspect, kind, AspectWords.Of(aspect));
            if (rows.Count > before) continue;
            var isElsewhere = aspect == (int)StandardAspect.Timing && all.Exists(row => row.Standard.Time is not null);
            rows.Add([default, MeasureCell.Of(kind), MeasureCell.Of(AspectWords.Of(aspect)), default, default, default, default, default, default, default, default, default, MeasureCell.Of(isElsewhere ? Elsewhere : Missing)]);
        }

        Add(null, NotSaid, NotSaid);
        return rows.DrainToImmutable();

        void Add(StandardAspect? aspect, Bilingual kind, Bilingual name)
        {
            for (var i = 0; i < all.Count; i++)
            {
                if (AspectOf(all[i].Standard) == aspect) rows.Add(Row(steps, i + 1, kind, name, all[i].Step, all[i].Standard));
            }
        }
    }

    private static ImmutableArray<MeasureCell> Row(RegisterSteps steps, int number, Bilingual kind, Bilingual aspect, int step, Standard standard)
    {
        var actual = StandardState.ActualTime(steps.Graph.Steps[step], standard);
        var counts = standard.Time is null || (standard.IsTurnaround is null && !TurnaroundWords.In(standard.Text)) ? (Bilingual?)null : StepLimits.CountsWait(standard) ? new("work and wait", "全程") : new("work", "作业");
        return
        [
            MeasureCell.Of(number), MeasureCell.Of(kind), MeasureCell.Of(aspect), steps.Id(step), steps.Label(step), steps.Lane(step), MeasureCell.Of(standard.Text),
            RegisterSteps.Time(standard.Time), MeasureCell.Of(counts), RegisterSteps.Time(actual), MeasureCell.Of(standard.Rate), MeasureCell.Of(standard.Actual), StateOf(steps.Graph.Steps[step], standard),
        ];
    }

    /// <summary>Whether what is known keeps to it; nothing where nothing is known.</summary>
    private static MeasureCell StateOf(Step step, Standard standard) => StandardState.IsMissed(step, standard) is not { } isMissed ? default : MeasureCell.Of(isMissed ? NotMet : StandardState.IsMissedAtTimes(step, standard) ? MetAsARule : Met) with { IsAlert = isMissed };
}
