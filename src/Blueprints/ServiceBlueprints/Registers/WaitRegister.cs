using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Registers;

/// <summary>Where a case waits: how long, how long the customer puts up with, and before whose step.</summary>
internal static class WaitRegister
{
    private static readonly Bilingual Over = new("over", "超出");
    private static readonly Bilingual Within = new("within", "未超出");

    public static MeasureTable Of(RegisterSteps steps)
    {
        var bases = new ValueBases(steps.Graph.Blueprint);
        var plain = Plain(steps);
        if (!bases.AreSaid) return plain;
        // What they rest on, where the document says so of anything.
        return plain with
        {
            Columns = [.. plain.Columns, new("basis", new("basis", "依据")), new("source", new("source", "来源"))],
            Rows = [.. plain.Rows.Zip(steps.Waits, (row, index) => row.AddRange(BasisOf(bases, steps.Graph.Steps[index])))],
        };
    }

    private static MeasureCell[] BasisOf(ValueBases bases, Step step)
    {
        var basis = bases.OfWait(step) ?? (step.Kind == StepKind.Wait ? bases.OfTime(step) : null);
        return [MeasureCell.Of(basis is { } known ? BasisTable.WordOf(known.Kind) : null), MeasureCell.Of(basis?.Source)];
    }

    private static MeasureTable Plain(RegisterSteps steps) => new(
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
