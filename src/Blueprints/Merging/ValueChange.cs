using System.Collections.Immutable;
using Blueprints.Syntax;

namespace Blueprints.Merging;

/// <summary>A value to be written into the text of a document, or taken out of it. Immutable.</summary>
/// <param name="Kind">What it is a value of; null for the document as a whole.</param>
/// <param name="Element">The id of that; empty for the document.</param>
/// <param name="Path">
/// Where it stands below: a key of the language in English (<c>cost</c>), a key within a key (<c>wait</c>, <c>tolerated</c>), or an item of a list by its
/// number from 1 (<c>evidence</c>, <c>2</c>), perhaps with a key in it (<c>fail</c>, <c>2</c>, <c>severity</c>). <see cref="Label"/> is the words of a step or a lane, <see cref="Lane"/> the lane
/// of a step.
/// </param>
/// <param name="Value">The value as YAML on one line; null to take it out.</param>
public sealed record ValueChange(SyntaxElementKind? Kind, string Element, ImmutableArray<string> Path, string? Value)
{
    /// <summary>The words of a step, a lane or a cause, in a path.</summary>
    public const string Label = ":label";

    /// <summary>The lane of a step, in a path.</summary>
    public const string Lane = ":lane";

    /// <summary>
    /// The whole that the value is a part of, as YAML: what stands after the first key of the path, or the item of a list. It is written where the document
    /// says it in another form, such as <c>time: 1-3 min</c>. Default: none, so that the change is left out there.
    /// </summary>
    public string? Whole { get; init; }

    /// <summary>
    /// Values below the same key that are written together or not at all, as those of one time; the value itself is what they come to, in words for
    /// messages. Default: none.
    /// </summary>
    public ImmutableArray<ValueChange> Parts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where the arrow stands in the text whose value it is; null for any other. Default: null.</summary>
    public int? Arrow { get; init; }
}
