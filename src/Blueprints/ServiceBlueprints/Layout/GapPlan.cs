using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Plans the band of gaps of a row (Parasuraman, Zeithaml and Berry 1985): gap 5 as a bar up or down from what is expected, and gap 3 as how
/// many standards are missed, each under its step; several steps of a column side by side.
/// </summary>
internal static class GapPlan
{
    /// <summary>The height of a bar for one point of the scale, and the highest bar.</summary>
    private const double Point = 12;
    private const double Highest = 24;

    /// <summary>Room above and below the bars for their figures, and for the standards below.</summary>
    private const double FigureRoom = 16;
    private const double StandardsRoom = 18;
    private const double MostPitch = 60;

    /// <summary>The height of the band with the gap above it.</summary>
    public const double Room = Metrics.EmotionGap + (2 * (Highest + FigureRoom)) + StandardsRoom;

    /// <summary>Whether a step has figures for either gap.</summary>
    public static bool HasGap(Step step) => GapOf(step) is not null || StandardState.Count(step).Known > 0;

    /// <param name="tier">The row.</param>
    /// <param name="right">Where bands end.</param>
    /// <param name="y">Where what is above ends; moved to the end of the band.</param>
    /// <returns>The band; null where no step of the row has figures.</returns>
    public static PlacedGaps? Place(TierLayout tier, double right, ref double y)
    {
        var places = ColumnSpread.Of(tier, HasGap, MostPitch);
        if (places.Count == 0) return null;
        var top = y + Metrics.EmotionGap;
        var middle = top + FigureRoom + Highest;
        var gaps = ImmutableArray.CreateBuilder<PlacedGap>(places.Count);
        foreach (var (node, x) in places)
        {
            var value = GapOf(node.Step!);
            var height = Math.Min(Highest, Math.Abs(value ?? 0) * Point);
            var (known, missed) = StandardState.Count(node.Step!);
            gaps.Add(new PlacedGap(node.Index, value, new Rectangle(x - 8, value < 0 ? middle : middle - height, 16, height), known, missed));
        }

        y = top + Room - Metrics.EmotionGap;
        return new PlacedGaps(new Rectangle(Metrics.Margin, top, right - Metrics.Margin, y - top), middle, y - 6, gaps.MoveToImmutable());
    }

    private static double? GapOf(Step step) => step.Contact is { } contact ? ContactMeasurer.Judge(step.Id, contact).Gap : null;
}

/// <summary>The band of gaps: where it is, the height at which service is as expected, and the baseline of the standards.</summary>
internal sealed record PlacedGaps(Rectangle Row, double Middle, double Baseline, ImmutableArray<PlacedGap> Gaps);

/// <summary>The gaps at the step of a node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Value">Perceived less expected; null where either is unknown.</param>
/// <param name="Bar">The bar.</param>
/// <param name="Known">How many of its standards have figures.</param>
/// <param name="Missed">How many of these are missed.</param>
internal sealed record PlacedGap(int Node, double? Value, Rectangle Bar, int Known, int Missed);
