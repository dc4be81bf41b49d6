using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Registers;

/// <summary>Where the service can fail, how grave that is, and what is done about it.</summary>
internal static class FailPointRegister
{
    public static MeasureTable Of(RegisterSteps steps) => new(
        "fail-points",
        new("Fail points", "失误点"),
        [
            RegisterCells.Number, RegisterSteps.StepColumn, RegisterSteps.LabelColumn, RegisterSteps.LaneColumn, new("fail-point", new("fail point", "失误点")),
            new("severity", new("S", "严重度"), Unit.Count), new("occurrence", new("O", "发生度"), Unit.Count), new("detection", new("D", "探测度"), Unit.Count),
            new("rpn", new("RPN", "RPN"), Unit.Count), new("action-priority", new("AP", "行动优先级")),
            new("rate", new("rate", "比例"), Unit.Share), new("count", new("count", "次数"), Unit.Count),
            new("prevention", new("prevention", "预防")), new("recovery", new("recovery", "补救")), new("cause", new("cause", "原因分析")),
        ],
        [.. steps.FailPoints.Select((row, i) => Row(steps, i + 1, row.Step, row.Fail))]);

    private static ImmutableArray<MeasureCell> Row(RegisterSteps steps, int number, int step, FailPoint fail)
    {
        var risk = new FailRisk(steps.Graph.Ids[step], fail, RiskLimits.RpnOf(fail));
        return
        [
            MeasureCell.Of(number), steps.Id(step), steps.Label(step), steps.Lane(step), MeasureCell.Of(fail.Text),
            MeasureCell.Of(fail.Severity), MeasureCell.Of(fail.Occurrence), MeasureCell.Of(fail.Detection),
            MeasureCell.Of(risk.Rpn), MeasureCell.Of(risk.Priority is { } priority ? ActionPriorities.Letter(priority) : null),
            MeasureCell.Of(fail.Rate), MeasureCell.Of(fail.Count),
            MeasureCell.Of(fail.Prevention), MeasureCell.Of(steps.Called(fail.Recovery)), MeasureCell.Of(fail.Cause),
        ];
    }
}
