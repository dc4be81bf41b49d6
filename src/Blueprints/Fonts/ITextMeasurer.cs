using Blueprints.Scenes;

namespace Blueprints.Fonts;

/// <summary>Measures text. Implementations are safe to use from many threads at once, and give the same figures everywhere.</summary>
internal interface ITextMeasurer
{
    /// <summary>The advance width of <paramref name="text"/> in pixels at <paramref name="size"/> pixels; 0 for an empty text.</summary>
    double Width(ReadOnlySpan<char> text, double size, FontWeight weight);
}
