using System.Collections.Immutable;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The sign of an arrow that goes on in another row: a ring with the letter that stands at both of its ends.</summary>
internal static class ContinuationDrawing
{
    public static GroupNode Draw(Pen pen, PlacedCard placed)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(2);
        CardOutlines.Add(nodes, pen, CardShape.Continuation, placed.Bounds);
        foreach (var line in placed.Node.Card.Lines)
            nodes.Add(new TextNode(line.Text, new(placed.Bounds.Center.X, placed.Bounds.Center.Y + 4), CardLines.SizeOf(line.Style), CardLines.WeightOf(line.Style), pen.Theme.Text, TextAnchor.Middle, line.Width));
        return new GroupNode { Role = "continuation", Id = placed.Node.Id, Data = [new("step", placed.Node.ShownId)], Tooltip = placed.Node.Shown?.Label, Children = nodes.ToImmutable() };
    }
}
