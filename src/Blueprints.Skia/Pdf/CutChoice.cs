using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>The sheet and the cuts that suit a drawing: tries scales, and paper laid both ways.</summary>
/// <param name="Sheet">The measures.</param>
/// <param name="Across">The cuts from left to right.</param>
/// <param name="Level">The cuts from top to bottom.</param>
internal sealed record CutChoice(CutSheet Sheet, CutPlan Across, CutPlan Level)
{
    // All costs are in pages.

    /// <summary>Rows on several pages are harder to follow than phases.</summary>
    private const double LevelCost = 4;

    /// <summary>Upright paper shows few columns.</summary>
    private const double UprightCost = 0.5;

    /// <summary>For half of full size.</summary>
    private const double SmallCost = 3;

    /// <summary>For half of what is legible.</summary>
    private const double IllegibleCost = 12;

    private const double ScaleStep = 0.97;

    /// <summary>Somewhat smaller than legible may be better than twice as many pages.</summary>
    private const double LeastScale = 0.85 * PageLayout.Legible;

    /// <summary>Below, nothing is tried; a lane higher than a page even so is cut off by nothing, but made smaller still.</summary>
    private const double Nothing = 1e-4;

    public static CutChoice Make(SceneCuts cuts, Paper paper)
    {
        CutChoice? best = null;
        var least = double.PositiveInfinity;
        for (var scale = PageLayout.FullSize; scale >= LeastScale || (best is null && scale > Nothing); scale *= ScaleStep)
        {
            foreach (var isVertical in (ReadOnlySpan<bool>)[false, true])
            {
                if (isVertical && paper.IsLevel) continue;
                var sheet = isVertical ? new CutSheet(cuts, paper.Shorter, paper.Longer, scale) : new CutSheet(cuts, paper.Longer, paper.Shorter, scale);
                if (CutPlan.Find(cuts.Body.Y, cuts.Body.Bottom, cuts.RowPlaces, sheet.HeightRoom) is not { } level) continue;
                if (CutPlan.Find(cuts.StripRight, cuts.Body.Right, cuts.Places, sheet.WidthRoom) is not { } across) continue;
                var cost = (across.Count * level.Count) + (CutPlan.TornCost * (across.Torn + level.Torn)) + across.Unevenness + level.Unevenness + (LevelCost * (level.Count - 1))
                    + (isVertical ? UprightCost : 0) + (SmallCost * ((PageLayout.FullSize / scale) - 1)) + (IllegibleCost * Math.Max(0, (PageLayout.Legible / scale) - 1));
                if (cost >= least) continue;
                (best, least) = (new CutChoice(sheet, across, level), cost);
            }
        }

        return best ?? throw new Rendering.RenderException(new Text.Bilingual("the drawing is too large to be cut into pages; leave out --page, or give --fit", "图太大，无法分页；请去掉 --page，或加上 --fit"));
    }
}
