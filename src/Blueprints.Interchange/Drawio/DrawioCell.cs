namespace Blueprints.Interchange.Drawio;

/// <summary>A shape or a line, but for its place.</summary>
/// <param name="Id">The id that is asked for.</param>
/// <param name="Text">Its words, lines parted by line feeds.</param>
/// <param name="Style">Its style.</param>
internal sealed record DrawioCell(string Id, string Text, string Style)
{
    /// <summary>The cell that it stands in, to which its place is relative.</summary>
    public string Parent { get; init; } = DrawioCells.Layer;

    /// <summary>What is said of it in its data; names are names of XML.</summary>
    public IReadOnlyList<(string Name, string Value)> Data { get; init; } = [];

    public string? Tooltip { get; init; }

    public string? Link { get; init; }

    /// <summary>Whether arrows may be drawn to it.</summary>
    public bool CanConnect { get; init; } = true;

    public bool HasData => Data.Count > 0 || Tooltip is not null || Link is not null;
}
