using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads execution standards.</summary>
internal static class StandardReader
{
    public static readonly KeyTable<StandardDraft> Table = new(
        new("a standard", "执行标准"),
        new("text", ValueShape.Text, new("what is required, in words", "要求，用文字写明"), static (r, d, n, k) => d.Text = r.Text(n, k)) { Chinese = ["内容", "要求"], Misnomers = ["standard", "label"] },
        new("time", ValueShape.Duration, new("the longest the step may take", "这一步最多可用的时间"), static (r, d, n, k) => d.Time = DurationReader.Read(r, n, k)) { Default = KeyDefault.NotSaid, Chinese = ["时限", "时间"], Misnomers = ["max", "within"] },
        new("counts", ValueShape.Word("work", "turnaround") with { Chinese = ["作业", "全程"] }, new("what its time counts: the work alone, or the wait before it as well", "时限计入什么：只计作业，或连同之前的等待"), static (r, d, n, k) => d.IsTurnaround = r.Word(n, k) switch { 0 => false, 1 => true, _ => null }) { Default = KeyDefault.Word("work"), Chinese = ["计入"], Misnomers = ["count"] },
        new("rate", ValueShape.Percent, new("the share of cases that must meet it", "应达标的比例"), static (r, d, n, k) => d.Rate = r.Percent(n, k)) { Default = KeyDefault.NotSaid, Chinese = ["达标率"], Misnomers = ["share", "target"] },
        new("actual", ValueShape.Percent, new("the share of cases that do meet it", "实际达标的比例"), static (r, d, n, k) => d.Actual = r.Percent(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["实际", "实际达标率"], Misnomers = ["measured"] },
        new("aspect", ValueShape.Word(AspectWords.English) with { Chinese = AspectWords.Chinese }, new("what it governs", "针对哪个方面"), static (r, d, n, k) => d.Aspect = Aspect(r.Word(n, k))) { Default = KeyDefault.NotSaid, Chinese = ["方面"] })
    {
        Suffices = [["text"], ["time"], ["rate"], ["actual"], ["aspect"]],
    };

    public static ImmutableArray<Standard> Read(ValueReader reader, YamlNode node, KeyInfo key) => reader.OneOrMany(node, key, ReadOne);

    private static Standard? ReadOne(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping) return reader.Text(node, key) is { } text ? new Standard { Text = text, Span = node.Span } : null;
        var draft = new StandardDraft();
        reader.Read(mapping, Table, draft);
        if (mapping.Entries.Length == 0)
        {
            reader.Report(LanguageDiagnostics.MissingValue, node.Span, new("a standard says nothing", "执行标准没有内容"), new("write text: or time:", "请写 text: 或 time:"));
            return null;
        }

        return new Standard { Text = draft.Text, Time = draft.Time, IsTurnaround = draft.IsTurnaround, Rate = draft.Rate, Actual = draft.Actual, Aspect = draft.Aspect, Span = node.Span };
    }

    private static StandardAspect? Aspect(int index) => index < 0 ? null : (StandardAspect)index;
}
