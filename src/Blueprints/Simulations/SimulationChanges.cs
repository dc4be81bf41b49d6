using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>Makes a service of another, in which something is different. For one group of changes.</summary>
internal sealed class SimulationChanges
{
    /// <summary>How many per cent of what is written can be set at most: a thousand times as much.</summary>
    private const double MostPercent = 100_000;

    private readonly ImmutableArray<SimulationProblem>.Builder _problems = ImmutableArray.CreateBuilder<SimulationProblem>();
    private ServiceBlueprint _blueprint;

    private SimulationChanges(ServiceBlueprint blueprint) => _blueprint = blueprint;

    /// <summary>The service with all changes of a group; what is wrong with them, each in one run.</summary>
    /// <param name="blueprint">The service.</param>
    /// <param name="group">The changes, parted by semicolons.</param>
    public static (ServiceBlueprint Changed, ImmutableArray<SimulationProblem> Problems) Apply(ServiceBlueprint blueprint, string group)
    {
        var changes = new SimulationChanges(blueprint);
        foreach (var part in group.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (SimulationChange.Parse(part, out var problem) is { } change) changes.Apply(change);
            else if (problem is not null) changes._problems.Add(problem);
        }

        if (changes._problems.Count == 0 && ReferenceEquals(changes._blueprint, blueprint)) changes.Refuse("nothing is set", "没有写要改什么", "write what is to be different, such as teller.staff=3", "请写要改什么，如 teller.staff=3");
        return (changes._blueprint, changes._problems.ToImmutable());
    }

    private void Refuse(string english, string chinese, string help, string helpInChinese, TextSpan span = default) => _problems.Add(new(new(english, chinese), new(help, helpInChinese), span));

    private void Apply(SimulationChange change)
    {
        if (change.Target.Length == 0) ApplyToAll(change);
        else if (change.Key == "share") ApplyToExit(change);
        else if (IndexOf(_blueprint.Lanes, change.Target, lane => lane.Id, lane => lane.Label) is >= 0 and var lane && change.Key is "staff" or "hours" or "rate") ApplyToLane(change, lane);
        else if (IndexOf(_blueprint.Steps, change.Target, step => step.Id, step => step.Label) is >= 0 and var step) ApplyToStep(change, step);
        else Unknown(change);
    }

    private void Unknown(SimulationChange change)
    {
        var isLane = IndexOf(_blueprint.Lanes, change.Target, lane => lane.Id, lane => lane.Label) >= 0;
        if (isLane)
        {
            Refuse($"a lane has no '{change.Key}'", $"泳道没有“{change.Key}”", "of a lane can be set: staff, hours, rate", "泳道可以设置：staff、hours、rate");
            return;
        }

        var lanes = _blueprint.Lanes.Select(lane => lane.Id).ToList();
        var near = Spelling.Nearest(change.Target, lanes.Concat(_blueprint.Steps.Select(step => step.Id)));
        var clipped = VisibleText.Clip(change.Target);
        Refuse(
            near is null ? $"there is no lane or step '{clipped}'" : $"there is no lane or step '{clipped}'; did you mean '{near}'?",
            near is null ? $"没有泳道或步骤“{clipped}”" : $"没有泳道或步骤“{clipped}”；是否想写“{near}”？",
            $"lanes: {string.Join(", ", lanes)}; steps go by their id",
            $"泳道：{string.Join("、", lanes)}；步骤用 id");
    }

    private void ApplyToAll(SimulationChange change)
    {
        switch (change.Key)
        {
            case "demand" when PerTime.Parse(change.Value) is { PerHour: > 0 } demand:
                _blueprint = _blueprint with { DemandPerHour = demand.PerHour, DemandPeriod = demand.Period, DemandStretches = [] };
                break;
            case "demand" when _blueprint.DemandPerHour is not null && Part(change) is { } part:
                _blueprint = SimulationEffects.Demand(_blueprint, part);
                break;
            case "demand":
                BadValue(change, "write a number, 'per' and a time: 24 per hour", "请写数字、per 和时间：24 per hour");
                break;
            case "hours" when Hours(change) is { } hours:
                _blueprint = _blueprint with { WorkingHours = hours, Hours = null };
                break;
            case "hours":
                break;
            case "promise" when Duration(change) is { } promise:
                _blueprint = _blueprint with { Promise = promise };
                break;
            case "promise":
                break;
            case "closing" when change.Value is "pause" or "finish" or "暂停" or "做完":
                _blueprint = _blueprint with { ClosingWork = change.Value is "finish" or "做完" ? ClosingWork.Finish : ClosingWork.Pause };
                break;
            case "closing":
                BadValue(change, "write pause or finish", "请写 pause 或 finish");
                break;
            default:
                Refuse($"'{change.Key}' does not say of what", $"“{change.Key}”没有写明是谁的", $"write the lane or the step before it, such as teller.{change.Key}={VisibleText.Clip(change.Value)}", $"请在前面写泳道或步骤，如 teller.{change.Key}={VisibleText.Clip(change.Value)}");
                break;
        }
    }

