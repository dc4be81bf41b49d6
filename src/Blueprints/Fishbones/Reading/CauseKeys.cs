using Blueprints.Diagrams.Reading;

namespace Blueprints.Fishbones.Reading;

/// <summary>The keys of a cause in the long form.</summary>
internal static class CauseKeys
{
    public const string Cause = "cause";
    public const string Because = "because";

    public static readonly KeyTable<CauseDraft> Table = new(
        new("a cause", "原因"),
        new(Cause, ValueShape.Text, new("what is the cause, in words", "原因，用文字写明"), static (r, d, n, k) => d.Label = r.Text(n, k) ?? "") { Required = true, Advice = new("cause: and what is the cause", "请在 cause: 后面写原因"), Chinese = ["原因"], Misnomers = ["text", "label", "name", "title"] },
        new("id", ValueShape.Id, new("what links and diffs hold on to; unique in the document", "供链接和比较识别；在文档内不得重复"), static (r, d, n, k) => d.Id = CauseIds.Read(r, n, k)) { Default = new("a slug of the text", "由文字生成"), Chinese = ["编号"], Misnomers = ["key", "ref"] },
        new("count", ValueShape.Number(0) with { Unit = NumberUnit.Count }, new("how often it was counted", "统计到的次数"), static (r, d, n, k) => d.Count = r.Number(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["次数", "计数", "频数"], Misnomers = ["counts", "frequency", "number"] },
        new("votes", ValueShape.Number(0) with { Unit = NumberUnit.Votes }, new("how many votes it got", "得票数"), static (r, d, n, k) => d.Votes = r.Number(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["票数"], Misnomers = ["vote"] },
        new("status", ValueShape.Word("suspected", "confirmed", "ruled-out") with { Chinese = ["待查证", "已确认", "已排除"], Meanings = [new("thought of, and not looked at yet", "想到了，还没有查"), new("looked at, and found to be so", "查过，确实如此"), new("looked at, and found not to be so", "查过，并非如此")] }, new("how far it has been verified", "查证到什么程度"), static (r, d, n, k) => d.Status = r.Word(n, k) is >= 0 and var i ? (CauseStatus)i : null) { Default = KeyDefault.Word("suspected"), Chinese = ["状态"], Misnomers = ["state", "verified"] },
        new("evidence", ValueShape.Text, new("what shows it", "有什么证据"), static (r, d, n, k) => d.Evidence = r.Text(n, k)) { Chinese = ["证据"], Misnomers = ["proof"] },
        new("countermeasure", ValueShape.Text, new("what is done against it", "采取的对策"), static (r, d, n, k) => d.Countermeasure = r.Text(n, k)) { Chinese = ["对策", "措施"], Misnomers = ["measure", "action", "solution", "fix"] },
        new("owner", ValueShape.Text, new("who sees to it", "由谁负责"), static (r, d, n, k) => d.Owner = r.Text(n, k)) { Chinese = ["负责人"], Misnomers = ["responsible", "who"] },
        new(Because, ValueShape.Cause.OrListOf(), new("the causes of this cause", "这个原因的原因"), static (_, d, n, _) => d.Because = n) { Chinese = ["因为", "为什么"], Misnomers = ["causes", "why", "children", "subcauses"] },
        new("probability", ValueShape.Percent, new("its probability", "发生的概率"), static (r, d, n, k) => d.Probability = r.Percent(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["概率"], Misnomers = ["likelihood", "rate"] },
        new("gate", ValueShape.Word("or", "and") with { Chinese = ["或", "与"], Meanings = [new("any one of its causes is enough", "任何一个下级原因发生就够了"), new("all of its causes must come together", "下级原因要同时发生")] }, new("how its own causes combine (fault trees)", "它的各个原因怎样组合（故障树）"), static (r, d, n, k) => d.Gate = r.Word(n, k) is >= 0 and var i ? (Gate)i : null) { Default = KeyDefault.NotSaid, Chinese = ["门"], Misnomers = ["logic"] },
        new("control", ValueShape.Word("C", "N", "X") with { Chinese = ["可控", "噪声", "试验"], Meanings = [new("controllable: somebody can set it", "可控：有人能够设定"), new("noise: nobody can set it, or it is not worth it", "噪声：无法设定，或不值得设定"), new("to be experimented with: what it does is to be found out", "待试验：它起什么作用还要试")] }, new("controllable, noise, or to be experimented with", "可控、噪声，或待试验"), static (r, d, n, k) => d.Control = r.Word(n, k) is >= 0 and var i ? (Control)i : null) { Default = KeyDefault.NotSaid, Chinese = ["可控性"], Misnomers = ["cnx"] },
        new("ratings", ValueShape.OpenMapping(ValueShape.Integer(0, 9) with { Only = [0, 1, 3, 9], Unit = NumberUnit.Points }), new("how strongly it acts on each of the outputs: 0, 1, 3 or 9", "对各个输出的影响程度：0、1、3 或 9"), static (_, d, n, _) => d.RatingsNode = n) { Chinese = ["评分"], Misnomers = ["rating", "scores"] },
        new("step", ValueShape.Link, new("the blueprint step it happens at, as FILE#ID", "发生在蓝图的哪一步，写成“文件#id”"), static (r, d, n, k) => (d.Step, d.StepSpan) = (LinkReader.Document(r, n, k), n.Span)) { Chinese = ["步骤"], Misnomers = ["steps"] },
        new("note", ValueShape.LongText, new("a remark, shown in the tooltip", "备注，显示在悬停提示里"), static (r, d, n, k) => d.Note = r.LongText(n, k)) { Chinese = ["备注", "说明", "描述"], Misnomers = ["notes", "remark", "comment", "description"] },
        new("href", ValueShape.Address, new("where a click leads", "点击后打开的地址"), static (r, d, n, k) => d.Href = LinkReader.Address(r, n, k)) { Default = KeyDefault.Nowhere, Chinese = ["链接", "网址"], Misnomers = ["link", "url"] },
        new("tags", ValueShape.TextOrList, new("marks of the author's own", "作者自定的标签"), static (r, d, n, k) => d.Tags = r.Texts(n, k)) { Chinese = ["标签"], Misnomers = ["tag", "labels"] },
        new("accept", RuleReader.AcceptShape, new("findings about this cause that the author has accepted, each with its reason", "作者已接受的、关于这个原因的检查结果，各附理由"), static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)) { Chinese = ["接受", "已接受"], Misnomers = ["accepted"] });

    /// <summary>How messages name the text of a cause in the short form.</summary>
    public static readonly KeyInfo Text = Table.Find(Cause)!;
}
