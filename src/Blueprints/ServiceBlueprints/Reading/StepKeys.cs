using System.Collections.Immutable;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The keys of a step, beside the one that is its lane.</summary>
internal static class StepKeys
{
    public static readonly KeyTable<StepDraft> Table = new(
        new("a step", "步骤"),
        [
            new("id", ValueShape.Id, new("letters of any script, digits, '-', '_' and '.'; unique", "可用各种文字、数字、“-”、“_”和“.”；不得重复"), ReadId) { Default = new("made of the label", "由步骤名称生成"), Chinese = ["编号"], Misnomers = ["key", "name"] },
            new("with", WithReader.Shape, new("the other lanes whose people act in the step too: one lane or a list", "一同参与这一步的其他泳道：一个泳道，或几个的列表"), WithReader.Read) { Chinese = ["共同", "一同"], Misnomers = ["together", "together-with", "jointly", "along-with", "participants"] },
            new("kind", ValueShape.Word("action", "decision", "start", "end", "wait", "document", "data", "storage", "inspection", "subprocess") with { Chinese = ["动作", "判断", "开始", "结束", "等待", "文档", "数据", "存储", "检验", "子流程"], Meanings = [new("somebody does something", "有人做一件事"), new("ways part here, by what is the case", "按情况分路"), new("the service begins", "服务开始"), new("the service ends", "服务结束"), new("nothing is done but waiting", "只是等待"), new("a paper or file is made or read", "写或看一份文件"), new("information goes in or comes out", "信息输入或输出"), new("something is kept for later", "存放起来以后用"), new("it is looked whether all is as it should be", "检查是否合格"), new("a process that has a document of its own", "另有文档的流程")] }, new("the symbol; a step with two or more 'when' exits is a decision without saying so", "图形符号；有两个或更多“when”出口的步骤就是判断，不必注明"), static (r, d, n, k) => d.Kind = (StepKind?)Index(r.Word(n, k))) { Default = KeyDefault.Word("action"), Chinese = ["类型", "种类"], Misnomers = ["type", "shape", "symbol"] },
            new("file", ValueShape.File, new("of a subprocess: the blueprint of the smaller process behind the step, relative to this document; its figures count here", "子流程：这一步背后的小流程的蓝图文件，路径相对于本文档；它的数据计入本图"), static (r, d, n, k) => (d.File, d.FileSpan) = (r.Text(n, k), n.Span)) { Chinese = ["子流程文件", "子流程"], Misnomers = ["subprocess", "process", "details"] },
            new("next", ExitReader.Shape, new("where the flow goes: an id, a list of ids (parallel), exits with 'when' or 'share' (exclusive), or end", "流程的去向：一个 id、几个 id 的列表（并行）、带“when”或“share”的出口（择一），或 end"), ExitReader.Read) { Default = new("the next step listed", "列在下面的一步"), Chinese = ["下一步", "去向"], Misnomers = ["to", "then", "goto"] },
            new("also", ExitReader.AlsoShape, new("a way that some cases take as well, while they go on by next: an id, or to and share", "部分业务在继续往下走的同时还会走的去向：一个 id，或写 to 和 share"), ExitReader.ReadAlso) { Chinese = ["另有", "同时"], Misnomers = ["as-well", "and-also"] },
            new("share", ValueKeys.OrWithBasis(ValueShape.Percent), new("of a step at which cases begin: the share of the cases that begin there; what others leave is divided equally", "入口步骤：从这里开始的业务所占的比例；其余部分由未写比例的入口平分"), static (r, d, n, k) => (d.Share, d.ShareSpan, d.ShareBasis) = (ValueKeys.Percent(r, n, k, out var basis), n.Span, basis)) { Default = KeyDefault.NotKnown, Chinese = ["占比", "比例"] },
            new("time", DurationReader.TimeShape, new("touch time: how long the work itself takes", "作业时间：这项工作本身要多久"), static (r, d, n, k) => d.Time = DurationReader.ReadTime(r, n, k)) { Default = KeyDefault.NotKnown, Chinese = ["时间", "用时", "作业时间", "时长"], Misnomers = ["duration"] },
            new("wait", DurationReader.WaitShape, new("waiting before the step", "这一步之前的等待"), static (r, d, n, k) => d.Wait = DurationReader.ReadWait(r, n, k)) { Chinese = ["等待", "等待时间"], Misnomers = ["waiting", "delay"] },
            new("standard", ValueShape.Text.Or(ValueShape.Mapping(StandardReader.Table)).OrListOf(), new("execution standards", "执行标准"), static (r, d, n, k) => d.Standards = StandardReader.Read(r, n, k)) { Chinese = ["执行标准", "标准"], Misnomers = ["standards", "sla"] },
            new("fail", ValueShape.Text.Or(ValueShape.Mapping(FailReader.Table)).OrListOf(), new("where and how it can fail", "失误点：会在哪里、怎样失误"), static (r, d, n, k) => d.FailPoints = FailReader.Read(r, n, k)) { Chinese = ["失误", "失误点"], Misnomers = ["fails", "failure", "failures", "fail-point", "risk"] },
            new("contact", ValueShape.Text.Or(ValueShape.Mapping(ContactReader.Table)), new("the meeting with the customer: its channel and how it is judged; none where they don't meet though arrows say so", "与顾客的接触：渠道，以及顾客的评价；箭头虽跨过互动线、实际并不接触时写“无”"), static (r, d, n, k) => (d.Contact, d.IsNoContact) = ContactReader.Read(r, n, k)) { Chinese = ["接触点", "接触", "渠道"], Misnomers = ["touchpoint", "channel"] },
            new("evidence", ValueShape.TextOrList, new("what the customer sees", "有形展示：顾客看到的东西"), static (r, d, n, k) => d.Evidence = r.Texts(n, k)) { Chinese = ["有形展示", "证据"], Misnomers = ["physical-evidence", "props"] },
            new("documents", ValueShape.TextOrList, new("what is asked of, or handed to, the customer", "向顾客索取或交给顾客的单据"), static (r, d, n, k) => d.Documents = r.Texts(n, k)) { Chinese = ["单据", "资料"], Misnomers = ["document", "docs", "文件"] },
            new("emotion", ValueShape.Number(-2, 2) with { Unit = NumberUnit.Points }, new("how the customer feels", "顾客的情绪"), static (r, d, n, k) => d.Emotion = r.Number(n, k)) { Default = KeyDefault.NotKnown, Advice = new("a number from -2 (angry) over 0 to 2 (delighted)", "请写 -2（生气）到 2（欣喜）之间的数字，0 为平常"), Chinese = ["情绪"], Misnomers = ["mood", "feeling"] },
            new("quote", ValueShape.TextOrList, new("what customers say here, in their own words", "顾客在这一步说的话，照原话写"), static (r, d, n, k) => d.Quotes = r.Texts(n, k)) { Chinese = ["顾客原话", "引语", "原话"], Misnomers = ["quotes", "voice", "says"] },
            new("value", ValueShape.Word("VA", "BVA", "NVA") with { Chinese = ["增值", "业务增值", "非增值"], Meanings = [new("value-adding: the customer would pay for it", "增值：顾客愿意为它付钱"), new("business-value-adding: the house or the law needs it", "业务增值：机构或法规需要"), new("non-value-adding: nobody would miss it", "非增值：没有也无妨")], Synonyms = ValueWords }, new("value-adding, business-value-adding or non-value-adding", "增值、业务增值或非增值"), static (r, d, n, k) => d.Value = (StepValue?)Index(r.Word(n, k))) { Default = KeyDefault.NotKnown, Chinese = ["价值", "增值性"] },
            new("outcome", OutcomeReader.Shape, new("how a case ends for the customer that ends with this step", "以这一步结束的业务，对顾客来说结果如何"), static (r, d, n, k) => (d.Outcome, d.OutcomeSpan) = (OutcomeReader.Read(r, n, k), n.Span)) { Default = KeyDefault.NotSaid, Chinese = ["结果"], Misnomers = ["result"] },
            new("yield", ValueKeys.OrWithBasis(ValueShape.Percent), new("the share done right the first time", "一次合格率：一次就做对的比例"), static (r, d, n, k) => (d.Yield, d.YieldBasis) = (ValueKeys.Percent(r, n, k, out var basis), basis)) { Default = KeyDefault.NotKnown, Chinese = ["一次合格率", "合格率"] },
            new("cost", ValueKeys.OrWithBasis(ValueShape.Number(0) with { Unit = NumberUnit.Money }), new("cost of one execution", "做一次的成本"), static (r, d, n, k) => (d.Cost, d.CostBasis) = (ValueKeys.Number(r, n, k, out var basis), basis)) { Default = KeyDefault.NotKnown, Chinese = ["成本"], Misnomers = ["price"] },
            new("rework", ValueKeys.OrWithBasis(ValueShape.Percent with { MaxExcluded = true }), new("the share that is repeated", "返工率：需要重做的比例"), static (r, d, n, k) => (d.Rework, d.ReworkBasis) = (ValueKeys.Percent(r, n, k, out var basis), basis)) { Default = KeyDefault.NotKnown, Chinese = ["返工率", "返工"], Misnomers = ["repeat"] },
            new("loop", LoopReader.Shape, new("intended where doing this step again, or going back from it, is what the service is for and no rework", "重做这一步或从这里返回本来就是服务内容、不算返工时写“有意”"), static (r, d, n, k) => d.IsLoopIntended = r.Word(n, k) == 0) { Default = new("what is done again is rework", "重做算返工"), Chinese = ["循环"] },
            new("staff", ValueKeys.OrWithBasis(ValueShape.Number(0) with { Unit = NumberUnit.People }), new("how many of the lane's people it takes at once; 0 for none, as a machine", "同时占用本泳道的人数；不占用人手的（如机器）写 0"), static (r, d, n, k) => (d.Staff, d.StaffBasis) = (ValueKeys.Number(r, n, k, out var basis), basis)) { Default = new("taken as 1", "按 1 计"), Chinese = ["人数", "人员"], Misnomers = ["people"] },
            new("priority", ValueShape.Integer(0, 9), new("who goes first where several wait for the same people: the higher number; for simulations", "几件业务等同一批人时谁先：数字大的先；供仿真用"), static (r, d, n, k) => d.Priority = r.Integer(n, k) ?? 0) { Default = KeyDefault.Word("0"), Chinese = ["优先级", "优先"], Misnomers = ["prio"] },
            new("policy", ValueShape.LongText, new("the rule that holds here", "此处适用的规定"), static (r, d, n, k) => d.Policy = r.LongText(n, k)) { Chinese = ["规定", "政策"], Misnomers = ["rule"] },
            new("system", ValueShape.TextOrList, new("the systems used", "用到的系统"), static (r, d, n, k) => d.Systems = r.Texts(n, k)) { Chinese = ["系统"], Misnomers = ["systems"] },
            new("note", ValueShape.LongText, new("a remark, shown in the tooltip", "备注，显示在悬停提示里"), static (r, d, n, k) => d.Note = r.LongText(n, k)) { Chinese = ["备注", "说明", "描述"], Misnomers = ["notes", "remark", "comment", "description"] },
            new("href", ValueShape.Address, new("where a click leads", "点击后打开的地址"), static (r, d, n, k) => d.Href = LinkReader.Address(r, n, k)) { Default = KeyDefault.Nowhere, Chinese = ["链接", "网址"], Misnomers = ["link", "url"] },
            new("icon", ValueShape.Icon, new("a small picture: the name of a built-in one, or an SVG or PNG file relative to the document", "小图：内置图标的名称，或 SVG、PNG 文件（相对于文档的路径）"), static (r, d, n, k) => d.Icon = r.Icons.Read(n, k)) { Chinese = ["图标"], Misnomers = ["image", "picture"] },
            new("tags", ValueShape.TextOrList, new("marks of the author's own", "作者自定的标签"), static (r, d, n, k) => d.Tags = r.Texts(n, k)) { Chinese = ["标签"], Misnomers = ["tag", "labels"] },
            new("accept", RuleReader.AcceptShape, new("findings about this step that the author has accepted, each with its reason", "作者已接受的、关于这一步的检查结果，各附理由"), static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)) { Chinese = ["接受", "已接受"], Misnomers = ["accepted"] },
            .. BasisKeys.OfAll<StepDraft>(static d => d.Basis),
        ]);

    /// <summary>What people write in full for the value of a step.</summary>
    private static ImmutableArray<(string Word, int Place)> ValueWords =>
    [
        ("value-adding", 0), ("value adding", 0), ("value-added", 0), ("value added", 0),
        ("business-value-adding", 1), ("business value adding", 1), ("business value-adding", 1), ("business value added", 1), ("BNVA", 1), ("必要非增值", 1), ("必要不增值", 1),
        ("non-value-adding", 2), ("non value adding", 2), ("non-value adding", 2), ("non-value-added", 2), ("non value added", 2), ("不增值", 2), ("无增值", 2),
    ];

    private static int? Index(int index) => index < 0 ? null : index;

    private static void ReadId(ValueReader reader, StepDraft draft, YamlNode node, KeyInfo key)
    {
        draft.Id = IdReader.Read(reader, node, key);
        draft.IdSpan = node.Span;
    }
}
