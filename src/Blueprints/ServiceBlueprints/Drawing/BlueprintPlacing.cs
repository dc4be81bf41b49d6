using System.Collections.Immutable;
using Blueprints.Placed;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>A laid out blueprint as shapes and connectors.</summary>
internal sealed class BlueprintPlacing
{
    private readonly Dictionary<string, PlacedCard> _cards = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PlacedShape>.Builder _shapes = ImmutableArray.CreateBuilder<PlacedShape>();
    private readonly ImmutableArray<PlacedConnector>.Builder _connectors = ImmutableArray.CreateBuilder<PlacedConnector>();
    private PlacedTier _tier;
    private int _tierNumber;
    private int _flow;

    private BlueprintPlacing(PlacedBlueprint placed) => _tier = placed.Tiers[0];

    /// <param name="blueprint">The blueprint.</param>
    /// <param name="laid">The same, laid out.</param>
    /// <param name="context">What it was laid out with.</param>
    public static PlacedDiagram Of(ServiceBlueprint blueprint, LaidBlueprint laid, Blueprints.Drawing.DrawingContext context)
    {
        var placing = new BlueprintPlacing(laid.Placed);
        placing.AddAll([.. laid.Head()]);
        for (var i = 0; i < laid.Placed.Tiers.Length; i++) placing.Add(laid, i);
        placing.AddAll([.. laid.Foot()]);
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

    private void Add(LaidBlueprint laid, int tier)
    {
        (_tier, _tierNumber, _flow) = (laid.Placed.Tiers[tier], tier, 0);
        _cards.Clear();
        foreach (var card in _tier.Cards) _cards[card.Node.Id] = card;
        AddAll(laid.Draw(_tier));
        _tierNumber = 0;
    }

    private void AddAll(ImmutableArray<SceneNode> nodes)
    {
        var first = _shapes.Count;
        foreach (var group in PlacedReader.Groups(nodes)) Add(group);
        if (_tierNumber == 0) return;
        for (var i = first; i < _shapes.Count; i++) _shapes[i] = _shapes[i] with { Tier = _tierNumber };
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
            case "step" or "continuation":
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
            case "register":
                _shapes.Add(PlacedReader.Shape(group));
                foreach (var row in PlacedReader.Groups(group.Children)) _shapes.Add(PlacedReader.Words(row) with { Parent = group.Id });
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
            Parent = _tier.Graph.Lanes[card.Node.Lane].Id,
            Column = card.Column,
            Row = card.Node.Lane,
        });
        foreach (var mark in PlacedReader.Groups(group.Children)) _shapes.Add(PlacedReader.Shape(mark) with { Parent = group.Id });
    }

    /// <summary>Flows are drawn in the order of the layout's.</summary>
    private void AddFlow(GroupNode group)
    {
        var flow = _tier.Flows[_flow++];
        _connectors.Add(new PlacedConnector(group.Role!, group.Id, _tier.Graph.Nodes[flow.Edge.From].Id, _tier.Graph.Nodes[flow.Edge.To].Id, flow.Points)
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
        var rule = _tier.Frame.Rules.First(rule => RowDrawing.KeyOf(rule.Line) == group.Id);
        var right = Metrics.Margin + _tier.Frame.BandWidth;
        _connectors.Add(new PlacedConnector("line", group.Id, null, null, [new(Metrics.Margin, rule.Y), new(right, rule.Y)]) { IsDashed = true, Text = PlacedReader.Text(group) });
    }

    private void AddCurve(GroupNode group)
    {
        _shapes.Add(PlacedReader.Shape(group));
        foreach (var curve in _tier.Frame.Emotions!.Curves) _connectors.Add(new PlacedConnector("emotion", null, null, null, [curve.From, curve.To]) { IsDashed = !curve.IsMain });
    }

    private int? ColumnOf(string? id) => id is not null && _cards.TryGetValue(id, out var card) ? card.Column : null;

    private int? RowOf(string? id)
    {
        for (var i = 0; i < _tier.Graph.Lanes.Length; i++)
        {
            if (_tier.Graph.Lanes[i].Id == id) return i;
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
        CardShape.Continuation => ShapeOutline.Circle,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "no outline for this shape of card"),
    };
}