    private void ApplyToLane(SimulationChange change, int index)
    {
        var lane = _blueprint.Lanes[index];
        switch (change.Key)
        {
            case "staff" when Number(change) is { } staff:
                if (staff <= 0) Refuse($"'{lane.Id}' cannot have {VisibleText.Clip(change.Value)} people", $"“{lane.Id}”不能有 {VisibleText.Clip(change.Value)} 人", "write a number over 0", "请写大于 0 的数字", lane.Span);
                else lane = lane with { Staff = staff };
                break;
            case "rate" when Number(change) is { } rate:
                if (rate <= 0) BadValue(change, "write a number over 0", "请写大于 0 的数字");
                else lane = lane with { RatePerHour = rate };
                break;
            case "hours" when Hours(change) is { } hours:
                lane = lane with { Hours = hours };
                break;
        }

        _blueprint = _blueprint with { Lanes = _blueprint.Lanes.SetItem(index, lane) };
    }

    private void ApplyToStep(SimulationChange change, int index)
    {
        var step = _blueprint.Steps[index];
        switch (change.Key)
        {
            case "time" when Estimate(change, step.Time) is { } time:
                step = step with { Time = time };
                break;
            case "wait" when Estimate(change, step.Wait?.Time) is { } wait:
                step = step with { Wait = (step.Wait ?? new Wait(null)) with { Time = wait } };
                break;
            case "patience" when Estimate(change, step.Wait?.Patience) is { } patience:
                step = step with { Wait = (step.Wait ?? new Wait(null)) with { Patience = patience } };
                break;
            case "rework" when Share(change) is { } rework and < 1:
                step = step with { Rework = rework };
                break;
            case "staff" when Number(change) is { } staff and >= 0:
                step = step with { Staff = staff };
                break;
            case "cost" when Number(change) is { } cost and >= 0:
                step = step with { Cost = cost };
                break;
            case "priority" when Number(change) is { } priority and >= 0 and <= 9 && priority == Math.Floor(priority):
                step = step with { Priority = (int)priority };
                break;
            case "time" or "wait" or "patience" or "rework" or "staff" or "cost" or "priority":
                if (_problems.Count == 0) BadValue(change, "write a value that the key takes in a document", "请写文档里这个键可用的值");
                break;
            default:
                Refuse($"a step has no '{change.Key}'", $"步骤没有“{change.Key}”", "of a step can be set: time, wait, rework, staff, priority, cost, patience", "步骤可以设置：time、wait、rework、staff、priority、cost、patience", step.Span);
                break;
        }

        _blueprint = _blueprint with { Steps = _blueprint.Steps.SetItem(index, step) };
    }

    /// <summary>The share of an exit; the others of its step share what is left as they did before.</summary>
    private void ApplyToExit(SimulationChange change)
    {
        var parts = change.Target.Split('>', StringSplitOptions.TrimEntries);
        var graph = StepGraph.Build(_blueprint);
        var (from, to) = parts.Length == 2 ? (graph.IndexOf(parts[0]), parts[1] == Flow.End ? graph.End : graph.IndexOf(parts[1])) : (-1, -1);
        if (from < 0 || to < 0)
        {
            var advice = ExitAdvice(graph, from);
            Refuse($"there is no exit '{VisibleText.Clip(change.Target)}'", $"没有出口“{VisibleText.Clip(change.Target)}”", advice.English, advice.Chinese);
            return;
        }

        var exits = new List<Exit>();
        foreach (var e in graph.Outgoing.Of(from)) exits.Add(graph.Exits[e]);
        var meant = exits.Find(exit => exit.To == to && exit.Flow is not null);
        if (meant.Flow is null || graph.Modes[from] != ExitMode.Exclusive || exits.Exists(exit => exit.Share is null) || meant.Share >= 1 || Share(change) is not { } share)
        {
            if (_problems.Count == 0) Refuse($"'{VisibleText.Clip(change.Target)}' is no exit of a decision with known shares", $"“{VisibleText.Clip(change.Target)}”不是比例已知的判断的出口", "only exits of which a case takes one can be set", "只能设置择一的出口", graph.Steps[from].Span);
            return;
        }

        var flows = _blueprint.Flows.ToBuilder();
        for (var i = 0; i < flows.Count; i++)
        {
            foreach (var exit in exits)
            {
                if (ReferenceEquals(exit.Flow, flows[i])) flows[i] = flows[i] with { Share = exit.Flow == meant.Flow ? share : exit.Share!.Value * (1 - share) / (1 - meant.Share!.Value) };
            }
        }

        _blueprint = _blueprint with { Flows = flows.ToImmutable() };
    }

