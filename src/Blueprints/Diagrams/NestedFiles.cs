namespace Blueprints.Diagrams;

/// <summary>The documents read so far on behalf of one, each once. For one reading, and not for several threads.</summary>
internal sealed class NestedFiles
{
    /// <summary>What came of each, by its name.</summary>
    public Dictionary<string, object> Read { get; } = new(StringComparer.Ordinal);

    /// <summary>How many steps those have together.</summary>
    public int Steps { get; set; }
}
