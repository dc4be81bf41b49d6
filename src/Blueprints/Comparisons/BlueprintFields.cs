using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;
using static Blueprints.Comparisons.FieldText;

namespace Blueprints.Comparisons;

/// <summary>What is compared of blueprints besides their steps.</summary>
internal static class BlueprintFields
{
    public static ImmutableArray<Field<ServiceBlueprint>> Head { get; } =
    [
        new("blueprint", new("title", "标题"), (b, _) => b.Title, (b, other) => b with { Title = other.Title }),
        new("language", new("language", "语言"), (b, _) => Language(b.Language), (b, other) => b with { Language = other.Language }),
        new("description", new("description", "说明"), (b, _) => b.Description, (b, other) => b with { Description = other.Description }),
        new("promise", new("promise", "承诺时间"), (b, l) => Time(b.Promise, l), (b, other) => b with { Promise = other.Promise }),
        new("promises", new("promises for stretches", "各段承诺"), (b, l) => Items(b.Promises, static p => $"{p.From} {p.To}", static p => p.Label ?? $"{p.From} → {p.To}", p => Parts(l, ("from", new("from", "起点"), p.From), ("to", new("to", "终点"), p.To), ("time", new("time", "时间"), Time(p.Time, l)), ("at", new("up to the start", "计到开始"), Flag(p.AtStart, l)), ("label", new("words", "文字"), p.Label))), (b, other) => b with { Promises = other.Promises }),
        new("demand", new("demand", "需求量"), (b, l) => Demand(b, l), (b, other) => b with { DemandPerHour = other.DemandPerHour, DemandPeriod = other.DemandPeriod }),
        new("demand-stretches", new("demand by the hour", "各时段需求量"), (b, l) => Items(b.DemandStretches, l2 => l2.Hours.Told(DiagramLanguage.English), s => s.Hours.Told(l), s => Number(s.PerHour)), (b, other) => b with { DemandStretches = other.DemandStretches }),
        new("closing", new("work at closing time", "下班时的工作"), (b, l) => b.ClosingWork == ClosingWork.Pause ? null : Word(BlueprintKeys.Table, "closing", (int)b.ClosingWork, l), (b, other) => b with { ClosingWork = other.ClosingWork }),
        new("hours", new("hours of work in a day", "每天工作时长"), (b, l) => Time(b.Hours, l), (b, other) => b with { Hours = other.Hours }),
        new("working-hours", new("working hours", "工作时间"), (b, l) => b.WorkingHours?.Told(l), (b, other) => b with { WorkingHours = other.WorkingHours }),
        new("demand-word", new("what arrives", "到达的是"), (b, _) => b.DemandWord, (b, other) => b with { DemandWord = other.DemandWord }),
        new("demand-basis", new("basis of the demand", "需求量的依据"), (b, l) => BasisOf(b.DemandBasis, l), (b, other) => b with { DemandBasis = other.DemandBasis }),
        new("basis", new("basis", "依据"), (b, l) => BasisOf(b.Basis, l), (b, other) => b with { Basis = other.Basis }),
        new("volume", new("volume", "业务量"), (b, _) => Number(b.Volume), (b, other) => b with { Volume = other.Volume }),
        new("weights", new("weights of the dimensions", "维度权重"), (b, l) => Items(b.Weights, static w => w.Dimension.ToString(), w => Word(ContactReader.Table, "dimension", (int)w.Dimension, l)!, static w => Number(w.Weight)), (b, other) => b with { Weights = other.Weights }),
        new("paper", new("paper", "纸张"), (b, _) => b.Paper?.ToString(), (b, other) => b with { Paper = other.Paper }),
        new("fold", new("rows", "行数"), (b, _) => b.Folding?.ToString(), (b, other) => b with { Folding = other.Folding }),
        new("theme", new("theme", "主题"), (b, _) => b.Theme, (b, other) => b with { Theme = other.Theme }),
        new("accept", new("accepted findings", "已接受的问题"), (b, _) => Accepted(b.Accept), (b, other) => b with { Accept = other.Accept }),
        new("analysis", new("settings of the analysis", "分析设置"), (b, l) => Settings(b.Analysis, l), (b, other) => b with { Analysis = other.Analysis }),
    ];

