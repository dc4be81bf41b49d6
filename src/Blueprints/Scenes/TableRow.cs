using System.Collections.Immutable;

namespace Blueprints.Scenes;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, one a column.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    /// <summary>What the row is called, such as <c>F3</c>. Default: nothing.</summary>
    public string? Id { get; init; }

    /// <summary>The id of the element that it is about. Default: none.</summary>
    public string? Element { get; init; }

    /// <summary>Whether it says that something is not there, and stands back. Default: false.</summary>
    public bool IsQuiet { get; init; }
}
