using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Fishbones;

/// <summary>A main bone: a group of causes.</summary>
public sealed record Category
{
    /// <summary>Unique in the document, causes included.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, drawn in the box at the bone's end.</summary>
    public required string Label { get; init; }

    /// <summary>Its causes, in the order of the document. Default: none.</summary>
    public ImmutableArray<Cause> Causes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where it is written; empty when built in C# or taken from a template.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Whether the document's template has it, so that it is left out by saying so. Default: no.</summary>
    internal bool IsOfTemplate { get; init; }
}
