using System.Collections.Immutable;

namespace Blueprints.TestSupport.Documents;

/// <summary>A step of a random document; <see cref="Phase"/> is the heading written before it.</summary>
public sealed record StepPlan(string Id, string Lane, string Label)
{
    public string? Phase { get; init; }

    public string? Kind { get; init; }

    /// <summary>The exits; default for the flow to the next step listed.</summary>
    public ImmutableArray<ExitPlan> Next { get; init; }

    public ImmutableArray<string> Evidence { get; init; } = [];

    public ImmutableArray<string> Documents { get; init; } = [];

    public string? Time { get; init; }

    public string? Wait { get; init; }

    public string? Standard { get; init; }

    public string? Fail { get; init; }

    public string? Contact { get; init; }

    public string? Emotion { get; init; }

    public string? Staff { get; init; }

    public string? Icon { get; init; }

    /// <summary>The other lanes that act in it.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    public bool IsPlain =>
        Next.IsDefault && With.IsEmpty && Evidence.IsEmpty && Documents.IsEmpty && (Kind ?? Time ?? Wait ?? Standard ?? Fail ?? Contact ?? Emotion ?? Staff ?? Icon) is null;
}
