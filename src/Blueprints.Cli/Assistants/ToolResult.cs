namespace Blueprints.Cli.Assistants;

/// <summary>What a tool gives back: a text, and perhaps a picture.</summary>
/// <param name="Text">The text; JSON where the tool says so.</param>
/// <param name="IsError">Whether it says why nothing was done.</param>
internal sealed record ToolResult(string Text, bool IsError = false)
{
    /// <summary>What is to be said of it, apart from the text itself; null for nothing.</summary>
    public string? Remarks { get; init; }

    /// <summary>A PNG picture; null for none.</summary>
    public byte[]? Picture { get; init; }
}
