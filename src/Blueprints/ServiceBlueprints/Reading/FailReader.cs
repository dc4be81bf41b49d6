using System.Collections.Immutable;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads fail points.</summary>
internal static class FailReader
{
    public static readonly KeyTable<FailDraft> Table = new(
        new("a fail point", "失误点"),
        new("fail", ValueShape.Text, new("what goes wrong", "会出什么差错"), static (r, d, n, k) => d.Text = r.Text(n, k)) { Required = true, Advice = new("fail: and what goes wrong", "请在 fail: 后面写会出什么差错"), Chinese = ["失误"], Misnomers = ["text", "label", "name", "failure"] },
        new("id", ValueShape.Id, new("unique in the document", "在文档内不得重复"), static (r, d, n, k) => d.Id = IdReader.Read(r, n, k)) { Chinese = ["编号"] },
        new("severity", ValueShape.Integer(1, 10) with { Unit = NumberUnit.Points }, new("how bad it is (FMEA)", "严重度：后果有多严重（FMEA）"), static (r, d, n, k) => d.Severity = r.Integer(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["严重度"], Misnomers = ["s"] },
        new("occurrence", ValueShape.Integer(1, 10) with { Unit = NumberUnit.Points }, new("how often it happens (FMEA)", "发生度：发生得多频繁（FMEA）"), static (r, d, n, k) => d.Occurrence = r.Integer(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["发生度", "频度"], Misnomers = ["o"] },
        new("detection", ValueShape.Integer(1, 10) with { Unit = NumberUnit.Points }, new("how unlikely it is to be noticed in time (FMEA)", "探测度：越难及时发现，数字越大（FMEA）"), static (r, d, n, k) => d.Detection = r.Integer(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["探测度"], Misnomers = ["d"] },
        new("rate", ValueShape.Percent, new("the share of cases in which it happens", "发生这种失误的比例"), static (r, d, n, k) => d.Rate = r.Percent(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["发生率"], Misnomers = ["share", "probability"] },
        new("weight", ValueShape.Number(0) with { Unit = NumberUnit.Points }, new("its weight in the failure index", "在失误指数中的权重"), static (r, d, n, k) => d.Weight = r.Number(n, k)) { Default = KeyDefault.NotSaid, Chinese = ["权重"] },
        new("count", ValueShape.Number(0) with { Unit = NumberUnit.Count }, new("how often it was counted", "统计到的次数"), static (r, d, n, k) => d.Count = r.Number(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["次数"] },
        new("recovery", ValueShape.Text, new("what is done when it happens: a step's id, or words", "发生后怎样补救：步骤的 id，或文字说明"), static (r, d, n, k) => d.Recovery = r.Text(n, k)) { Chinese = ["补救"], Misnomers = ["recover"] },
        new("prevention", ValueShape.Text, new("what keeps it from happening", "怎样预防"), static (r, d, n, k) => d.Prevention = r.Text(n, k)) { Chinese = ["预防"], Misnomers = ["prevent", "poka-yoke"] },
        new("cause", ValueShape.Link, new("its cause analysis, as FILE#ID", "它的原因分析，写成“文件#id”"), static (r, d, n, k) => (d.Cause, d.CauseSpan) = (LinkReader.Document(r, n, k), n.Span)) { Chinese = ["原因", "原因分析"], Misnomers = ["causes"] });

    public static ImmutableArray<FailPoint> Read(ValueReader reader, YamlNode node, KeyInfo key) => reader.OneOrMany(node, key, ReadOne);

    private static FailPoint? ReadOne(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping) return reader.Text(node, key) is { } text ? new FailPoint { Text = text, Span = node.Span } : null;
        var draft = new FailDraft();
        reader.Read(mapping, Table, draft);
        return new FailPoint
        {
            Text = draft.Text ?? "",
            Id = draft.Id,
            Severity = draft.Severity,
            Occurrence = draft.Occurrence,
            Detection = draft.Detection,
            Rate = draft.Rate,
            Weight = draft.Weight,
            Count = draft.Count,
            Recovery = draft.Recovery,
            Prevention = draft.Prevention,
            Cause = draft.Cause,
            CauseSpan = draft.CauseSpan,
            Span = node.Span,
        };
    }
}
