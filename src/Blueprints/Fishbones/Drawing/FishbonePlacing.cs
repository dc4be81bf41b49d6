using System.Collections.Immutable;
using Blueprints.Fishbones.Measures;
using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.Scenes;

namespace Blueprints.Fishbones.Drawing;

/// <summary>A drawn fishbone as shapes and bones. A bone leads from its cause or category to what it hangs on.</summary>
internal sealed class FishbonePlacing
{
    private const string Effect = "effect";
    private readonly ImmutableArray<PlacedShape>.Builder _shapes = ImmutableArray.CreateBuilder<PlacedShape>();
    private readonly ImmutableArray<PlacedConnector>.Builder _connectors = ImmutableArray.CreateBuilder<PlacedConnector>();

    private FishbonePlacing()
    {
    }

    /// <param name="facts">The fishbone.</param>
    /// <param name="scene">The same, drawn.</param>
    public static PlacedDiagram Of(FishboneFacts facts, Scene scene)
    {
        var labels = new Dictionary<(string, string), string>();
        foreach (var category in facts.Fishbone.Categories) labels[("category", category.Id)] = category.Label;
        foreach (var placed in facts.Causes) labels[("cause", placed.Cause.Id)] = placed.Cause.Label;
        var placing = new FishbonePlacing();
        foreach (var group in PlacedReader.Groups(scene.Nodes)) placing.Add(group, null);
        return new PlacedDiagram
        {
            Kind = Reading.FishboneKeys.Kind,
            Title = scene.Title,
            Language = scene.Language,
            Width = scene.Width,
            Height = scene.Height,
            Shapes = PlacedReader.Labelled(placing._shapes.DrainToImmutable(), labels),
            Connectors = placing._connectors.DrainToImmutable(),
        };
    }

    private void Add(GroupNode group, string? parent)
    {
        var shape = PlacedReader.Shape(group);
        switch (group.Role)
        {
            case "spine":
                _connectors.Add(new PlacedConnector("spine", null, null, Effect, Ends(group)));
                return;
            case "category":
                _shapes.Add(shape);
                _connectors.Add(new PlacedConnector("category", group.Id, group.Id, Effect, [.. Ends(group).Reverse()]));
                break;
            case "cause":
                // A cause is its label; dots, badges and ticks belong to it.
                _shapes.Add(PlacedReader.Words(group) with { Parent = parent });
                _connectors.Add(new PlacedConnector("cause", group.Id, group.Id, parent, [.. Ends(group).Reverse()]));
                break;
            case "register-row" or "legend":
                _shapes.Add(PlacedReader.Words(group) with { Parent = parent });
                break;
            default:
                _shapes.Add(shape with { Parent = parent });
                break;
        }

        foreach (var inner in PlacedReader.Groups(group.Children)) Add(inner, group.Id);
    }

    /// <summary>The ends of a group's bone, from what it hangs on outwards.</summary>
    private static ImmutableArray<Point> Ends(GroupNode group)
    {
        var line = group.Children.OfType<PathNode>().First(path => path is { Fill: null, Stroke: not null, Segments.Length: 2 });
        return [line.Segments[0].To, line.Segments[1].To];
    }
}
