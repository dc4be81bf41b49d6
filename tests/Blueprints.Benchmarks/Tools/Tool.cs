namespace Blueprints.Benchmarks;

/// <summary>A program that draws the same services from text of its own.</summary>
internal sealed record Tool
{
    public required string Name { get; init; }

    /// <summary>What it does less, or otherwise, than the others; null where nothing.</summary>
    public string? Note { get; init; }

    /// <summary>What its input is called, such as <c>.dot</c>.</summary>
    public required string Extension { get; init; }

    /// <summary>What it writes, such as <c>.svg</c>.</summary>
    public string Output { get; init; } = ".svg";

    /// <summary>The service in its language.</summary>
    public required Func<SyntheticBlueprint, string> Text { get; init; }

    /// <summary>How its version is asked for.</summary>
    public required string[] Version { get; init; }

    /// <summary>The whole program, from an input file to an output file.</summary>
    public required Func<string, string, string[]> Line { get; init; }

    /// <summary>Milliseconds for a drawing once it is warm, from an input file and the seconds to take; null where it cannot be.</summary>
    public Func<string, double, double>? Warm { get; init; }
}
