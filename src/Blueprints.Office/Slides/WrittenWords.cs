using System.Collections.Immutable;

namespace Blueprints.Office.Slides;

/// <summary>Words that were written into shapes of a deck, by which changes are told when it comes back.</summary>
/// <param name="Names">The names of the shapes that hold them: one, or one for each line.</param>
/// <param name="Role">What the shapes show, as in <see cref="Placed.PlacedShape.Role"/>.</param>
/// <param name="Id">The id in the model of that; empty where it has none.</param>
/// <param name="Lines">The lines, in all of the shapes.</param>
internal sealed record WrittenWords(ImmutableArray<string> Names, string Role, string Id, ImmutableArray<string> Lines)
{
    /// <summary>What the author wrote, unbroken, where it stands in the first lines; null where the words are ours, or stand there in another form.</summary>
    public string? Label { get; init; }

    /// <summary>How many lines hold the label.</summary>
    public int LabelLines { get; init; }

    /// <summary>What stands behind the label in its last line, such as the number of a slide. Default: nothing.</summary>
    public string Tail { get; init; } = "";

    /// <summary>The lane in whose band the middle of the shape lies, where that is the lane of a step. Default: none.</summary>
    public string? Lane { get; init; }

    /// <summary>On how many slides they stand. Default: 1.</summary>
    public int Slides { get; init; } = 1;

    /// <summary>The same words with what the author calls it, if the lines show that.</summary>
    public WrittenWords Labelled(string? label) => label is not null && BrokenLabel.Of(label, Lines, "") is { } broken ? this with { Label = label, LabelLines = broken.Lines } : this;
}
