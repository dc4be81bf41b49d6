using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Office.Sheets;

/// <summary>The columns of a blueprint's sheets, in the order in which they are edited.</summary>
internal static class BlueprintColumns
{
    public static readonly Bilingual Yes = new("yes", "是");
    public static readonly Bilingual None = new("none", "无");
    public static readonly Bilingual Intended = new("intended", "有意");
    public static readonly ImmutableArray<Bilingual> Bands = [new("customer", "顾客"), new("frontstage", "前台"), new("backstage", "后台"), new("support", "支持")];
    public static readonly ImmutableArray<Bilingual> Kinds =
        [new("action", "动作"), new("decision", "判断"), new("start", "开始"), new("end", "结束"), new("wait", "等待"), new("document", "文档"), new("data", "数据"), new("storage", "存储"), new("inspection", "检验"), new("subprocess", "子流程")];
    public static readonly ImmutableArray<Bilingual> Values = [new("VA", "增值"), new("BVA", "业务增值"), new("NVA", "非增值")];
    public static readonly ImmutableArray<Bilingual> Outcomes = [new("solved", "解决"), new("unsolved", "未解决"), new("abandoned", "放弃")];
    public static readonly ImmutableArray<Bilingual> Shapes = [new("pert", "贝塔"), new("triangular", "三角"), new("uniform", "均匀"), new("fixed", "固定"), new("exponential", "指数"), new("normal", "正态"), new("lognormal", "对数正态")];
    public static readonly ImmutableArray<Bilingual> Bases = [new("observed", "观测"), new("assumed", "假设"), new("proposed", "建议")];
    public static readonly ImmutableArray<Bilingual> Counts = [new("work", "作业"), new("turnaround", "全程")];
    public static readonly ImmutableArray<Bilingual> Aspects =
    [
        new("timing", "时限"), new("flow", "流程"), new("adaptability", "适应性"), new("anticipation", "预见性"), new("communication", "信息沟通"), new("feedback", "客户反馈"), new("supervision", "组织和监督"),
        new("appearance", "仪表"), new("attitude", "态度"), new("attentiveness", "关注"), new("tact", "得体"), new("guidance", "指导"), new("skill", "服务技巧"), new("courtesy", "礼貌"),
    ];
    public static readonly ImmutableArray<Bilingual> Dimensions = [new("reliability", "可靠性"), new("assurance", "保证性"), new("responsiveness", "反应性"), new("empathy", "移情性"), new("tangibles", "可感知性")];
    public static readonly ImmutableArray<Bilingual> Levels = [new("responsive", "相应式"), new("anticipating", "预见式"), new("caring", "关怀式")];
    public static readonly ImmutableArray<Bilingual> Initiators = [new("customer", "顾客"), new("provider", "服务方")];
    public static readonly ImmutableArray<Bilingual> Cycles = [new("before", "购买前"), new("during", "购买中"), new("after", "购买后")];
    public static readonly ImmutableArray<Bilingual> Things = [new("evidence", "有形展示"), new("documents", "单据")];
    public static readonly ImmutableArray<Bilingual> FlowKinds = [new("flow", "流程"), new("information", "信息")];

    private static readonly Bilingual Minutes = new("min", "分钟");
    private static readonly Bilingual Percent = new("%", "%");

    /// <summary>Which step a row is about; its words stand beside it to be looked at.</summary>
    private static readonly SheetColumn Of = new(":step", new("step id", "步骤编号"), CellType.StepId) { IsOptional = false };
    private static readonly SheetColumn Called = new(":label", new("step", "步骤"), CellType.Info) { IsOptional = false };

    public static readonly ImmutableArray<SheetColumn> Document = [new(":key", new("what", "项目"), CellType.Id) { IsOptional = false }, new(":value", new("value", "内容")) { IsOptional = false }];

