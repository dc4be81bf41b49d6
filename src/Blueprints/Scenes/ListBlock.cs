using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>The list of findings below a drawing, in as many columns as there is room for.</summary>
public sealed record ListBlock : SceneBlock
{
    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>What stands beside the heading: how many there are.</summary>
    public required string Summary { get; init; }

    /// <summary>The entries, in order; where there are none, only the heading is shown.</summary>
    public required ImmutableArray<ListEntry> Entries { get; init; }

    /// <summary>The colour of heading and messages.</summary>
    public required Color Ink { get; init; }

    /// <summary>The colour of the summary and of advice.</summary>
    public required Color MutedInk { get; init; }

    /// <summary>What is under framed numbers.</summary>
    public required Color Ground { get; init; }

    /// <summary>The colour of filled numbers.</summary>
    public required Color MarkInk { get; init; }

    /// <summary>The colour of the line above the list.</summary>
    public required Color Hairline { get; init; }
}
