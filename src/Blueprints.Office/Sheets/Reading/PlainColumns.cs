using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>The columns that a table of somebody else's may have, with the headings that people give them.</summary>
internal static class PlainColumns
{
    public static readonly ImmutableArray<SheetColumn> Steps =
    [
        new("id", new("id", "编号"), CellType.Id) { Others = ["no", "no.", "nr", "nr.", "number", "#", "ref", "step id", "step no", "step no.", "序号", "步骤编号", "号"] },
        new(":phase", new("phase", "阶段")) { Others = ["stage", "section", "环节"] },
        new(":lane", new("lane", "泳道"), CellType.LaneId) { Others = ["who", "actor", "role", "responsible", "department", "team", "done by", "performed by", "who does it", "who does this", "done by whom", "swimlane", "position", "owner", "performer", "resource", "responsible person", "carried out by", "角色", "谁", "部门", "岗位", "执行人", "执行者", "责任部门", "由谁", "负责人", "责任人", "承担者", "岗位人员", "经办人"] },
        new(":label", new("step", "步骤")) { Others = ["activity", "task", "action", "what", "process step", "step name", "operation", "what happens", "name", "title", "description", "label", "活动", "任务", "动作", "步骤名称", "做什么", "工作内容", "内容", "名称", "工序", "作业", "流程步骤", "操作", "节点", "流程节点", "活动名称", "环节名称", "任务名称", "工作步骤"] },
        new("kind", new("kind", "类型"), CellType.Word) { Others = ["type", "symbol", "种类"] },
        new("time.min", new("least time", "最短时间"), CellType.Minutes) { Others = ["min time", "minimum time", "time min", "shortest", "time, least", "最短"] },
        new("time.typical", new("time", "时间"), CellType.Minutes) { Others = ["duration", "touch time", "processing time", "process time", "cycle time", "work time", "用时", "时长", "作业时间", "耗时", "处理时间", "工时", "持续时间", "所需时间", "需要时间", "花费时间", "time taken", "time needed", "time required", "minutes", "分钟"] },
        new("time.max", new("most time", "最长时间"), CellType.Minutes) { Others = ["max time", "maximum time", "time max", "longest", "time, most", "最长"] },
        new("wait.typical", new("wait", "等待"), CellType.Minutes) { Others = ["waiting", "waiting time", "wait time", "queue", "queue time", "delay", "等待时间", "等候时间", "等候", "排队", "排队时间"] },
        new("next", new("next", "下一步"), CellType.Lines) { Others = ["next step", "successor", "successors", "followed by", "goes to", "then", "去向", "后续", "后续步骤"] },
        new("standard", new("standard", "标准"), CellType.Lines) { Others = ["standards", "sla", "target", "执行标准", "要求"] },
        new("fail", new("fail point", "失误点"), CellType.Lines) { Others = ["fail points", "fail", "failure", "failures", "failure mode", "risk", "risks", "problem", "problems", "pain point", "pain points", "issue", "issues", "what can go wrong", "失误", "出错点", "易错点", "失效点", "失效", "差错", "风险", "问题", "痛点"] },
        new("contact", new("channel", "渠道")) { Others = ["contact", "touchpoint", "touch point", "接触点", "触点", "接触"] },
        new("evidence", new("evidence", "有形展示"), CellType.Lines) { Others = ["physical evidence", "props", "证据"] },
        new("documents", new("documents", "单据"), CellType.Lines) { Others = ["document", "forms", "paper", "资料", "文件"] },
        new("system", new("system", "系统"), CellType.Lines) { Others = ["所用系统", "使用系统", "systems", "it system", "it systems", "tool", "tools", "application", "软件"] },
        new("emotion", new("emotion", "情绪"), CellType.Number) { Others = ["mood", "feeling"] },
        new("value", new("value", "价值"), CellType.Word) { Others = ["value added", "value adding", "va/nva", "增值", "增值性"] },
        new("cost", new("cost", "成本"), CellType.Number) { Others = ["costs", "费用"] },
        new("staff", new("staff", "人数"), CellType.Number) { Others = ["people", "headcount", "人员"] },
        new("yield", new("yield", "一次合格率"), CellType.Share) { Others = ["first pass yield", "合格率"] },
        new("rework", new("rework", "返工率"), CellType.Share) { Others = ["rework rate", "返工"] },
        new("policy", new("policy", "规定")) { Others = ["rule", "政策"] },
        new("quote", new("quote", "顾客原话"), CellType.Lines) { Others = ["quotes", "customers say", "voice of the customer", "原话"] },
        new("note", new("note", "备注")) { Others = ["notes", "remark", "remarks", "comment", "comments", "说明"] },
    ];

    public static readonly ImmutableArray<SheetColumn> Causes =
    [
        new("id", new("id", "编号"), CellType.Id) { Others = ["no", "no.", "nr", "nr.", "number", "#", "ref", "序号", "号"] },
        new(":category", new("category", "类别")) { Others = ["group", "area", "type", "bone", "dimension", "分类", "大类", "大骨"] },
        new(":under", new("cause of", "上级原因编号")) { Others = ["parent", "parent id", "上级", "上级原因"] },
        new("cause", new("cause", "原因")) { Others = ["causes", "root cause", "reason", "reasons", "possible cause", "issue", "可能原因", "根本原因", "问题原因"] },
        new("count", new("count", "次数"), CellType.Number) { Others = ["counts", "frequency", "occurrences", "cases", "频数", "频次", "数量", "件数"] },
        new("votes", new("votes", "票数"), CellType.Number) { Others = ["vote", "dots", "得票"] },
        new("status", new("status", "状态"), CellType.Word) { Others = ["state", "verified"] },
        new("evidence", new("evidence", "证据")) { Others = ["proof", "data", "依据"] },
        new("countermeasure", new("countermeasure", "对策")) { Others = ["countermeasures", "action", "actions", "measure", "measures", "solution", "corrective action", "fix", "措施", "改进措施", "解决办法"] },
        new("owner", new("owner", "负责人")) { Others = ["responsible", "who", "责任人", "谁"] },
        new("probability", new("probability", "概率"), CellType.Share) { Others = ["likelihood"] },
        new("note", new("note", "备注")) { Others = ["notes", "remark", "remarks", "comment", "comments", "说明"] },
    ];

    /// <summary>How long a unit in a heading is, in minutes; null where a text is none.</summary>
    public static double? UnitOf(string text) => text switch
    {
        "s" or "sec" or "secs" or "seconds" or "秒" => 1 / 60.0,
        "min" or "mins" or "minutes" or "分" or "分钟" => 1,
        "h" or "hr" or "hrs" or "hours" or "小时" or "时" => 60,
        "d" or "day" or "days" or "天" or "日" => 1440,
        _ => null,
    };

    /// <summary>The band that a lane most likely stands in, by its name.</summary>
    public static Bilingual BandOf(string lane) => BlueprintColumns.Bands[(int)BandNames.Guess(lane)];
}