    public static readonly ImmutableArray<SheetColumn> Steps =
    [
        new("id", new("id", "编号"), CellType.Id) { IsOptional = false },
        new(":phase", new("phase", "阶段")),
        new(":lane", new("lane", "泳道"), CellType.LaneId) { IsOptional = false },
        new(":label", new("step", "步骤")) { IsOptional = false },
        new("with", new("with", "共同"), CellType.Lines),
        new("kind", new("kind", "类型"), CellType.Word) { Words = Kinds },
        .. Times("time", new("time", "时间"), isOptional: false),
        .. Times("wait", new("wait", "等待"), isOptional: false),
        new("wait.tolerated", new("wait tolerated", "可容忍等待"), CellType.Minutes) { Unit = Minutes },
        new("wait.patience", new("patience", "耐心"), CellType.Minutes) { Unit = Minutes },
        new("wait.fixed", new("wait fixed", "等待固定"), CellType.Word) { Words = [Yes] },
        new("value", new("value added", "价值"), CellType.Word) { Words = Values },
        new("yield", new("yield", "一次合格率"), CellType.Share) { Unit = Percent },
        new("rework", new("rework", "返工率"), CellType.Share) { Unit = Percent },
        new("cost", new("cost", "成本"), CellType.Number),
        new("staff", new("staff", "人数"), CellType.Number),
        new("emotion", new("emotion", "情绪"), CellType.Number) { Unit = new("-2 to 2", "-2 至 2") },
        new("outcome", new("outcome", "结果"), CellType.Word) { Words = Outcomes },
        new("share", new("share of cases that begin here", "从这里开始的占比"), CellType.Share) { Unit = Percent },
        new("system", new("systems", "系统"), CellType.Lines),
        new("policy", new("policy", "规定")),
        new("quote", new("customers say", "顾客原话"), CellType.Lines),
        new("note", new("note", "备注")),
        new("tags", new("tags", "标签"), CellType.Lines),
        new("href", new("link", "链接")),
        new("file", new("file of the smaller process", "子流程文件")),
        new("loop", new("loop", "循环"), CellType.Word) { Words = [Intended] },
        new("priority", new("priority", "优先级"), CellType.Number),
        new("basis", new("basis", "依据"), CellType.Word) { Words = Bases },
        new("source", new("source", "来源")),
        new("date", new("date", "日期")),
    ];

    public static readonly ImmutableArray<SheetColumn> Phases = [new(":label", new("phase", "阶段"), CellType.Id) { IsOptional = false }, new("cycle", new("cycle", "周期"), CellType.Word) { Words = Cycles, IsOptional = false }];

    public static readonly ImmutableArray<SheetColumn> Flows =
    [
        new(":from", new("from", "从"), CellType.StepId) { IsOptional = false },
        new(":from-label", new("from step", "从步骤"), CellType.Info) { IsOptional = false },
        new("to", new("to", "到"), CellType.StepId) { IsOptional = false },
        new(":to-label", new("to step", "到步骤"), CellType.Info) { IsOptional = false },
        new("when", new("when", "当")) { IsOptional = false },
        new("share", new("share", "占比"), CellType.Share) { Unit = Percent, IsOptional = false },
        new("label", new("words on the arrow", "文字")),
        new(":also", new("also", "另有"), CellType.Word) { Words = [Yes] },
        new("kind", new("kind", "类型"), CellType.Word) { Words = FlowKinds },
        new("both", new("both ways", "双向"), CellType.Word) { Words = [Yes] },
        new("outcome", new("outcome", "结果"), CellType.Word) { Words = Outcomes },
        new("loop", new("loop", "循环"), CellType.Word) { Words = [Intended] },
        new("contact", new("contact", "接触"), CellType.Word) { Words = [None] },
        new("basis", new("basis", "依据"), CellType.Word) { Words = Bases },
        new("source", new("source", "来源")),
        new("date", new("date", "日期")),
        new("sample", new("sample", "样本量"), CellType.Number),
    ];

    public static readonly ImmutableArray<SheetColumn> Lanes =
    [
        new(":id", new("id", "编号"), CellType.Id) { IsOptional = false },
        new("label", new("lane", "泳道")) { IsOptional = false },
        new("band", new("band", "层"), CellType.Word) { Words = Bands, IsOptional = false },
        new("staff", new("staff", "人数"), CellType.Number) { IsOptional = false },
        new("rate", new("cost of one person", "费率"), CellType.Number) { Unit = new("per hour", "每小时"), IsOptional = false },
        new("hours", new("hours", "工作时间")),
        new("basis", new("basis", "依据"), CellType.Word) { Words = Bases },
        new("source", new("source", "来源")),
        new("date", new("date", "日期")),
    ];

