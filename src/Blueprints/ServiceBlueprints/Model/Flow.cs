using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>An arrow from one step to another.</summary>
public sealed record Flow
{
    /// <summary>The reserved id that stands for the end of the service in <see cref="To"/>.</summary>
    public const string End = "end";

    /// <summary>The id of the step it leaves.</summary>
    public required string From { get; init; }

    /// <summary>The id of the step it enters, or <see cref="End"/>.</summary>
    public required string To { get; init; }

    /// <summary>The answer that takes this exit of a decision. Default: none.</summary>
    public string? When { get; init; }

    /// <summary>The share of the cases at the step that take this exit, 0 to 1. Default: not known.</summary>
    public double? Share { get; init; }

    /// <summary>What <see cref="Share"/> rests on. Default: what the step says that it leaves.</summary>
    public Basis? Basis { get; init; }

    /// <summary>
    /// Whether some cases take it as well, while they go on by the other exits: of the cases at the step <see cref="Share"/> do. Default:
    /// false.
    /// </summary>
    public bool Also { get; init; }

    /// <summary>
    /// Whether the author says that going back by it is what the service is for, and no rework; where it leads back by way of others, of
    /// that
    /// way. Default: false.
    /// </summary>
    public bool IsLoopIntended { get; init; }

    /// <summary>How a case ends that takes this exit to the end. Default: not said.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Words on the arrow. Default: none.</summary>
    public string? Label { get; init; }

    /// <summary>What passes along it. Default: <see cref="FlowKind.Sequence"/>.</summary>
    public FlowKind Kind { get; init; }

    /// <summary>Whether it runs both ways, as an agreement or a dialogue does. Default: false.</summary>
    public bool Both { get; init; }

    /// <summary>
    /// Whether the author says that customer and provider don't meet along it, although it crosses the line of interaction. Default: false.
    /// </summary>
    public bool IsNoContact { get; init; }

    /// <summary>Where it is written; empty when built in C#, or when it leads to the next step listed.</summary>
    public TextSpan Span { get; init; }
}
