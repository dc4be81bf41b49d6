using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>What the lead time does where one input is a little less or more: the staff of a lane by one person, the demand or the time of a step
/// by 10%.</summary>
/// <param name="Name">The input, with both of its values.</param>
/// <param name="Less">How much longer a case takes with less of it, in seconds; absent where that cannot be.</param>
/// <param name="More">How much longer it takes with more of it.</param>
public sealed record SimulationEffect(Bilingual Name, Figure Less, Figure More)
{
    /// <summary>What is said where a line would grow without end.</summary>
    internal static Figure Endless { get; } = Figure.Absent("the line grows without end", "排队会无限增长");

    /// <summary>Whether a line would grow without end with less or more of it.</summary>
    public bool IsEndless => Less == Endless || More == Endless;

    /// <summary>How far the two lie apart, in seconds; infinite where a line would grow without end.</summary>
    public double Width => IsEndless ? double.PositiveInfinity : Math.Max(Math.Max(Less.Value ?? 0, More.Value ?? 0), 0) - Math.Min(Math.Min(Less.Value ?? 0, More.Value ?? 0), 0);
}

/// <summary>Finds what matters most, one input at a time.</summary>
internal static class SimulationEffects
{
    private const int MostSteps = 6;
    private const double Part = 0.1;

    /// <summary>The inputs that are tried.</summary>
    public static IEnumerable<(Bilingual Name, ServiceBlueprint? Less, ServiceBlueprint? More)> Of(SimulationResult result)
    {
        var blueprint = result.Blueprint;
        if (blueprint.DemandPerHour is not null) yield return (new("demand ± 10%", "需求量 ± 10%"), Demand(blueprint, 1 - Part), Demand(blueprint, 1 + Part));
        for (var i = 0; i < blueprint.Lanes.Length; i++)
        {
            if (blueprint.Lanes[i].Staff is not { } staff || !result.Lanes.Any(lane => lane.Lane == blueprint.Lanes[i].Id)) continue;
            yield return (new($"{blueprint.Lanes[i].Label}: one person less or more", $"{blueprint.Lanes[i].Label}：少一人或多一人"), staff > 1 ? Staff(blueprint, i, staff - 1) : null, Staff(blueprint, i, staff + 1));
        }

        foreach (var step in result.Steps.OrderByDescending(step => step.Work * step.PerCase).ThenBy(step => step.Step, StringComparer.Ordinal).Take(MostSteps))
        {
            var index = -1;
            for (var i = 0; i < blueprint.Steps.Length; i++)
            {
                if (blueprint.Steps[i].Id == step.Step && blueprint.Steps[i].Time is not null && blueprint.Steps[i].Process is null) index = i;
            }

            if (index >= 0 && step.Work > 0) yield return (new($"{step.Label}: time ± 10%", $"{step.Label}：时间 ± 10%"), Time(blueprint, index, 1 - Part), Time(blueprint, index, 1 + Part));
        }
    }

    /// <summary>The service with as many times the demand, at whatever hours.</summary>
    public static ServiceBlueprint Demand(ServiceBlueprint blueprint, double scale) => blueprint with
    {
        DemandPerHour = blueprint.DemandPerHour * scale,
        DemandStretches = [.. blueprint.DemandStretches.Select(stretch => stretch with { PerHour = stretch.PerHour * scale })],
    };

    private static ServiceBlueprint Staff(ServiceBlueprint blueprint, int lane, double staff) => blueprint with { Lanes = blueprint.Lanes.SetItem(lane, blueprint.Lanes[lane] with { Staff = staff }) };

    private static ServiceBlueprint Time(ServiceBlueprint blueprint, int step, double scale) =>
        blueprint with { Steps = blueprint.Steps.SetItem(step, blueprint.Steps[step] with { Time = Scaled(blueprint.Steps[step].Time!.Value, scale) }) };

    /// <summary>A time as many times as long, spread as before.</summary>
    public static DurationEstimate Scaled(DurationEstimate time, double scale)
    {
        return time with { Min = Times(time.Min), Typical = Times(time.Typical), Max = Times(time.Max), Deviation = Times(time.Deviation) };

        Duration Times(Duration length) => length with { Seconds = length.Seconds * scale };
    }
}