    public static readonly ImmutableArray<SheetColumn> FailPoints =
    [
        Of, Called,
        new("fail", new("what goes wrong", "失误")) { IsOptional = false },
        new("severity", new("severity S", "严重度 S"), CellType.Rating) { Unit = new("1-10", "1-10"), IsOptional = false },
        new("occurrence", new("occurrence O", "发生度 O"), CellType.Rating) { Unit = new("1-10", "1-10"), IsOptional = false },
        new("detection", new("detection D", "探测度 D"), CellType.Rating) { Unit = new("1-10", "1-10"), IsOptional = false },
        new(":rpn", new("RPN", "RPN"), CellType.Info) { IsOptional = false },
        new(":priority", new("action priority", "行动优先级"), CellType.Info) { IsOptional = false },
        new("rate", new("rate", "比例"), CellType.Share) { Unit = Percent },
        new("count", new("count", "次数"), CellType.Number),
        new("weight", new("weight", "权重"), CellType.Number),
        new("prevention", new("prevention", "预防")) { IsOptional = false },
        new("recovery", new("recovery", "补救")) { IsOptional = false },
        new("cause", new("cause", "原因分析")),
        new("id", new("id", "编号")),
    ];

    public static readonly ImmutableArray<SheetColumn> Standards =
    [
        Of, Called,
        new("text", new("standard", "标准")) { IsOptional = false },
        new("time", new("time allowed", "时限"), CellType.Minutes) { Unit = Minutes, IsOptional = false },
        new("counts", new("counts", "计入"), CellType.Word) { Words = Counts },
        new("rate", new("rate required", "要求达标率"), CellType.Share) { Unit = Percent, IsOptional = false },
        new("actual", new("actual rate", "实际达标率"), CellType.Share) { Unit = Percent, IsOptional = false },
        new("aspect", new("aspect", "方面"), CellType.Word) { Words = Aspects, IsOptional = false },
    ];

    public static readonly ImmutableArray<SheetColumn> Contacts =
    [
        Of, Called,
        new("channel", new("channel", "渠道")) { IsOptional = false },
        new("expected", new("expected", "期望"), CellType.Number) { IsOptional = false },
        new("perceived", new("perceived", "感知"), CellType.Number) { IsOptional = false },
        new("believed", new("believed", "管理层认知"), CellType.Number),
        new("adequate", new("adequate", "可接受"), CellType.Number),
        new("desired", new("desired", "理想"), CellType.Number),
        new("weight", new("weight", "权重"), CellType.Number),
        new("dimension", new("dimension", "维度"), CellType.Word) { Words = Dimensions },
        new("satisfaction", new("satisfaction", "满意度"), CellType.Number) { Unit = new("-90 to 90", "-90 至 90") },
        new("moment-of-truth", new("moment of truth", "关键时刻"), CellType.Word) { Words = [Yes] },
        new("level", new("level", "服务层次"), CellType.Word) { Words = Levels },
        new("initiator", new("begun by", "发起方"), CellType.Word) { Words = Initiators },
        new("hours", new("hours", "工作时间")),
    ];

    public static readonly ImmutableArray<SheetColumn> Evidence = [Of, Called, new(":kind", new("kind", "类别"), CellType.Word) { Words = Things, IsOptional = false }, new(":item", new("item", "内容")) { IsOptional = false }];

    public static readonly ImmutableArray<SheetColumn> Promises =
    [
        new("from", new("from", "从"), CellType.StepId) { IsOptional = false },
        new("to", new("to", "到"), CellType.StepId) { IsOptional = false },
        new("time", new("time promised", "承诺时间"), CellType.Minutes) { Unit = Minutes, IsOptional = false },
        new("at", new("at", "时点"), CellType.Word) { Words = [new("start", "开始"), new("end", "结束")] },
        new("label", new("name", "名称")),
    ];

    private static SheetColumn[] Times(string key, Bilingual name, bool isOptional) =>
    [
        new(key + ".min", new(name.English + ", least", name.Chinese + "，最短"), CellType.Minutes) { Unit = Minutes },
        new(key + ".typical", name, CellType.Minutes) { Unit = Minutes, IsOptional = isOptional },
        new(key + ".max", new(name.English + ", most", name.Chinese + "，最长"), CellType.Minutes) { Unit = Minutes },
        new(key + ".shape", new(name.English + ", shape", name.Chinese + "，分布"), CellType.Word) { Words = Shapes },
        new(key + ".deviation", new(name.English + ", deviation", name.Chinese + "，标准差"), CellType.Minutes) { Unit = Minutes },
    ];
}
