using System.Collections.Immutable;
using Blueprints.Placed;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>A laid out blueprint as shapes and connectors.</summary>
internal sealed class BlueprintPlacing
{
    private readonly PlacedBlueprint _placed;
    private readonly Dictionary<string, PlacedCard> _cards = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PlacedShape>.Builder _shapes = ImmutableArray.CreateBuilder<PlacedShape>();
    private readonly ImmutableArray<PlacedConnector>.Builder _connectors = ImmutableArray.CreateBuilder<PlacedConnector>();
    private int _flow;

    private BlueprintPlacing(PlacedBlueprint placed)
    {
        _placed = placed;
        foreach (var card in placed.Cards) _cards[card.Node.Id] = card;
    }

    /// <param name="blueprint">The blueprint.</param>
    /// <param name="laid">The same, laid out.</param>
    /// <param name="context">What it was laid out with.</param>
    public static PlacedDiagram Of(ServiceBlueprint blueprint, LaidBlueprint laid, Blueprints.Drawing.DrawingContext context)
    {
        var placing = new BlueprintPlacing(laid.Placed);
        foreach (var group in PlacedReader.Groups(laid.Draw())) placing.Add(group);
        var labels = new Dictionary<(string, string), string>();
        foreach (var lane in blueprint.Lanes) labels[("lane", lane.Id)] = lane.Label;
        foreach (var phase in blueprint.Phases) labels[("phase", phase.Id)] = phase.Label;
        foreach (var step in blueprint.Steps)
        {
            labels[("step", step.Id)] = step.Label;
            foreach (var lane in step.With) labels[("step", $"{step.Id}~{lane}")] = step.Label;
        }

        return new PlacedDiagram
        {
            Kind = Reading.BlueprintKeys.Kind,
            Title = blueprint.Title,
            Language = context.Language,
            Width = laid.Placed.Frame.Width,
            Height = laid.Placed.Frame.Height,
            Shapes = PlacedReader.Labelled(placing._shapes.DrainToImmutable(), labels),
            Connectors = placing._connectors.DrainToImmutable(),
        };
    }

    private void Add(GroupNode group)
    {
        switch (group.Role)
        {
            case "flow" or "join":
                AddFlow(group);
                break;
            case "line":
                AddLine(group);
                break;
            case "step":
                AddStep(group);
                break;
            case "emotion" when group.Id is null:
                AddCurve(group);
                break;
            case "evidence":
                _shapes.Add(PlacedReader.Shape(group) with { Outline = ShapeOutline.FoldedSheet, Path = [], Column = ColumnOf(group.Id), Parent = "~evidence" });
                break;
            case "lane":
                _shapes.Add(PlacedReader.Shape(group) with { Row = RowOf(group.Id) });
                foreach (var mark in PlacedReader.Groups(group.Children)) _shapes.Add(PlacedReader.Shape(mark) with { Parent = group.Id });
                break;
            case "legend":
                _shapes.Add(PlacedReader.Words(group));
                break;
            default:
                _shapes.Add(PlacedReader.Shape(group));
                break;
        }
    }

    private void AddStep(GroupNode group)
    {
        var card = _cards[group.Id!];
        _shapes.Add(PlacedReader.Shape(group) with
        {
            Outline = OutlineOf(card.Node.Card.Shape),
            Path = [],
            Bounds = card.Bounds,
            Parent = _placed.Graph.Lanes[card.Node.Lane].Id,
            Column = card.Column,
            Row = card.Node.Lane,
        });
        foreach (var mark in PlacedReader.Groups(group.Children)) _shapes.Add(PlacedReader.Shape(mark) with { Parent = group.Id });
    }

    /// <summary>Flows are drawn in the order of the layout's.</summary>
    private void AddFlow(GroupNode group)
    {
        var flow = _placed.Flows[_flow++];
        _connectors.Add(new PlacedConnector(group.Role!, group.Id, _placed.Graph.Nodes[flow.Edge.From].Id, _placed.Graph.Nodes[flow.Edge.To].Id, flow.Points)
        {
            FromSide = SideOf(flow.Out),
            ToSide = SideOf(flow.In),
            HasHeadAtStart = flow.Edge.Both,
            HasHeadAtEnd = !flow.Edge.IsJoin,
            IsDashed = flow.Edge.Flow.Kind == FlowKind.Information,
            Text = PlacedReader.Text(group),
        });
    }

    private void AddLine(GroupNode group)
    {
        var rule = _placed.Frame.Rules.First(rule => RowDrawing.KeyOf(rule.Line) == group.Id);
        var right = Metrics.Margin + _placed.Frame.BandWidth;
        _connectors.Add(new PlacedConnector("line", group.Id, null, null, [new(Metrics.Margin, rule.Y), new(right, rule.Y)]) { IsDashed = true, Text = PlacedReader.Text(group) });
    }

    private void AddCurve(GroupNode group)
    {
        _shapes.Add(PlacedReader.Shape(group));
        var points = _placed.Frame.Emotions;
        if (points.Length > 1) _connectors.Add(new PlacedConnector("emotion", null, null, null, [.. points.OrderBy(point => point.Place.X).Select(point => point.Place)]));
    }

    private int? ColumnOf(string? id) => id is not null && _cards.TryGetValue(id, out var card) ? card.Column : null;

    private int? RowOf(string? id)
    {
        for (var i = 0; i < _placed.Graph.Lanes.Length; i++)
        {
            if (_placed.Graph.Lanes[i].Id == id) return i;
        }

        return null;
    }

    private static ShapeSide SideOf(Side side) => side switch
    {
        Side.Left => ShapeSide.Left,
        Side.Right => ShapeSide.Right,
        Side.Top => ShapeSide.Top,
        _ => ShapeSide.Bottom,
    };

    private static ShapeOutline OutlineOf(CardShape shape) => shape switch
    {
        CardShape.Rectangle => ShapeOutline.RoundedRectangle,
        CardShape.Terminator => ShapeOutline.Terminator,
        CardShape.Diamond => ShapeOutline.Diamond,
        CardShape.Document => ShapeOutline.Document,
        CardShape.Data => ShapeOutline.Data,
        CardShape.Delay => ShapeOutline.Delay,
        CardShape.Subprocess => ShapeOutline.Subprocess,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "no outline for this shape of card"),
    };
}
