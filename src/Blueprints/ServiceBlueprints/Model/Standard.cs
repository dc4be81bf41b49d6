using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>An execution standard of a step.</summary>
public sealed record Standard
{
    /// <summary>What is required, in words. Default: none.</summary>
    public string? Text { get; init; }

    /// <summary>The longest the step may take. Default: not said.</summary>
    public Duration? Time { get; init; }

    /// <summary>Whether <see cref="Time"/> counts the wait before the step as well as its work. Default: not said, taken as the work
    /// alone.</summary>
    public bool? IsTurnaround { get; init; }

    /// <summary>The share of cases that must meet it, 0 to 1. Default: not said.</summary>
    public double? Rate { get; init; }

    /// <summary>The share of cases that do meet it, 0 to 1. Default: not known.</summary>
    public double? Actual { get; init; }

    /// <summary>The aspect of service it governs. Default: not said.</summary>
    public StandardAspect? Aspect { get; init; }

    /// <summary>Where it is written; empty when built in C#.</summary>
    public TextSpan Span { get; init; }
}
