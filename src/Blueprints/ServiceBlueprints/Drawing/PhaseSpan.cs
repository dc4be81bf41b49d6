using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The heading of a phase, over as many of its columns as a page shows.</summary>
internal sealed class PhaseSpan(Pen pen, PlacedPhase phase, ITextMeasurer measurer) : SceneSpan(phase.Bounds.X, phase.Bounds.Right)
{
    public override SceneNode Draw(double left, double right)
    {
        var bounds = phase.Bounds with { X = left, Width = right - left };
        if (bounds == phase.Bounds) return PhaseDrawing.Draw(pen, phase);
        var lines = LineBreaker.Break(measurer, phase.Phase.Label, Metrics.PhaseSize, FontWeight.SemiBold, bounds.Width - (2 * Metrics.PhasePadding));

        // The heading is as high as the drawing has room for; what is left over stands on the other pages as well.
        var most = Math.Max(1, (int)((bounds.Height - Metrics.PhasePadding) / Metrics.PhaseLine));
        if (lines.Length > most) lines = ImmutableArray.Create(lines, 0, most).SetItem(most - 1, Shortened(lines[most - 1]));
        return PhaseDrawing.Draw(pen, phase with { Bounds = bounds, Lines = lines });
    }

    private TextLine Shortened(TextLine line)
    {
        var text = line.Text.TrimEnd() + "…";
        return line with { Text = text, Width = measurer.Width(text, Metrics.PhaseSize, FontWeight.SemiBold) };
    }
}
