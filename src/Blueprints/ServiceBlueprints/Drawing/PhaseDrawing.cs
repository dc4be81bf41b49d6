using System.Collections.Immutable;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The headings of phases.</summary>
internal static class PhaseDrawing
{
    public static IEnumerable<SceneNode> Draw(Pen pen, BlueprintFrame frame)
    {
        foreach (var phase in frame.Phases) yield return Draw(pen, phase);
    }

    public static GroupNode Draw(Pen pen, PlacedPhase phase)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(phase.Lines.Length + 1);
        nodes.Add(new RectangleNode(phase.Bounds, 6, pen.PhaseFill, null));
        var top = phase.Bounds.Center.Y - (phase.Lines.Length * Metrics.PhaseLine / 2);
        pen.Lines(nodes, phase.Lines, phase.Bounds.Center.X, top + 12.2, Metrics.PhaseLine, Metrics.PhaseSize, FontWeight.SemiBold, pen.Theme.PhaseText, TextAnchor.Middle);
        return new GroupNode { Role = "phase", Id = phase.Phase.Id, Children = nodes.ToImmutable() };
    }
}
