namespace Blueprints.Authoring.Changes;

/// <summary>An arrow that is drawn between two steps. Immutable.</summary>
/// <param name="From">The id of the step that it leaves.</param>
/// <param name="To">The id of the step that it enters, or <c>end</c>.</param>
public sealed record NewArrow(string From, string To)
{
    /// <summary>The answer that takes it, where it is one of a choice. Default: null, no choice: the only way on, or one of parallel ways.</summary>
    public string? When { get; init; }

    /// <summary>The answer that takes the arrow that is there already, where that has none. Default: null.</summary>
    public string? Otherwise { get; init; }

    /// <summary>The share of the cases that take it, over 0 and under 1; those that are given for the other answers shrink by as much. Default: null, not known.</summary>
    public double? Share { get; init; }
}
