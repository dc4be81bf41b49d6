using System.Collections.Immutable;

namespace Blueprints.Office.Slides.Reading;

/// <summary>A shape of a deck that was read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Slide">The slide that it stands on, counted from 1.</param>
/// <param name="Lines">Its words, line by line, without empty ones.</param>
internal sealed record DeckShape(string Name, int Slide, ImmutableArray<string> Lines)
{
    /// <summary>Whether it is the title of its slide.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Its upper and lower side on the slide, in EMU, groups reckoned in; null where the file does not say.</summary>
    public (double Top, double Bottom)? Extent { get; init; }
}
