using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The single figures of a blueprint, in the order in which they are shown; a further one is one entry here.</summary>
public static class BlueprintMeasureList
{
    private const string Flow = "Dumas, La Rosa, Mendling and Reijers 2018, ch. 7";
    private const string Spread = "Dumas, La Rosa, Mendling and Reijers 2018, ch. 7; beta-PERT: Vose 2008";
    private const string Queues = "Allen 1990";
    private const string PertSource = "Malcolm, Roseboom, Clark and Fazar 1959";
    private const string Gaps = "Parasuraman, Zeithaml and Berry 1985";
    private const string Standards = "procedural and personal standards of service";
    private const string Servqual = "Parasuraman, Zeithaml and Berry 1988";

    /// <summary>All of them.</summary>
    public static ImmutableArray<MeasureInfo<BlueprintMeasures>> All { get; } =
    [
        Count("steps", "Steps", "步骤", Direction.Neither, "the steps", "步骤的个数", m => m.Steps),
        Count("decisions", "Decisions", "决策点", Direction.Less, "the steps of kind decision", "决策点的个数", m => m.Decisions),
        Count("loops", "Loops back", "返回", Direction.Less, "the arrows that lead back within a cycle, but those of loop: intended", "回到前面步骤的箭头数（写了 loop: intended 的除外）", m => m.Loops),
        Count("contacts", "Contact points", "接触点", Direction.Neither, "the arrows that cross the line of interaction, and the steps in which both sides act", "跨越互动分界线的箭头数，加上双方共同做的步骤数", m => m.Contacts),
        Count("visibility-crossings", "Crossings of the line of visibility", "跨越可视分界线", Direction.Less, "the arrows that cross the line of visibility", "跨越可视分界线的箭头数", m => m.VisibilityCrossings),
        Count("internal-crossings", "Crossings of internal interaction", "跨越内部互动线", Direction.Less, "the arrows that cross the line of internal interaction", "跨越内部互动线的箭头数", m => m.InternalCrossings),
        Count("hand-offs", "Hand-offs", "交接", Direction.Less, "the arrows from one lane of the provider to another", "服务方泳道之间的箭头数", m => m.HandOffs),
        Count("wait-points", "Wait points", "等待点", Direction.Less, "the steps of kind wait, and those with a wait before them", "等待步骤及步骤前有等待的个数", m => m.WaitPoints),
        Count("fail-points", "Fail points", "失误点", Direction.Neither, "the fail points", "失误点的个数", m => m.FailPoints),
        Count("standards", "Standards", "执行标准", Direction.Neither, "the execution standards", "执行标准的个数", m => m.Standards),
        Count("documents", "Documents", "单据", Direction.Less, "the documents asked of, or handed to, the customer", "向顾客索取或交给顾客的单据数", m => m.Documents),
        new("lead-time", new("Expected lead time", "期望总时间"), Unit.Seconds, Direction.Less, new("work and waits from beginning to end: a sequence adds, a choice weighs by shares, parallel ways take the mean of the last of them, a loop of repeat share r takes t / (1 - r)", "从开始到结束的作业与等待时间：顺序相加，选择按比例加权，并行取最后完成者的均值，返工率为 r 的循环取 t/(1-r)"), Flow, m => m.LeadTime),
        new("lead-deviation", new("Its standard deviation", "总时间的标准差"), Unit.Seconds, Direction.Less, new("of the distribution of the lead time: sequences by convolution, choices by mixture, parallel ways by the maximum, loops as geometric compounds", "总时间分布的标准差：顺序作卷积，选择作混合，并行取最大值，循环作几何复合"), Spread, m => m.LeadDeviation),
        Quantile("lead-p50", "50% of the cases take at most", "50% 的业务不超过", "0.5", m => m.LeadMedian),
        Quantile("lead-p80", "80% of the cases take at most", "80% 的业务不超过", "0.8", m => m.Lead80),
        Quantile("lead-p90", "90% of the cases take at most", "90% 的业务不超过", "0.9", m => m.Lead90),
        Quantile("lead-p95", "95% of the cases take at most", "95% 的业务不超过", "0.95", m => m.Lead95),
        new("customer-time", new("Expected time for the customer", "顾客的期望时间"), Unit.Seconds, Direction.Less, new("from the beginning to the end of the last step of the customer's or before the customer's eyes, or the last contact; of a case without one, to its end", "从开始到顾客自己的、前台的最后一个步骤或最后一个接触点结束；没有的业务则到其结束"), Flow, m => m.CustomerTime),
        new("solved", new("Cases solved", "解决的业务"), Unit.Share, Direction.More, new("the share of the cases that end with the outcome solved", "以“解决”为结果结束的业务所占的比例"), Flow, m => m.Solved),
        new("abandoned", new("Cases given up by the customer", "顾客放弃的业务"), Unit.Share, Direction.Less, new("the share of the cases that end with the outcome abandoned", "以“放弃”为结果结束的业务所占的比例"), Flow, m => m.Abandoned),
        new("time-to-solution", new("Expected time to solution", "解决的期望用时"), Unit.Seconds, Direction.Less, new("the expected time for the customer of the cases that end solved, from the flow given that end", "以“解决”结束的业务中顾客的期望用时，按此条件下的流程计算"), Flow, m => m.TimeToSolution),
        new("promise-kept", new("Probability of keeping the promise", "兑现承诺的概率"), Unit.Share, Direction.More, new("the share of the cases in which the time for the customer is at most the promise, from its distribution", "顾客的时间不超过承诺的业务所占比例，由其分布得出"), Spread, m => m.PromiseKept),
        new("touch-time", new("Touch time", "作业时间"), Unit.Seconds, Direction.Less, new("the lead time with every wait, and the customer's own time, taken as zero", "等待时间和顾客自己的时间计为零时的总时间"), Flow, m => m.TouchTime),
        new("wait-time", new("Waiting", "等待时间"), Unit.Seconds, Direction.Less, new("the sum of visits × wait over all steps", "各步骤的到访次数 × 等待时间之和"), Flow, m => m.WaitTime),
        new("efficiency", new("Cycle-time efficiency", "时间效率"), Unit.Share, Direction.More, new("touch time / lead time, the customer's own time taken as zero in both", "作业时间 / 总时间，顾客自己的时间在两者中都计为零"), Flow, m => m.Efficiency),
        new("value-share", new("Value-adding share of time", "增值时间占比"), Unit.Share, Direction.More, new("the sum of visits × work over the value-adding steps / lead time", "增值步骤的到访次数 × 作业时间之和 / 总时间"), "George 2003", m => m.ValueShare),
        new("lead-time-queued", new("Expected lead time with queues", "计入排队的期望总时间"), Unit.Seconds, Direction.Less, new("the lead time, before each step that holds people of a lane its queue in place of a shorter wait, unless that is fixed", "总时间，其中占用泳道人手的步骤以排队时间取代更短的等待（标明 fixed 的除外）"), Queues, m => m.QueuedLeadTime),
        new("lead-p90-queued", new("90% of the cases take at most, with queues", "计入排队，90% 的业务不超过"), Unit.Seconds, Direction.Less, new("its 0.9 quantile; no wait with probability 1 - C, else an exponential one of mean Wq / C", "其 0.9 分位数；以概率 1-C 无需等待，否则等待服从均值为 Wq/C 的指数分布"), Queues, m => m.QueuedLead90),
        new("efficiency-queued", new("Cycle-time efficiency with queues", "计入排队的时间效率"), Unit.Share, Direction.More, new("the same with queues before the lanes", "同上，计入泳道前的排队"), Queues, m => m.QueuedEfficiency),
        new("promise-kept-queued", new("Probability of keeping the promise with queues", "计入排队的兑现承诺概率"), Unit.Share, Direction.More, new("as promise-kept, from the distribution with queues", "同 promise-kept，由计入排队的分布得出"), Queues, m => m.QueuedPromiseKept),
        new("path-time", new("PERT: time of the critical path", "PERT：关键路径时间"), Unit.Seconds, Direction.Less, new("the sum of (a + 4m + b) / 6 along the critical path; only where there are no choices and loops", "关键路径上各步骤 (a + 4m + b) / 6 之和；仅适用于没有选择和循环的流程"), PertSource, m => m.PathTime),
        new("path-deviation", new("PERT: its standard deviation", "PERT：关键路径标准差"), Unit.Seconds, Direction.Less, new("the root of the sum of ((b - a) / 6)² along the critical path; likewise", "关键路径上各步骤 ((b - a) / 6)² 之和的平方根；同上"), PertSource, m => m.PathDeviation),
        new("path-promise", new("PERT: probability of keeping the promise", "PERT：兑现承诺的概率"), Unit.Share, Direction.More, new("Φ((promise - mean) / deviation) of the critical path; too high where other ways are nearly as long", "关键路径的 Φ((承诺 - 均值) / 标准差)；若其他路径几乎同样长，则偏高"), PertSource, m => m.PathKept),
        new("first-time-right", new("First time right", "一次合格率"), Unit.Share, Direction.More, new("yields multiply along the way, choices weigh by shares, and what is sent back is not right the first time", "沿路径相乘，选择按比例加权；被退回的不算一次合格"), "Six Sigma: rolled throughput yield (Breyfogle 2003)", m => m.FirstTimeRight),
        new("cost", new("Expected cost", "期望成本"), Unit.Money, Direction.Less, new("the sum of visits × cost over all steps", "各步骤的到访次数 × 成本之和"), Flow, m => m.Cost),
        new("labour-cost", new("Expected labour cost", "期望人工成本"), Unit.Money, Direction.Less, new("the sum of visits × work × staff × the lane's rate over all steps", "各步骤的到访次数 × 作业时间 × 人数 × 泳道费率之和"), Flow, m => m.LabourCost),
        new("total-cost", new("Expected total cost", "期望总成本"), Unit.Money, Direction.Less, new("expected cost + expected labour cost", "期望成本 + 期望人工成本"), Flow, m => m.TotalCost),
        new("busiest-lane", new("Utilisation of the busiest lane", "最忙泳道的利用率"), Unit.Share, Direction.Less, new("demand × work for one case / staff, or by as many jobs as can be done at once, of the lane where that is highest", "需求量 × 每件作业时间 / 人数（或可同时进行的作业数），取最高的泳道"), "Erlang 1917", m => m.BusiestLane),
        new("in-progress", new("Cases inside at once", "同时在办件数"), Unit.Count, Direction.Less, new("arrivals × expected lead time", "到达率 × 期望总时间"), "Little 1961", m => m.InProgress),
        new("rpn-sum", new("Sum of risk priority numbers", "风险顺序数之和"), Unit.Count, Direction.Less, new("the sum of severity × occurrence × detection", "严重度 × 发生度 × 探测度之和"), "AIAG FMEA, 4th ed. 2008", m => m.RiskSum),
        new("rpn-most", new("Highest risk priority number", "最高风险顺序数"), Unit.Count, Direction.Less, new("the highest severity × occurrence × detection", "严重度 × 发生度 × 探测度的最大值"), "AIAG FMEA, 4th ed. 2008", m => m.RiskMost),
        Count("high-priority", "Fail points of high action priority", "高行动优先级失误点", Direction.Less, "the fail points whose severity, occurrence and detection have action priority H in the handbook's table", "按手册的表，严重度、发生度和探测度对应行动优先级 H 的失误点数", m => m.HighPriority) with { Source = "AIAG & VDA FMEA Handbook 2019" },
        new("failure-index", new("Failure index", "失误指数"), Unit.PerHundred, Direction.Less, new("the sum of weight × count / volume, in points for each service, told for a hundred", "权重 × 次数之和 / 业务量，即每次服务的分数，按每百次服务列出"), "after FedEx's service quality index", m => m.FailureIndex),
        new("knowledge-gap", new("Gap between what is believed and expected", "管理层认知差距"), Unit.Number, Direction.Neither, new("the mean of believed - expected over the contacts, by their weights (gap 1)", "各接触点（管理层认知 - 期望）按权重的均值（差距 1）"), Gaps, m => m.KnowledgeGap),
        new("service-gap", new("Service gap over the contacts", "接触点服务差距"), Unit.Number, Direction.More, new("the mean of perceived - expected over the contacts, by their weights", "各接触点（感知 - 期望）按权重的均值"), Servqual, m => m.ServiceGap),
        new("dimension-gap", new("Service gap over the dimensions", "维度服务差距"), Unit.Number, Direction.More, new("the mean of the gaps of the dimensions that contacts speak for, by the document's weights", "接触点涉及的各维度差距，按文档权重的均值"), Servqual, m => m.DimensionGap),
        new("quality-ratio", new("Service quality ratio", "服务质量比"), Unit.Number, Direction.More, new("the sum of weight × perceived / the sum of weight × expected", "权重 × 感知之和 / 权重 × 期望之和"), "service quality = perceived / expected", m => m.QualityRatio),
        Count("outside-tolerance", "Contacts outside the zone of tolerance", "低于容忍区的接触点", Direction.Less, "the contacts perceived below adequate", "感知低于可接受水平的接触点数", m => m.OutsideTolerance) with { Source = "Zeithaml, Berry and Parasuraman 1993" },
        new("satisfaction", new("Customer satisfaction (CSM)", "顾客满意度（CSM）"), Unit.Number, Direction.More, new("the mean of the satisfactions, -90 to 90", "满意度的均值，-90 至 90"), "seven-step scale, CSM = sum / N", m => m.Satisfaction),
        Count("personal-aspects", "Personal aspects with a standard, of seven", "有标准的个人特性（共七项）", Direction.More, "how many of appearance, attitude, attentiveness, tact, guidance, skill and courtesy a standard names as its aspect", "仪表、态度、关注、得体、指导、服务技巧、礼貌七项中，有执行标准写明的项数", m => m.PersonalAspects) with { Source = Standards },
        new("personal-coverage", new("Contacts with a standard of manner", "有服务方式标准的接触点"), Unit.Share, Direction.More, new("the share of the contacts with people that have a standard of one of the seven personal aspects", "由员工接触顾客的接触点中，有七项个人特性之一的标准的比例"), Standards, m => m.PersonalCoverage),
        Count("complexity", "Control-flow complexity", "控制流复杂度", Direction.Less, "a choice of n exits counts n, a split into parallel ways 1", "n 个出口的选择计 n，并行分支计 1", m => m.Complexity) with { Source = "Cardoso 2005" },
    ];

    private static MeasureInfo<BlueprintMeasures> Quantile(string key, string english, string chinese, string share, Func<BlueprintMeasures, Figure> of) =>
        new(key, new(english, chinese), Unit.Seconds, Direction.Less, new($"the {share} quantile of the lead time", $"总时间的 {share} 分位数"), Spread, of);

    private static MeasureInfo<BlueprintMeasures> Count(string key, string english, string chinese, Direction better, string formula, string chineseFormula, Func<BlueprintMeasures, Figure> of) =>
        new(key, new(english, chinese), Unit.Count, better, new(formula, chineseFormula), null, of);
}