    /// <summary>The exits that may be set: those of the step named, or of the first that has any.</summary>
    private static Bilingual ExitAdvice(StepGraph graph, int from)
    {
        if (from < 0 || from == graph.End || graph.Modes[from] != ExitMode.Exclusive) from = Array.IndexOf(graph.Modes, ExitMode.Exclusive);
        if (from < 0) return new("no step of this service has several ways out", "这项服务里没有步骤有多个出口");
        var names = new List<string>();
        foreach (var e in graph.Outgoing.Of(from)) names.Add($"{graph.Ids[from]}>{(graph.Exits[e].To == graph.End ? Flow.End : graph.Ids[graph.Exits[e].To])}.share=20%");
        return new($"write one of its exits, such as {string.Join(", ", names)}", $"请写它的一个出口，例如 {string.Join("、", names)}");
    }

    private static int IndexOf<T>(ImmutableArray<T> items, string name, Func<T, string> id, Func<T, string> label)
    {
        var found = -1;
        for (var i = 0; i < items.Length; i++)
        {
            if (id(items[i]) == name) return i;
            if (found < 0 && string.Equals(label(items[i]), name, StringComparison.OrdinalIgnoreCase)) found = i;
        }

        return found;
    }

    private void BadValue(SimulationChange change, string help, string helpInChinese) => Refuse($"'{VisibleText.Clip(change.Value)}' is no value for '{change.Key}'", $"“{VisibleText.Clip(change.Value)}”不能作“{change.Key}”的值", help, helpInChinese);

    private double? Number(SimulationChange change)
    {
        if (double.TryParse(change.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && Math.Abs(value) < 1e9) return value;
        BadValue(change, "write a number", "请写数字");
        return null;
    }

    private double? Share(SimulationChange change)
    {
        var isPercent = change.Value.EndsWith('%');
        if (double.TryParse(change.Value.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0 && value <= (isPercent ? 100 : 1)) return isPercent ? value / 100 : value;
        BadValue(change, "write a share such as 20%", "请写比例，如 20%");
        return null;
    }

    /// <summary>A part of what is written, or a multiple of it, such as 80% or 120%; null where the value is none, and nothing is told of it.</summary>
    private static double? Part(SimulationChange change) =>
        change.Value.EndsWith('%') && double.TryParse(change.Value.AsSpan(0, change.Value.Length - 1).TrimEnd(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= MostPercent ? value / 100 : null;

    private Duration? Duration(SimulationChange change)
    {
        if (DurationParser.TryParse(change.Value, out var time) == DurationFault.None) return time;
        BadValue(change, "write a duration such as 30 min", "请写时长，如 30 min");
        return null;
    }

    /// <summary>A single time keeps a shape that is known by its mean, such as exponential; a range is a range.</summary>
    private DurationEstimate? Estimate(SimulationChange change, DurationEstimate? before)
    {
        if (before is { } now && Part(change) is { } part) return SimulationEffects.Scaled(now, part);
        if (DurationParser.TryParseRange(change.Value, out var min, out var max) != DurationFault.None || min > max)
        {
            BadValue(change, "write a duration such as 30 min, or a range such as 20-40 min", "请写时长，如 30 min，或范围，如 20-40 min");
            return null;
        }

        var time = new DurationEstimate(min, max with { Seconds = (min.Seconds + max.Seconds) / 2 }, max);
        if (time.IsRange || before is not { Shape: DurationShape.Exponential or DurationShape.Normal or DurationShape.LogNormal } known) return time;
        var scale = known.Typical.Seconds > 0 ? min.Seconds / known.Typical.Seconds : 0;
        return time with { Shape = known.Shape, Deviation = new Duration(known.Deviation.Seconds * scale) };
    }

    private WorkingHours? Hours(SimulationChange change)
    {
        var parser = new HoursParser();
        var mistake = parser.Read(change.Value);
        if (mistake is null && parser.Spans.Any()) return new WorkingHours(parser.Spans, change.Value);
        if (mistake is null) BadValue(change, "write when there is work, such as Mon-Fri 9:00-17:00", "请写何时工作，如 周一至周五 9:00-17:00");
        else _problems.Add(new SimulationProblem(mistake.Message, mistake.Help, default));
        return null;
    }
}