    public static ImmutableArray<Field<Lane>> Lane { get; } =
    [
        new("id", new("id", "标识"), (lane, _) => lane.Id, (lane, other) => lane with { Id = other.Id }),
        new("label", new("words", "文字"), (lane, _) => lane.Label, (lane, other) => lane with { Label = other.Label }),
        new("band", new("band", "层"), (lane, l) => Word(LaneKeys.Table, "band", (int)lane.Band, l), (lane, other) => lane with { Band = other.Band }),
        new("staff", new("staff", "人数"), (lane, _) => Number(lane.Staff), (lane, other) => lane with { Staff = other.Staff }),
        new("staff-basis", new("basis of the staff", "人数的依据"), (lane, l) => BasisOf(lane.StaffBasis, l), (lane, other) => lane with { StaffBasis = other.StaffBasis }),
        new("rate", new("rate per hour", "每小时费率"), (lane, _) => Number(lane.RatePerHour), (lane, other) => lane with { RatePerHour = other.RatePerHour }),
        new("rate-basis", new("basis of the rate", "费率的依据"), (lane, l) => BasisOf(lane.RateBasis, l), (lane, other) => lane with { RateBasis = other.RateBasis }),
        new("basis", new("basis", "依据"), (lane, l) => BasisOf(lane.Basis, l), (lane, other) => lane with { Basis = other.Basis }),
        new("hours", new("working hours", "工作时间"), (lane, l) => lane.Hours?.Told(l), (lane, other) => lane with { Hours = other.Hours }),
        new("icon", new("icon", "图标"), (lane, _) => lane.Icon?.Name, (lane, other) => lane with { Icon = other.Icon }),
    ];

    public static ImmutableArray<Field<Phase>> Phase { get; } =
    [
        new("id", new("id", "标识"), (phase, _) => phase.Id, (phase, other) => phase with { Id = other.Id }),
        new("label", new("words", "文字"), (phase, _) => phase.Label, (phase, other) => phase with { Label = other.Label }),
        new("cycle", new("customer's cycle", "购买周期"), (phase, l) => Word(PhaseKeys.Table, "cycle", (int?)phase.Cycle, l), (phase, other) => phase with { Cycle = other.Cycle }),
    ];

    public static ImmutableArray<Field<Flow>> Flow { get; } =
    [
        new("from", new("from", "起点"), (flow, _) => flow.From, (flow, other) => flow with { From = other.From }),
        new("to", new("to", "终点"), (flow, _) => flow.To, (flow, other) => flow with { To = other.To }),
        new("when", new("answer", "答案"), (flow, _) => flow.When, (flow, other) => flow with { When = other.When }),
        new("share", new("share", "比例"), (flow, _) => Percent(flow.Share), (flow, other) => flow with { Share = other.Share }),
        new("basis", new("basis", "依据"), (flow, l) => BasisOf(flow.Basis, l), (flow, other) => flow with { Basis = other.Basis }),
        new("also", new("some cases as well", "部分业务同时走"), (flow, l) => Flag(flow.Also, l), (flow, other) => flow with { Also = other.Also }),
        new("outcome", new("outcome", "结果"), (flow, l) => Word(FlowKeys.Table, "outcome", (int?)flow.Outcome, l), (flow, other) => flow with { Outcome = other.Outcome }),
        new("label", new("words", "文字"), (flow, _) => flow.Label, (flow, other) => flow with { Label = other.Label }),
        new("kind", new("kind", "类型"), (flow, l) => Word(FlowKeys.Table, "kind", (int)flow.Kind, l), (flow, other) => flow with { Kind = other.Kind }),
        new("both", new("both ways", "双向"), (flow, l) => Flag(flow.Both, l), (flow, other) => flow with { Both = other.Both }),
        new("loop", new("loop intended", "有意循环"), (flow, l) => Flag(flow.IsLoopIntended, l), (flow, other) => flow with { IsLoopIntended = other.IsLoopIntended }),
        new("no-contact", new("no contact", "不接触"), (flow, l) => Flag(flow.IsNoContact, l), (flow, other) => flow with { IsNoContact = other.IsNoContact }),
    ];

    /// <summary>The demand by the time that the author counts it for.</summary>
    private static string? Demand(ServiceBlueprint blueprint, DiagramLanguage language)
    {
        var (hours, english, chinese) = blueprint.DemandPeriod switch
        {
            DemandPeriod.Second => (1 / 3600.0, "second", "秒"),
            DemandPeriod.Minute => (1 / 60.0, "minute", "分钟"),
            DemandPeriod.Day => (24, "day", "天"),
            DemandPeriod.Week => (7 * 24, "week", "周"),
            DemandPeriod.Month => (30 * 24, "month", "月"),
            DemandPeriod.Year => (365 * 24, "year", "年"),
            _ => (1, "hour", "小时"),
        };
        if (blueprint.DemandPerHour is not { } perHour) return blueprint.DemandPeriod == default ? null : new Bilingual($"per {english}", $"每{chinese}").In(language);
        var amount = Math.Round(perHour * hours, 9);
        var text = Number(amount / hours == perHour ? amount : perHour * hours);
        return new Bilingual($"{text} per {english}", $"每{chinese} {text}").In(language);
    }
}
