using System.Collections.Immutable;
using Blueprints.Scores;

namespace Blueprints.Logs;

/// <summary>What a column of a log may be, and the headings by which it is known.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Chinese">Its headings in Chinese.</param>
/// <param name="Words">Its headings in English, in kebab case: those that mean nothing else.</param>
/// <param name="Within">Words of which one in a longer heading is enough, where no column has an exact heading.</param>
internal sealed record LogHeading(string Name, ImmutableArray<string> Chinese, ImmutableArray<string> Words, ImmutableArray<string> Within)
{
    public static readonly LogHeading Case = new("case", ["业务", "案例", "案例编号", "业务编号", "单号", "工单", "工单号", "流水号", "订单号"], ["case", "case-id", "caseid", "case:concept:name", "case-number", "trace", "trace-id", "ticket", "ticket-id", "order-id"], ["case", "案例", "业务", "单号"]);
    public static readonly LogHeading Step = new("step", ["步骤", "活动", "环节", "任务", "事件", "步骤编号"], ["step", "step-id", "activity", "activity-name", "task", "event", "concept:name", "action"], ["activity", "step", "task", "活动", "步骤", "环节"]);
    public static readonly LogHeading Start = new("start", ["开始", "开始时间", "起", "起始时间"], ["start", "start-time", "starttime", "started", "start-timestamp", "begin", "from", "time:start"], ["start", "begin", "开始"]);
    public static readonly LogHeading End = new("end", ["结束", "结束时间", "完成", "完成时间", "止", "时间", "时间戳"], ["end", "end-time", "endtime", "ended", "end-timestamp", "finish", "finished", "complete", "completed", "complete-timestamp", "to", "timestamp", "time", "time:timestamp"], ["end", "complete", "finish", "timestamp", "结束", "完成"]);
    public static readonly LogHeading Resource = new("resource", ["人员", "资源", "经办人", "办理人", "员工", "处理人"], ["resource", "org:resource", "user", "who", "staff", "employee", "person", "worker", "agent"], ["resource", "经办", "人员"]);
    public static readonly LogHeading Lifecycle = new("lifecycle", ["生命周期", "状态"], ["lifecycle", "lifecycle:transition", "transition"], ["lifecycle"]);

    public static ImmutableArray<LogHeading> All { get; } = [Case, Step, Start, End, Resource, Lifecycle];

    /// <summary>The column of an exact heading; null where it is none.</summary>
    public static LogHeading? Find(string heading)
    {
        var word = ScoreColumn.Normal(heading);
        foreach (var column in All)
        {
            if (column.Chinese.Contains(word) || column.Words.Contains(word)) return column;
        }

        return null;
    }

    /// <summary>The column that a longer heading speaks of; null where it speaks of none, or of several.</summary>
    public static LogHeading? Guess(string heading)
    {
        var word = ScoreColumn.Normal(heading);
        LogHeading? found = null;
        foreach (var column in All)
        {
            var isOne = false;
            foreach (var part in column.Within) isOne |= word.Contains(part, StringComparison.Ordinal);
            if (!isOne) continue;
            if (found is not null) return null;
            found = column;
        }

        return found;
    }
}
