using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>A way in which a step can fail.</summary>
public sealed record FailPoint
{
    /// <summary>What goes wrong, in words.</summary>
    public required string Text { get; init; }

    /// <summary>Its id, unique in the document. Default: none.</summary>
    public string? Id { get; init; }

    /// <summary>How bad it is, 1 to 10 (AIAG FMEA, 4th ed.). Default: not known.</summary>
    public int? Severity { get; init; }

    /// <summary>How often it happens, 1 to 10. Default: not known.</summary>
    public int? Occurrence { get; init; }

    /// <summary>How unlikely it is to be noticed in time, 1 to 10. Default: not known.</summary>
    public int? Detection { get; init; }

    /// <summary>The share of cases in which it happens, 0 to 1. Default: not known.</summary>
    public double? Rate { get; init; }

    /// <summary>Its weight in the failure index, 0 or more. Default: not said.</summary>
    public double? Weight { get; init; }

    /// <summary>How often it was counted, 0 or more. Default: not known.</summary>
    public double? Count { get; init; }

    /// <summary>What is done when it happens: a step's id, or words. Default: nothing.</summary>
    public string? Recovery { get; init; }

    /// <summary>What keeps it from happening. Default: nothing.</summary>
    public string? Prevention { get; init; }

    /// <summary>Its cause analysis: <c>FILE#ID</c>. Default: none.</summary>
    public string? Cause { get; init; }

    /// <summary>Where that link is written; empty when built in C#.</summary>
    public TextSpan CauseSpan { get; init; }

    /// <summary>Where it is written; empty when built in C#.</summary>
    public TextSpan Span { get; init; }
}
