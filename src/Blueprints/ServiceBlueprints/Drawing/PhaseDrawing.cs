using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The headings of phases.</summary>
internal static class PhaseDrawing
{
    public static IEnumerable<SceneNode> Draw(Pen pen, TierFrame frame)
    {
        foreach (var phase in frame.Phases) yield return Draw(pen, phase);
    }

    /// <summary>The same as data, to be drawn over a part of its columns.</summary>
    public static SceneSpan ToSpan(Pen pen, PlacedPhase phase) =>
        new(Draw(pen, phase), phase.Bounds, phase.Text) { Radius = PhaseHeading.Radius, Ground = pen.PhaseFill, Ink = pen.Theme.PhaseText };

    private static GroupNode Draw(Pen pen, PlacedPhase phase) =>
        PhaseHeading.Draw(phase.Phase.Id, phase.Bounds, phase.Lines, PhaseHeading.Radius, pen.PhaseFill, pen.Theme.PhaseText);
}
