using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>
/// A time that is promised for a stretch of the service: from when the work of one step first begins to when the next work of another is
/// done, or begins.
/// </summary>
public sealed record StepPromise
{
    /// <summary>The id of the step with whose work the time begins.</summary>
    public required string From { get; init; }

    /// <summary>The id of the step with whose work the time ends.</summary>
    public required string To { get; init; }

    /// <summary>The time promised.</summary>
    public required Duration Time { get; init; }

    /// <summary>Whether the time ends when the work of <see cref="To"/> begins. Default: false, when it is done.</summary>
    public bool AtStart { get; init; }

    /// <summary>What it is called, such as <c>Door to doctor</c>. Default: the labels of the two steps.</summary>
    public string? Label { get; init; }

    /// <summary>Where it is written; empty when built in C#.</summary>
    public TextSpan Span { get; init; }
}
