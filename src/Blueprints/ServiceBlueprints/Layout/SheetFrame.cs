using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Scenes;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Everything on the sheet around its rows, placed.</summary>
internal sealed record SheetFrame
{
    public required double Width { get; init; }

    public required double Height { get; init; }

    /// <summary>The width of lanes and lines, from the left margin.</summary>
    public required double BandWidth { get; init; }

    public required PlacedHeader Header { get; init; }

    /// <summary>The same head, to be placed on a sheet of another width.</summary>
    public required DrawingHeader FreeHeader { get; init; }

    public required ImmutableArray<PlacedLegend> Legend { get; init; }

    /// <summary>The findings below the legend; null where none are to be shown.</summary>
    public required FindingList? Findings { get; init; }

    /// <summary>The registers below all else, drawn.</summary>
    public required ImmutableArray<SceneNode> Registers { get; init; }

    /// <summary>Where all but the registers ends, with the room below it.</summary>
    public required double FootTop { get; init; }
}
