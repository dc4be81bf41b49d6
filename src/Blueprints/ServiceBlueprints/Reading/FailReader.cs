using System.Collections.Immutable;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads fail points.</summary>
internal static class FailReader
{
    public static readonly KeyTable<FailDraft> Table = new(
        new("a fail point", "失误点"),
        new("fail", ValueShape.Text, "what goes wrong", static (r, d, n, k) => d.Text = r.Text(n, k)) { Required = true, Advice = new("fail: and what goes wrong", "请在 fail: 后面写会出什么差错"), Misnomers = ["text", "label", "name", "failure", "失误"] },
        new("id", IdReader.Shape, "unique in the document", static (r, d, n, k) => d.Id = IdReader.Read(r, n, k)),
        new("severity", ValueShape.Integer(1, 10), "how bad it is (FMEA)", static (r, d, n, k) => d.Severity = r.Integer(n, k)) { Default = "not known", Misnomers = ["s", "严重度"] },
        new("occurrence", ValueShape.Integer(1, 10), "how often it happens (FMEA)", static (r, d, n, k) => d.Occurrence = r.Integer(n, k)) { Default = "not known", Misnomers = ["o", "频度"] },
        new("detection", ValueShape.Integer(1, 10), "how unlikely it is to be noticed in time (FMEA)", static (r, d, n, k) => d.Detection = r.Integer(n, k)) { Default = "not known", Misnomers = ["d", "探测度"] },
        new("rate", ValueShape.Percent, "the share of cases in which it happens", static (r, d, n, k) => d.Rate = r.Percent(n, k)) { Default = "not known", Misnomers = ["share", "probability"] },
        new("weight", ValueShape.Number(0), "its weight in the failure index", static (r, d, n, k) => d.Weight = r.Number(n, k)) { Default = "not said" },
        new("count", ValueShape.Number(0), "how often it was counted", static (r, d, n, k) => d.Count = r.Number(n, k)) { Default = "not known" },
        new("recovery", ValueShape.Text, "what is done when it happens: a step's id, or words", static (r, d, n, k) => d.Recovery = r.Text(n, k)) { Misnomers = ["recover", "补救"] },
        new("prevention", ValueShape.Text, "what keeps it from happening", static (r, d, n, k) => d.Prevention = r.Text(n, k)) { Misnomers = ["prevent", "poka-yoke", "预防"] },
        new("cause", ValueShape.Link, "its cause analysis, as FILE#ID", static (r, d, n, k) => (d.Cause, d.CauseSpan) = (LinkReader.Document(r, n, k), n.Span)) { Misnomers = ["causes", "原因"] });

    public static ImmutableArray<FailPoint> Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlSequence sequence) return ReadOne(reader, node, key) is { } one ? [one] : [];
        var points = ImmutableArray.CreateBuilder<FailPoint>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (!item.IsNothing && ReadOne(reader, item, key) is { } point) points.Add(point);
        }

        return points.DrainToImmutable();
    }

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
