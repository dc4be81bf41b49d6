using System.Collections.Immutable;
using Blueprints.Diagrams;

namespace Blueprints.Fishbones;

/// <summary>
/// A cause-and-effect diagram (Ishikawa 1968): an effect, categories of causes, and causes of causes to any depth. Its title is the effect.
/// Immutable;
/// read from text or built in C#.
/// </summary>
public sealed record Fishbone : Diagram
{
    /// <summary>The side the head stands at. Default: right.</summary>
    public HeadSide Head { get; init; }

    /// <summary>What <see cref="Cause.Count"/> counts, such as <c>delayed departures</c>. Default: not said.</summary>
    public string? Unit { get; init; }

    /// <summary>The categories, in the order of the document; those of a template stand first.</summary>
    public ImmutableArray<Category> Categories { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The outputs of a cause-and-effect matrix with their weights, in the order of the document. Default: none.</summary>
    public ImmutableArray<Output> Outputs { get; init => field = value.IsDefault ? [] : value; } = [];
}
