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
    public static bool HasGap(Step? step) => step is not null && (GapOf(step) is not null || Missed(step).Known > 0);

    /// <param name="tier">The row.</param>
    /// <param name="right">Where bands end.</param>
    /// <param name="y">Where what is above ends; moved to the end of the band.</param>
    /// <returns>The band; null where no step of the row has figures.</returns>
    public static PlacedGaps? Place(TierLayout tier, double right, ref double y)
    {
        var byColumn = new List<LayoutNode>?[tier.Grid.Columns];
        foreach (var node in tier.Graph.Nodes)
        {
            if (HasGap(node.Step)) (byColumn[tier.Grid.Column[node.Index]] ??= []).Add(node);
        }

        if (!Array.Exists(byColumn, nodes => nodes is not null)) return null;
        var top = y + Metrics.EmotionGap;
        var middle = top + FigureRoom + Highest;
        var gaps = ImmutableArray.CreateBuilder<PlacedGap>();
        for (var column = 0; column < byColumn.Length; column++)
        {
            if (byColumn[column] is not { } nodes) continue;
            var pitch = Math.Min(MostPitch, (tier.Columns.Right[column] - tier.Columns.Left[column] + Metrics.ColumnGap) / nodes.Count);
            for (var i = 0; i < nodes.Count; i++)
            {
                var step = nodes[i].Step!;
                var x = tier.Columns.Center(column) + ((i - ((nodes.Count - 1) / 2.0)) * pitch);
                var value = GapOf(step);
                var height = Math.Min(Highest, Math.Abs(value ?? 0) * Point);
                var (known, missed) = Missed(step);
                gaps.Add(new PlacedGap(nodes[i].Index, value, new Rectangle(x - 8, value < 0 ? middle : middle - height, 16, height), known, missed));
            }
        }

        y = top + Room - Metrics.EmotionGap;
        return new PlacedGaps(new Rectangle(Metrics.Margin, top, right - Metrics.Margin, y - top), middle, y - 6, gaps.ToImmutable());
    }

    private static double? GapOf(Step step) => step.Contact is { Expected: { } expected, Perceived: { } perceived } ? perceived - expected : null;

    private static (int Known, int Missed) Missed(Step step)
    {
        var (known, missed) = (0, 0);
        if (step.Standards.IsDefault) return (0, 0);
        foreach (var standard in step.Standards)
        {
            if (StandardState.IsMissed(step, standard) is not { } isMissed) continue;
            known++;
            if (isMissed) missed++;
        }

        return (known, missed);
    }
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
