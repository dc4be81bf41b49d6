using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Says where a blueprint may be cut into pages: between columns, at best between phases.</summary>
internal static class CutDrawing
{
    /// <summary>Lines and rings reach over the edge of the rows by this much.</summary>
    private const double Bleed = 3;

    /// <summary>From a cut to the columns on both sides of it: headings of phases reach over their columns.</summary>
    private const double Clear = Metrics.PhaseOverhang + 1;

    public static SceneCuts? Of(Pen pen, PlacedBlueprint sheet, double gutter, string time, SceneBlock? appendix)
    {
        if (sheet.IsFolded) return null;
        var placed = sheet.Tiers[0];
        var frame = placed.Frame;
        if (placed.Columns.Left.Length < 2) return null;
        var top = (frame.EvidenceRow?.Y ?? frame.LanesTop) - Bleed;
        var bottom = (frame.Emotions?.Row.Bottom ?? placed.Lanes[^1].Bottom) + Bleed;
        var phases = frame.Phases.Sort((a, b) => a.Bounds.X.CompareTo(b.Bounds.X));
        return new SceneCuts
        {
            Body = new Rectangle(Metrics.Margin, top, frame.BandWidth, bottom - top),
            StripRight = Metrics.Margin + gutter + Bleed,
            Places = Places(placed.Columns, phases),
            RowPlaces = RowPlaces(placed),
            Spans = [.. phases.Select(phase => PhaseDrawing.ToSpan(pen, phase))],
            SpansHeight = phases.IsEmpty ? 0 : top - phases[0].Bounds.Y,
            Head = sheet.Frame.FreeHeader.ToBlock(pen.Theme),
            Legend = LegendOf(pen, sheet, time),
            Appendix = appendix,
        };
    }

    /// <summary>The rows of a folded drawing; null where it is not folded.</summary>
    public static SceneRows? RowsOf(Pen pen, PlacedBlueprint sheet, string time, SceneBlock? appendix) => !sheet.IsFolded ? null : new SceneRows
    {
        Rows = [.. sheet.Tiers.Select(tier => new SceneRow(tier.Frame.Top - Bleed, tier.Frame.Bottom + Bleed, RowPlaces(tier)))],
        Left = Metrics.Margin,
        Right = Metrics.Margin + sheet.Frame.BandWidth,
        Head = sheet.Frame.FreeHeader.ToBlock(pen.Theme),
        Legend = LegendOf(pen, sheet, time),
        Appendix = appendix,
    };

    private static SceneBlock? LegendOf(Pen pen, PlacedBlueprint sheet, string time) =>
        sheet.Frame.Legend.IsEmpty ? null : LegendDrawing.ToBlock(pen, sheet.Frame.Legend.Select(entry => entry.Item), time);

    private static ImmutableArray<SceneCut> Places(Columns columns, ImmutableArray<PlacedPhase> phases)
    {
        var places = ImmutableArray.CreateBuilder<SceneCut>(columns.Left.Length - 1);
        var phase = 0;
        for (var column = 0; column + 1 < columns.Left.Length; column++)
        {
            var (from, to) = (columns.Right[column] + Clear, columns.Left[column + 1] - Clear);
            if (to < from) from = to = (from + to) / 2;
            while (phase < phases.Length && phases[phase].Bounds.Right <= from) phase++;
            places.Add(new SceneCut(from, to, phase == phases.Length || phases[phase].Bounds.X >= to));
        }

        return places.MoveToImmutable();
    }

    /// <summary>Between lanes, above the line where there is one.</summary>
    private static ImmutableArray<SceneCut> RowPlaces(PlacedTier placed)
    {
        var levels = ImmutableArray.CreateBuilder<SceneCut>(placed.Lanes.Length - 1);
        for (var lane = 1; lane < placed.Lanes.Length; lane++)
        {
            var y = placed.Lanes[lane - 1].Bottom + 1;
            levels.Add(new SceneCut(y, y, placed.Graph.Lanes[lane - 1].Band != placed.Graph.Lanes[lane].Band));
        }

        return levels.MoveToImmutable();
    }
}
