namespace Blueprints.Cli.Assistants;

/// <summary>What a tool takes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in JSON Schema.</param>
/// <param name="Description">What it is.</param>
/// <param name="IsRequired">Whether it must be there. Default: false.</param>
internal sealed record ToolArgument(string Name, string Type, string Description, bool IsRequired = false)
{
    /// <summary>The values it may have. Default: any.</summary>
    public string[] Values { get; init; } = [];
}
