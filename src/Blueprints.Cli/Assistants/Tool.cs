namespace Blueprints.Cli.Assistants;

/// <summary>A tool that an assistant may call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, in English, for the assistant.</param>
/// <param name="Run">Does it.</param>
/// <param name="Arguments">What it takes.</param>
internal sealed record Tool(string Name, string Description, Func<ToolCall, ToolResult> Run, params ToolArgument[] Arguments)
{
    /// <summary>Whether it can write into the folder, where that is allowed.</summary>
    public bool CanWrite { get; init; }
}
