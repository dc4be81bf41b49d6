using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.Fishbones.Reading;

/// <summary>The keys of a cause in the long form.</summary>
internal static class CauseKeys
{
    public const string Cause = "cause";
    public const string Because = "because";

    public static readonly KeyTable<CauseDraft> Table = new(
        new("a cause", "原因"),
        new(Cause, ValueShape.Text, "what is the cause, in words", static (r, d, n, k) => d.Label = r.Text(n, k) ?? "") { Required = true, Advice = new("cause: and what is the cause", "请在 cause: 后面写原因"), Misnomers = ["text", "label", "name", "title", "原因"] },
        new("id", ValueShape.Id, "what links and diffs hold on to; unique in the document", static (r, d, n, k) => d.Id = CauseIds.Read(r, n, k)) { Default = "a slug of the text", Misnomers = ["key", "ref", "编号"] },
        new("count", ValueShape.Number(0), "how often it was counted", static (r, d, n, k) => d.Count = r.Number(n, k)) { Default = "not known", Misnomers = ["counts", "frequency", "number", "次数", "计数", "频数"] },
        new("votes", ValueShape.Number(0), "how many votes it got", static (r, d, n, k) => d.Votes = r.Number(n, k)) { Default = "not known", Misnomers = ["vote", "票数"] },
        new("status", ValueShape.Word("suspected", "confirmed", "ruled-out") with { Chinese = ["待查证", "已确认", "已排除"] }, "how far it has been verified", static (r, d, n, k) => d.Status = r.Word(n, k) is >= 0 and var i ? (CauseStatus)i : null) { Default = "suspected", Misnomers = ["state", "verified", "状态"] },
        new("evidence", ValueShape.Text, "what shows it", static (r, d, n, k) => d.Evidence = r.Text(n, k)) { Misnomers = ["proof", "证据"] },
        new("countermeasure", ValueShape.Text, "what is done against it", static (r, d, n, k) => d.Countermeasure = r.Text(n, k)) { Misnomers = ["measure", "action", "solution", "fix", "对策", "措施"] },
        new("owner", ValueShape.Text, "who sees to it", static (r, d, n, k) => d.Owner = r.Text(n, k)) { Misnomers = ["responsible", "who", "负责人"] },
        new(Because, ValueShape.Cause.OrListOf(), "the causes of this cause", static (_, d, n, _) => d.Because = n) { Misnomers = ["causes", "why", "children", "subcauses", "因为"] },
        new("probability", ValueShape.Percent, "its probability", static (r, d, n, k) => d.Probability = r.Percent(n, k)) { Default = "not known", Misnomers = ["likelihood", "rate", "概率"] },
        new("gate", ValueShape.Word("or", "and") with { Chinese = ["或", "与"] }, "how its own causes combine (fault trees)", static (r, d, n, k) => d.Gate = r.Word(n, k) is >= 0 and var i ? (Gate)i : null) { Default = "not said", Misnomers = ["logic", "门"] },
        new("control", ValueShape.Word("C", "N", "X") with { Chinese = ["可控", "噪声", "试验"] }, "controllable, noise, or to be experimented with", static (r, d, n, k) => d.Control = r.Word(n, k) is >= 0 and var i ? (Control)i : null) { Default = "not said", Misnomers = ["cnx", "可控性"] },
        new("ratings", ValueShape.OpenMapping(ValueShape.Integer(0, 9) with { Only = [0, 1, 3, 9] }), "how strongly it acts on each of the outputs: 0, 1, 3 or 9", static (_, d, n, _) => d.RatingsNode = n) { Misnomers = ["rating", "scores", "评分"] },
        new("step", ValueShape.Link, "the blueprint step it happens at, as FILE#ID", static (r, d, n, k) => (d.Step, d.StepSpan) = (LinkReader.Document(r, n, k), n.Span)) { Misnomers = ["steps", "步骤"] },
        new("note", ValueShape.LongText, "a remark, shown in the tooltip", static (r, d, n, k) => d.Note = r.LongText(n, k)) { Misnomers = ["notes", "remark", "comment", "description", "备注", "说明", "描述"] },
        new("href", ValueShape.Address, "where a click leads", static (r, d, n, k) => d.Href = LinkReader.Address(r, n, k)) { Default = "nowhere", Misnomers = ["link", "url", "链接"] },
        new("tags", ValueShape.TextOrList, "marks of the author's own", static (r, d, n, k) => d.Tags = r.Texts(n, k)) { Misnomers = ["tag", "labels", "标签"] },
        new("accept", RuleReader.AcceptShape, "findings about this cause that the author has accepted, each with its reason", static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)) { Misnomers = ["accepted"] });

    /// <summary>How messages name the text of a cause in the short form.</summary>
    public static readonly KeyInfo Text = Table.Find(Cause)!;
}
