using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The keys of a further arrow.</summary>
internal static class FlowKeys
{
    public static readonly KeyTable<ExitDraft> Table = new(
        new("a flow", "流向"),
        new("from", ValueShape.Id, new("the id of a step", "步骤的 id"), static (r, d, n, k) => (d.From, d.FromSpan) = (r.Text(n, k), n.Span)) { Required = true, Advice = new("from: and the id of a step", "请在 from: 后面写步骤的 id"), Chinese = ["从"], Misnomers = ["source"] },
        new("to", ValueShape.IdOrEnd, new("the id of a step, or end", "步骤的 id，或 end"), static (r, d, n, k) => (d.To, d.ToSpan) = (r.Text(n, k), n.Span)) { Required = true, Advice = new("to: and the id of a step, or end", "请在 to: 后面写步骤的 id，或 end"), Chinese = ["到"], Misnomers = ["target", "next"] },
        new("label", ValueShape.Text, new("words on the arrow", "箭头上的文字"), static (r, d, n, k) => d.Label = r.Text(n, k)) { Chinese = ["文字", "标签"], Misnomers = ["text", "name"] },
        new("kind", ValueShape.Word("flow", "information") with { Chinese = ["流程", "信息"], Meanings = [new("the case goes this way", "业务走这条路"), new("word is sent; the case does not go with it", "只传递消息，业务不走这条路")] }, new("what passes along it", "传递的是什么"), ReadKind) { Default = KeyDefault.Word("flow"), Chinese = ["类型"], Misnomers = ["type"] },
        new("both", ValueShape.Flag, new("whether it runs both ways", "是否双向"), static (r, d, n, k) => d.Both = r.Flag(n, k)) { Default = KeyDefault.Word("no"), Chinese = ["双向"], Misnomers = ["two-way"] },
        OutcomeReader.OfExit,
        LoopReader.OfExit,
        new("contact", ContactReader.OfArrow, new("none where customer and provider don't meet along it, though it crosses the line of interaction", "箭头虽跨过互动线、双方实际并不接触时写“无”"), static (r, d, n, k) => d.IsNoContact = r.Word(n, k) == 0) { Default = new("a contact where it crosses the line of interaction", "跨过互动线即为接触"), Chinese = ["接触点", "接触"] });

    private static void ReadKind(ValueReader reader, ExitDraft draft, YamlNode node, KeyInfo key)
    {
        if (reader.Word(node, key) == 1) draft.Kind = FlowKind.Information;
    }
}
