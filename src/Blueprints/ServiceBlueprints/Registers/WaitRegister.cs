using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Registers;

/// <summary>Where a case waits: how long, how long the customer puts up with, and before whose step.</summary>
internal static class WaitRegister
{
    private static readonly Bilingual Over = new("over", "超出");
    private static readonly Bilingual Within = new("within", "未超出");

    public static MeasureTable Of(RegisterSteps steps) => new(
        "waits",
        new("Wait points", "等待点"),
        [
            RegisterCells.Number, RegisterSteps.StepColumn, RegisterSteps.LabelColumn, RegisterSteps.LaneColumn,
            new("time", new("time waited", "等待时间"), Unit.Seconds), new("tolerated", new("time tolerated", "可容忍时间"), Unit.Seconds), new("state", new("state", "状态")),
        ],
        [.. steps.Waits.Select((step, i) => Row(steps, i + 1, step))]);

    private static ImmutableArray<MeasureCell> Row(RegisterSteps steps, int number, int index)
    {
        var step = steps.Graph.Steps[index];
        // Of a step that is itself a wait, its own time is waited too.
        var waited = step.Kind == StepKind.Wait ? StepLimits.Turnaround(step)?.Typical : step.Wait?.Time?.Typical;
        return [MeasureCell.Of(number), steps.Id(index), steps.Label(index), steps.Lane(index), RegisterSteps.Time(waited), RegisterSteps.Time(step.Wait?.Tolerated), StateOf(step)];
    }

    private static MeasureCell StateOf(Step step)
    {
        if (step.Wait is not { Time: not null, Tolerated: not null }) return default;
        var isOver = StepLimits.IsOverTolerance(step);
        return MeasureCell.Of(isOver ? Over : Within) with { IsAlert = isOver };
    }
}
