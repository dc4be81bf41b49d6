using System.Collections.Immutable;
using Blueprints.Geometry;

namespace Blueprints.Scenes;

/// <summary>A table below a drawing, such as a register.</summary>
public sealed record TableBlock : SceneBlock
{
    /// <summary>Its name to programs, in kebab case.</summary>
    public required string Key { get; init; }

    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>The heading of what goes on beside or on the next page.</summary>
    public required string ContinuedHeading { get; init; }

    /// <summary>The columns.</summary>
    public required ImmutableArray<TableColumn> Columns { get; init; }

    /// <summary>The rows, each with one cell a column.</summary>
    public required ImmutableArray<TableRow> Rows { get; init; }

    /// <summary>The colour of headings and words.</summary>
    public required Color Ink { get; init; }

    /// <summary>The colour of the columns' headings and of quiet rows.</summary>
    public required Color MutedInk { get; init; }

    /// <summary>The colour of what is over a limit.</summary>
    public required Color AlertInk { get; init; }

    /// <summary>What is under framed marks.</summary>
    public required Color Ground { get; init; }

    /// <summary>The colour of words on filled marks.</summary>
    public required Color MarkInk { get; init; }

    /// <summary>The colour of the line under the headings, and of the ranges of gauges.</summary>
    public required Color Rule { get; init; }

    /// <summary>The colour of the lines between rows.</summary>
    public required Color Hairline { get; init; }
}
