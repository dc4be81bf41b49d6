using System.Collections.Immutable;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Title, description, figures and phases.</summary>
internal static class HeaderDrawing
{
    public static GroupNode Title(Pen pen, SheetFrame frame)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        foreach (var (line, origin) in frame.Title)
            nodes.Add(pen.Text(line, origin.X, origin.Y, Metrics.TitleSize, FontWeight.SemiBold, pen.Theme.Text, TextAnchor.Start));
        foreach (var (line, origin) in frame.Description)
            nodes.Add(pen.Text(line, origin.X, origin.Y, Metrics.DescriptionSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start));
        foreach (var placed in frame.Figures)
        {
            nodes.Add(pen.Text(placed.Figure.Value, placed.Right, placed.ValueBaseline, Metrics.FigureSize, FontWeight.SemiBold, pen.Theme.Text, TextAnchor.End));
            nodes.Add(pen.Text(placed.Figure.Caption, placed.Right, placed.CaptionBaseline, Metrics.CaptionSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.End));
        }

        return new GroupNode { Role = "title", Children = nodes.ToImmutable() };
    }

    public static IEnumerable<SceneNode> Phases(Pen pen, SheetFrame frame)
    {
        var fill = new Fill(pen.Theme.PhaseFill);
        foreach (var phase in frame.Phases)
        {
            var nodes = ImmutableArray.CreateBuilder<SceneNode>(phase.Lines.Length + 1);
            nodes.Add(new RectangleNode(phase.Bounds, 6, fill, null));
            var top = phase.Bounds.Center.Y - (phase.Lines.Length * Metrics.PhaseLine / 2);
            pen.Lines(nodes, phase.Lines, phase.Bounds.Center.X, top + 12.2, Metrics.PhaseLine, Metrics.PhaseSize, FontWeight.SemiBold, pen.Theme.PhaseText, TextAnchor.Middle);
            yield return new GroupNode { Role = "phase", Id = phase.Phase.Id, Children = nodes.ToImmutable() };
        }
    }
}
