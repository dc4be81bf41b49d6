using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The keys of a step, beside the one that is its lane.</summary>
internal static class StepKeys
{
    /// <summary>The key of a phase heading.</summary>
    public const string Phase = "phase";

    public static readonly KeyTable<StepDraft> Table = new(
        new("a step", "步骤"),
        new("id", IdReader.Shape, "letters of any script, digits, '-', '_' and '.'; unique", ReadId) { Default = "made of the label", Misnomers = ["key", "name", "编号"] },
        new("kind", ValueShape.Word("action", "decision", "start", "end", "wait", "document", "data", "storage", "inspection", "subprocess") with { Chinese = ["动作", "判断", "开始", "结束", "等待", "文档", "数据", "存储", "检验", "子流程"] }, "the symbol; a step with two or more 'when' exits is a decision without saying so", static (r, d, n, k) => d.Kind = (StepKind?)Index(r.Word(n, k))) { Default = "action", Misnomers = ["type", "shape", "symbol", "类型"] },
        new("next", ExitReader.Shape, "where the flow goes: an id, a list of ids (parallel), exits with 'when' or 'share' (exclusive), or end", ExitReader.Read) { Default = "the next step listed", Misnomers = ["to", "then", "goto", "下一步"] },
        new("time", DurationReader.TimeShape, "touch time: how long the work itself takes", static (r, d, n, k) => d.Time = DurationReader.ReadTime(r, n, k)) { Default = "not known", Misnomers = ["duration", "时间", "用时"] },
        new("wait", DurationReader.WaitShape, "waiting before the step", static (r, d, n, k) => d.Wait = DurationReader.ReadWait(r, n, k)) { Misnomers = ["waiting", "delay", "等待"] },
        new("standard", ValueShape.Text.Or(ValueShape.Mapping(StandardReader.Table)).OrListOf(), "execution standards", static (r, d, n, k) => d.Standards = StandardReader.Read(r, n, k)) { Misnomers = ["standards", "sla", "标准", "执行标准"] },
        new("fail", ValueShape.Text.Or(ValueShape.Mapping(FailReader.Table)).OrListOf(), "where and how it can fail", static (r, d, n, k) => d.FailPoints = FailReader.Read(r, n, k)) { Misnomers = ["fails", "failure", "failures", "fail-point", "risk", "失误", "失误点"] },
        new("contact", ValueShape.Text.Or(ValueShape.Mapping(ContactReader.Table)), "the meeting with the customer: its channel and how it is judged", static (r, d, n, k) => d.Contact = ContactReader.Read(r, n, k)) { Misnomers = ["touchpoint", "channel", "接触点"] },
        new("evidence", ValueShape.TextOrList, "what the customer sees", static (r, d, n, k) => d.Evidence = r.Texts(n, k)) { Misnomers = ["physical-evidence", "props", "有形展示", "证据"] },
        new("documents", ValueShape.TextOrList, "what is asked of, or handed to, the customer", static (r, d, n, k) => d.Documents = r.Texts(n, k)) { Misnomers = ["document", "docs", "单据", "文件"] },
        new("emotion", ValueShape.Number(-2, 2), "how the customer feels", static (r, d, n, k) => d.Emotion = r.Number(n, k)) { Default = "not known", Misnomers = ["mood", "feeling", "情绪"] },
        new("value", ValueShape.Word("VA", "BVA", "NVA") with { Chinese = ["增值", "业务增值", "非增值"] }, "value-adding, business-value-adding or non-value-adding", static (r, d, n, k) => d.Value = (StepValue?)Index(r.Word(n, k))) { Default = "not known" },
        new("yield", ValueShape.Percent, "the share done right the first time", static (r, d, n, k) => d.Yield = r.Percent(n, k)) { Default = "not known" },
        new("cost", ValueShape.Number(0), "cost of one execution", static (r, d, n, k) => d.Cost = r.Number(n, k)) { Default = "not known", Misnomers = ["price", "成本"] },
        new("rework", ValueShape.Percent with { MaxExcluded = true }, "the share that is repeated", static (r, d, n, k) => d.Rework = r.Percent(n, k)) { Default = "not known", Misnomers = ["repeat", "返工"] },
        new("staff", ValueShape.Positive(), "how many people it takes", static (r, d, n, k) => d.Staff = r.Number(n, k)) { Default = "not known", Misnomers = ["people", "人员", "人数"] },
        new("policy", ValueShape.LongText, "the rule that holds here", static (r, d, n, k) => d.Policy = r.LongText(n, k)) { Misnomers = ["rule", "政策", "规定"] },
        new("system", ValueShape.TextOrList, "the systems used", static (r, d, n, k) => d.Systems = r.Texts(n, k)) { Misnomers = ["systems", "系统"] },
        new("note", ValueShape.LongText, "a remark, shown in the tooltip", static (r, d, n, k) => d.Note = r.LongText(n, k)) { Misnomers = ["notes", "remark", "comment", "description", "备注", "说明", "描述"] },
        new("href", ValueShape.Address, "where a click leads", static (r, d, n, k) => d.Href = LinkReader.Address(r, n, k)) { Default = "nowhere", Misnomers = ["link", "url", "链接"] },
        new("icon", ValueShape.Icon, "a small picture: the name of a built-in one, or an SVG or PNG file relative to the document", static (r, d, n, k) => d.Icon = r.Icons.Read(n, k)) { Misnomers = ["image", "picture", "图标"] },
        new("tags", ValueShape.TextOrList, "marks of the author's own", static (r, d, n, k) => d.Tags = r.Texts(n, k)) { Misnomers = ["tag", "labels", "标签"] },
        new("accept", RuleReader.AcceptShape, "findings about this step that the author has accepted, each with its reason", static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)) { Misnomers = ["accepted"] });

    private static int? Index(int index) => index < 0 ? null : index;

    private static void ReadId(ValueReader reader, StepDraft draft, YamlNode node, KeyInfo key)
    {
        draft.Id = IdReader.Read(reader, node, key);
        draft.IdSpan = node.Span;
    }
}
