using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads execution standards.</summary>
internal static class StandardReader
{
    private static readonly ImmutableArray<Bilingual> AspectMeanings =
    [
        new("how long things take, and when they are done", "多长时间、什么时候做"),
        new("how one step leads to the next", "各步骤怎样衔接"),
        new("how the service adapts to a customer's wishes", "服务怎样适应顾客的要求"),
        new("how wishes are met before they are told", "怎样在顾客开口之前满足需要"),
        new("how people tell each other what they need to know", "怎样互相告知该知道的事"),
        new("how it is learnt what customers think", "怎样了解顾客的意见"),
        new("who sees to it, and how work is organised", "谁来负责，工作怎样组织"),
        new("what people and places look like", "人和场所的样子"),
        new("how people behave towards the customer", "对顾客的态度"),
        new("how customers are seen and heard", "怎样留意顾客"),
        new("how things are said with regard for the customer", "说话怎样得体"),
        new("how customers are helped to know what to do", "怎样引导顾客"),
        new("how well people know and do their work", "业务和服务的本领"),
        new("how problems are solved with courtesy", "怎样有礼貌地解决问题"),
    ];

    public static readonly KeyTable<StandardDraft> Table = new(
        new("a standard", "执行标准"),
        new("text", ValueShape.Text, new("what is required, in words", "要求，用文字写明"), static (r, d, n, k) => d.Text = r.Text(n, k)) { Chinese = ["内容", "要求"], Misnomers = ["standard", "label"] },
        new("time", ValueShape.Duration, new("the longest the step may take", "这一步最多可用的时间"), static (r, d, n, k) => d.Time = DurationReader.Read(r, n, k)) { Default = KeyDefault.NotSaid, Chinese = ["时限", "时间"], Misnomers = ["max", "within"] },
        new("counts", ValueShape.Word("work", "turnaround") with { Chinese = ["作业", "全程"], Meanings = [new("the work alone", "只算作业"), new("the wait before it as well", "连同之前的等待")] }, new("what its time counts: the work alone, or the wait before it as well", "时限计入什么：只计作业，或连同之前的等待"), static (r, d, n, k) => d.IsTurnaround = r.Word(n, k) switch { 0 => false, 1 => true, _ => null }) { Default = KeyDefault.Word("work"), Chinese = ["计入"], Misnomers = ["count"] },
        new("rate", ValueShape.Percent, new("the share of cases that must meet it", "应达标的比例"), static (r, d, n, k) => d.Rate = r.Percent(n, k)) { Default = KeyDefault.NotSaid, Chinese = ["达标率"], Misnomers = ["share", "target"] },
        new("actual", ValueShape.Percent, new("the share of cases that do meet it", "实际达标的比例"), static (r, d, n, k) => d.Actual = r.Percent(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["实际", "实际达标率"], Misnomers = ["measured"] },
        new("aspect", ValueShape.Word(AspectWords.English) with { Chinese = AspectWords.Chinese, Meanings = AspectMeanings }, new("what it governs", "针对哪个方面"), static (r, d, n, k) => d.Aspect = Aspect(r.Word(n, k))) { Default = KeyDefault.NotSaid, Chinese = ["方面"] })
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
