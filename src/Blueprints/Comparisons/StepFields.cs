using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;
using static Blueprints.Comparisons.FieldText;

namespace Blueprints.Comparisons;

/// <summary>What is compared of steps: every property but the place; a further one is one entry here.</summary>
internal static class StepFields
{
    public static ImmutableArray<Field<Step>> All { get; } =
    [
        new("id", new("id", "标识"), (s, _) => s.Id, (s, other) => s with { Id = other.Id }),
        new("label", new("words", "文字"), (s, _) => s.Label, (s, other) => s with { Label = other.Label }),
        new("lane", new("lane", "泳道"), (s, _) => s.Lane, (s, other) => s with { Lane = other.Lane }),
        new("with", new("acts too", "一同参与"), (s, _) => List(s.With), (s, other) => s with { With = other.With }),
        new("phase", new("phase", "阶段"), (s, _) => s.Phase, (s, other) => s with { Phase = other.Phase }),
        new("kind", new("kind", "类型"), (s, l) => Word(StepKeys.Table, "kind", (int)s.Kind, l), (s, other) => s with { Kind = other.Kind }),
        new("share", new("share of the cases that begin here", "从这里开始的比例"), (s, _) => Percent(s.Share), (s, other) => s with { Share = other.Share }),
        new("share-basis", new("basis of the share", "比例的依据"), (s, l) => BasisOf(s.ShareBasis, l), (s, other) => s with { ShareBasis = other.ShareBasis }),
        new("file", new("subprocess", "子流程"), ProcessField.Of, (s, other) => s with { File = other.File, Process = other.Process }),
        new("time", new("time", "时间"), (s, l) => Time(s.Time, l), (s, other) => s with { Time = other.Time }),
        new("time-basis", new("basis of the time", "时间的依据"), (s, l) => BasisOf(s.Time?.Basis, l), (s, other) => s.Time is { } time ? s with { Time = time with { Basis = other.Time?.Basis } } : s),
        new("wait", new("wait", "等待"), (s, l) => Wait(s.Wait, l), (s, other) => s with { Wait = other.Wait }),
        new("wait-basis", new("basis of the wait", "等待的依据"), (s, l) => BasisOf(s.Wait?.Time?.Basis, l), (s, other) => s.Wait is { Time: { } time } wait ? s with { Wait = wait with { Time = time with { Basis = other.Wait?.Time?.Basis } } } : s),
        new("standard", new("standard", "执行标准"), (s, l) => Items(s.Standards, static standard => standard.Text ?? "", static standard => standard.Text ?? "", standard => Standard(standard, l)), (s, other) => s with { Standards = other.Standards }),
        new("fail", new("fail points", "失误点"), (s, l) => Items(s.FailPoints, static fail => fail.Id ?? fail.Text, static fail => fail.Text, fail => Fail(fail, l)), (s, other) => s with { FailPoints = other.FailPoints }),
        new("contact", new("contact", "接触点"), (s, l) => Contact(s.Contact, l), (s, other) => s with { Contact = other.Contact }),
        new("no-contact", new("no contact", "不接触"), (s, l) => Flag(s.IsNoContact, l), (s, other) => s with { IsNoContact = other.IsNoContact }),
        new("evidence", new("evidence", "有形展示"), (s, _) => List(s.Evidence), (s, other) => s with { Evidence = other.Evidence }),
        new("documents", new("documents", "单据"), (s, _) => List(s.Documents), (s, other) => s with { Documents = other.Documents }),
        new("emotion", new("emotion", "情绪"), (s, _) => Number(s.Emotion), (s, other) => s with { Emotion = other.Emotion }),
        new("quote", new("quotes", "顾客原话"), (s, _) => List(s.Quotes), (s, other) => s with { Quotes = other.Quotes }),
        new("value", new("value", "价值"), (s, l) => Word(StepKeys.Table, "value", (int?)s.Value, l), (s, other) => s with { Value = other.Value }),
        new("outcome", new("outcome", "结果"), (s, l) => Word(StepKeys.Table, "outcome", (int?)s.Outcome, l), (s, other) => s with { Outcome = other.Outcome }),
        new("yield", new("yield", "一次合格率"), (s, _) => Percent(s.Yield), (s, other) => s with { Yield = other.Yield }),
        new("yield-basis", new("basis of the yield", "一次合格率的依据"), (s, l) => BasisOf(s.YieldBasis, l), (s, other) => s with { YieldBasis = other.YieldBasis }),
        new("cost", new("cost", "成本"), (s, _) => Number(s.Cost), (s, other) => s with { Cost = other.Cost }),
        new("cost-basis", new("basis of the cost", "成本的依据"), (s, l) => BasisOf(s.CostBasis, l), (s, other) => s with { CostBasis = other.CostBasis }),
        new("rework", new("rework", "返工率"), (s, _) => Percent(s.Rework), (s, other) => s with { Rework = other.Rework }),
        new("rework-basis", new("basis of the rework", "返工率的依据"), (s, l) => BasisOf(s.ReworkBasis, l), (s, other) => s with { ReworkBasis = other.ReworkBasis }),
        new("loop", new("loop intended", "有意循环"), (s, l) => Flag(s.IsLoopIntended, l), (s, other) => s with { IsLoopIntended = other.IsLoopIntended }),
        new("basis", new("basis", "依据"), (s, l) => BasisOf(s.Basis, l), (s, other) => s with { Basis = other.Basis }),
        new("staff", new("staff", "人数"), (s, _) => Number(s.Staff), (s, other) => s with { Staff = other.Staff }),
        new("staff-basis", new("basis of the staff", "人数的依据"), (s, l) => BasisOf(s.StaffBasis, l), (s, other) => s with { StaffBasis = other.StaffBasis }),
        new("priority", new("priority", "优先级"), (s, _) => s.Priority == 0 ? null : Number(s.Priority), (s, other) => s with { Priority = other.Priority }),
        new("policy", new("policy", "规定"), (s, _) => s.Policy, (s, other) => s with { Policy = other.Policy }),
        new("system", new("systems", "系统"), (s, _) => List(s.Systems), (s, other) => s with { Systems = other.Systems }),
        new("note", new("note", "备注"), (s, _) => s.Note, (s, other) => s with { Note = other.Note }),
        new("href", new("link", "链接"), (s, _) => s.Href, (s, other) => s with { Href = other.Href }),
        new("icon", new("icon", "图标"), (s, _) => s.Icon?.Name, (s, other) => s with { Icon = other.Icon }),
        new("tags", new("tags", "标记"), (s, _) => List(s.Tags), (s, other) => s with { Tags = other.Tags }),
        new("accept", new("accepted findings", "已接受的问题"), (s, _) => Accepted(s.Accept), (s, other) => s with { Accept = other.Accept }),
    ];

