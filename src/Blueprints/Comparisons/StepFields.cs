using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
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
        new("phase", new("phase", "阶段"), (s, _) => s.Phase, (s, other) => s with { Phase = other.Phase }),
        new("kind", new("kind", "类型"), (s, _) => s.Kind.ToString(), (s, other) => s with { Kind = other.Kind }),
        new("time", new("time", "时间"), (s, l) => Time(s.Time, l), (s, other) => s with { Time = other.Time }),
        new("wait", new("wait", "等待"), (s, l) => s.Wait is null ? null : Parts(("", Time(s.Wait.Time, l) ?? "?"), (l == DiagramLanguage.Chinese ? "可容忍" : "tolerated", Time(s.Wait.Tolerated, l))), (s, other) => s with { Wait = other.Wait }),
        new("standard", new("standard", "执行标准"), (s, l) => List(s.Standards.Select(standard => Standard(standard, l))), (s, other) => s with { Standards = other.Standards }),
        new("fail", new("fail points", "失误点"), (s, _) => List(s.FailPoints.Select(Fail)), (s, other) => s with { FailPoints = other.FailPoints }),
        new("contact", new("contact", "接触点"), (s, _) => Contact(s.Contact), (s, other) => s with { Contact = other.Contact }),
        new("evidence", new("evidence", "有形展示"), (s, _) => List(s.Evidence), (s, other) => s with { Evidence = other.Evidence }),
        new("documents", new("documents", "单据"), (s, _) => List(s.Documents), (s, other) => s with { Documents = other.Documents }),
        new("emotion", new("emotion", "情绪"), (s, _) => Number(s.Emotion), (s, other) => s with { Emotion = other.Emotion }),
        new("value", new("value", "价值"), (s, _) => s.Value?.ToString(), (s, other) => s with { Value = other.Value }),
        new("yield", new("yield", "一次合格率"), (s, _) => Percent(s.Yield), (s, other) => s with { Yield = other.Yield }),
        new("cost", new("cost", "成本"), (s, _) => Number(s.Cost), (s, other) => s with { Cost = other.Cost }),
        new("rework", new("rework", "返工率"), (s, _) => Percent(s.Rework), (s, other) => s with { Rework = other.Rework }),
        new("staff", new("staff", "人数"), (s, _) => Number(s.Staff), (s, other) => s with { Staff = other.Staff }),
        new("policy", new("policy", "规定"), (s, _) => s.Policy, (s, other) => s with { Policy = other.Policy }),
        new("system", new("systems", "系统"), (s, _) => List(s.Systems), (s, other) => s with { Systems = other.Systems }),
        new("note", new("note", "备注"), (s, _) => s.Note, (s, other) => s with { Note = other.Note }),
        new("href", new("link", "链接"), (s, _) => s.Href, (s, other) => s with { Href = other.Href }),
        new("icon", new("icon", "图标"), (s, _) => s.Icon?.Name, (s, other) => s with { Icon = other.Icon }),
        new("tags", new("tags", "标记"), (s, _) => List(s.Tags), (s, other) => s with { Tags = other.Tags }),
        new("accept", new("accepted findings", "已接受的问题"), (s, _) => Accepted(s.Accept), (s, other) => s with { Accept = other.Accept }),
    ];

    private static string Standard(Standard standard, DiagramLanguage language) =>
        Parts(("", standard.Text), ("time", Time(standard.Time, language)), ("rate", Percent(standard.Rate)), ("actual", Percent(standard.Actual)), ("aspect", standard.Aspect?.ToString())) ?? "-";

    private static string Fail(FailPoint fail) => Parts(
        ("", fail.Text),
        ("id", fail.Id),
        ("S", Number(fail.Severity)),
        ("O", Number(fail.Occurrence)),
        ("D", Number(fail.Detection)),
        ("rate", Percent(fail.Rate)),
        ("weight", Number(fail.Weight)),
        ("count", Number(fail.Count)),
        ("recovery", fail.Recovery),
        ("prevention", fail.Prevention),
        ("cause", fail.Cause))!;

    private static string? Contact(Contact? contact) => contact is null ? null : Parts(
        ("", contact.Channel),
        ("expected", Number(contact.Expected)),
        ("perceived", Number(contact.Perceived)),
        ("adequate", Number(contact.Adequate)),
        ("desired", Number(contact.Desired)),
        ("weight", Number(contact.Weight)),
        ("dimension", contact.Dimension?.ToString()),
        ("satisfaction", Number(contact.Satisfaction)),
        ("", contact.IsMomentOfTruth ? "moment of truth" : null)) ?? "-";
}
