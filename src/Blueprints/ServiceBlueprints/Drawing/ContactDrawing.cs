using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Rings on the line of interaction, where flows cross it.</summary>
internal static class ContactDrawing
{
    public static IEnumerable<SceneNode> Draw(Pen pen, PlacedTier placed)
    {
        PlacedRule? rule = null;
        foreach (var r in placed.Frame.Rules)
        {
            if (r.Line == BandLine.Interaction) rule = r;
        }

        if (rule is null) yield break;
        var stroke = new Stroke(pen.Theme.Lines[(int)BandLine.Interaction], 2);
        foreach (var flow in placed.Flows)
        {
            if (!ContactPoints.IsContact(placed.Graph, flow.Edge) || ContactPoints.Crossing(flow.Points, rule.Y) is not { } at) continue;
            var (from, to) = (placed.Graph.Nodes[flow.Edge.From], placed.Graph.Nodes[flow.Edge.To]);
            var channel = from.Shown?.Contact?.Channel ?? to.Shown?.Contact?.Channel;
            SceneNode[] ring = ContactPoints.IsMomentOfTruth(placed.Graph, flow.Edge)
                ? [new CircleNode(at, Metrics.ContactRadius, pen.Background, stroke), new CircleNode(at, Metrics.ContactRadius - 3, new Fill(stroke.Color), null)]
                : [new CircleNode(at, Metrics.ContactRadius, pen.Background, stroke)];
            yield return new GroupNode
            {
                Role = "contact",
                Id = flow.Edge.IsJoin ? from.ShownId : $"{from.ShownId}->{to.ShownId}",
                Data = flow.Edge.IsJoin ? [new("step", from.ShownId)] : [new("from", from.ShownId), new("to", to.ShownId)],
                Tooltip = channel,
                Children = [.. ring],
            };
        }
    }
}