    private static FieldValue? Wait(Wait? wait, DiagramLanguage language) => wait is null ? null : Parts(
        language,
        ("time", new("wait", "等待"), Time(wait.Time, language)),
        ("tolerated", new("tolerated wait", "可容忍"), Time(wait.Tolerated, language)),
        ("patience", new("patience", "耐心"), Time(wait.Patience, language)),
        ("fixed", new("fixed", "固定"), Flag(wait.IsFixed, language))) ?? Unsaid;

    private static FieldValue? Standard(Standard standard, DiagramLanguage language) => Parts(
        language,
        ("text", new("words", "文字"), standard.Text),
        ("time", new("time", "时限"), Time(standard.Time, language)),
        ("counts", new("counts", "计入"), Word(StandardReader.Table, "counts", standard.IsTurnaround switch { null => null, false => 0, true => 1 }, language)),
        ("rate", new("rate", "目标达成率"), Percent(standard.Rate)),
        ("actual", new("actual", "实际达成率"), Percent(standard.Actual)),
        ("aspect", new("aspect", "方面"), Word(StandardReader.Table, "aspect", (int?)standard.Aspect, language)));

    private static FieldValue? Fail(FailPoint fail, DiagramLanguage language) => Parts(
        language,
        ("fail", new("words", "文字"), fail.Text),
        ("id", new("id", "标识"), fail.Id),
        ("severity", new("severity", "严重度"), Number(fail.Severity)),
        ("occurrence", new("occurrence", "发生度"), Number(fail.Occurrence)),
        ("detection", new("detection", "探测度"), Number(fail.Detection)),
        ("rate", new("rate", "发生率"), Percent(fail.Rate)),
        ("weight", new("weight", "权重"), Number(fail.Weight)),
        ("count", new("count", "次数"), Number(fail.Count)),
        ("recovery", new("recovery", "补救"), fail.Recovery),
        ("prevention", new("prevention", "预防"), fail.Prevention),
        ("cause", new("cause", "原因"), fail.Cause));

    private static FieldValue? Contact(Contact? contact, DiagramLanguage language) => contact is null ? null : Parts(
        language,
        ("channel", new("channel", "渠道"), contact.Channel),
        ("expected", new("expected", "期望"), Number(contact.Expected)),
        ("believed", new("believed by management", "管理层认知"), Number(contact.Believed)),
        ("perceived", new("perceived", "感知"), Number(contact.Perceived)),
        ("adequate", new("adequate", "可接受"), Number(contact.Adequate)),
        ("desired", new("desired", "理想"), Number(contact.Desired)),
        ("weight", new("weight", "权重"), Number(contact.Weight)),
        ("dimension", new("dimension", "维度"), Word(ContactReader.Table, "dimension", (int?)contact.Dimension, language)),
        ("satisfaction", new("satisfaction", "满意度"), Number(contact.Satisfaction)),
        ("moment-of-truth", new("moment of truth", "关键时刻"), Flag(contact.IsMomentOfTruth, language)),
        ("hours", new("hours", "营业时间"), contact.Hours?.Told(language)),
        ("level", new("level of service", "服务层次"), Word(ContactReader.Table, "level", (int?)contact.Level, language)),
        ("initiator", new("begun by", "发起方"), Word(ContactReader.Table, "initiator", (int?)contact.Initiator, language))) ?? Unsaid;
}
