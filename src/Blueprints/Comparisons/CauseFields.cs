using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Reading;
using static Blueprints.Comparisons.FieldText;

namespace Blueprints.Comparisons;

/// <summary>What is compared of fishbones: every property but the place in the text; a further one is one entry here.</summary>
internal static class CauseFields
{
    public static ImmutableArray<Field<Fishbone>> Head { get; } =
    [
        new("fishbone", new("effect", "结果"), (f, _) => f.Title, (f, other) => f with { Title = other.Title }),
        new("language", new("language", "语言"), (f, _) => Language(f.Language), (f, other) => f with { Language = other.Language }),
        new("description", new("description", "说明"), (f, _) => f.Description, (f, other) => f with { Description = other.Description }),
        new("head", new("side of the head", "鱼头方向"), (f, l) => Word(FishboneKeys.Table, "head", (int)f.Head, l), (f, other) => f with { Head = other.Head }),
        new("unit", new("unit", "单位"), (f, _) => f.Unit, (f, other) => f with { Unit = other.Unit }),
        new("outputs", new("outputs", "输出"), (f, l) => Items(f.Outputs, static o => o.Name, static o => o.Name, o => Parts(l, ("name", new("name", "名称"), o.Name), ("weight", new("weight", "权重"), Number(o.Weight)))), (f, other) => f with { Outputs = other.Outputs }),
        new("theme", new("theme", "主题"), (f, _) => f.Theme, (f, other) => f with { Theme = other.Theme }),
        new("accept", new("accepted findings", "已接受的问题"), (f, _) => Accepted(f.Accept), (f, other) => f with { Accept = other.Accept }),
        new("analysis", new("settings of the analysis", "分析设置"), (f, l) => Settings(f.Analysis, l), (f, other) => f with { Analysis = other.Analysis }),
    ];

    public static ImmutableArray<Field<Category>> Category { get; } =
    [
        new("id", new("id", "标识"), (c, _) => c.Id, (c, other) => c with { Id = other.Id }),
        new("label", new("words", "文字"), (c, _) => c.Label, (c, other) => c with { Label = other.Label }),
    ];

    public static ImmutableArray<Field<Cause>> Cause { get; } =
    [
        new("id", new("id", "标识"), (c, _) => c.Id, (c, other) => c with { Id = other.Id }),
        new("label", new("words", "文字"), (c, _) => c.Label, (c, other) => c with { Label = other.Label }),
        new("status", new("status", "状态"), (c, l) => Word(CauseKeys.Table, "status", (int?)c.Status, l), (c, other) => c with { Status = other.Status }),
        new("count", new("count", "次数"), (c, _) => Number(c.Count), (c, other) => c with { Count = other.Count }),
        new("votes", new("votes", "票数"), (c, _) => Number(c.Votes), (c, other) => c with { Votes = other.Votes }),
        new("evidence", new("evidence", "证据"), (c, _) => c.Evidence, (c, other) => c with { Evidence = other.Evidence }),
        new("countermeasure", new("countermeasure", "对策"), (c, _) => c.Countermeasure, (c, other) => c with { Countermeasure = other.Countermeasure }),
        new("owner", new("owner", "负责人"), (c, _) => c.Owner, (c, other) => c with { Owner = other.Owner }),
        new("probability", new("probability", "概率"), (c, _) => Percent(c.Probability), (c, other) => c with { Probability = other.Probability }),
        new("gate", new("gate", "门"), (c, l) => Word(CauseKeys.Table, "gate", (int?)c.Gate, l), (c, other) => c with { Gate = other.Gate }),
        new("control", new("control", "可控性"), (c, l) => Word(CauseKeys.Table, "control", (int?)c.Control, l), (c, other) => c with { Control = other.Control }),
        new("ratings", new("ratings", "评分"), (c, l) => Items(c.Ratings, static r => r.Output, static r => r.Output, r => Parts(l, ("output", new("output", "输出"), r.Output), ("value", new("rating", "评分"), Number(r.Value)))), (c, other) => c with { Ratings = other.Ratings }),
        new("step", new("step", "步骤"), (c, _) => c.Step, (c, other) => c with { Step = other.Step }),
        new("note", new("note", "备注"), (c, _) => c.Note, (c, other) => c with { Note = other.Note }),
        new("href", new("link", "链接"), (c, _) => c.Href, (c, other) => c with { Href = other.Href }),
        new("tags", new("tags", "标记"), (c, _) => List(c.Tags), (c, other) => c with { Tags = other.Tags }),
        new("accept", new("accepted findings", "已接受的问题"), (c, _) => Accepted(c.Accept), (c, other) => c with { Accept = other.Accept }),
    ];
}
