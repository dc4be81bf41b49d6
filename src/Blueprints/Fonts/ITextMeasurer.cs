using Blueprints.Scenes;

namespace Blueprints.Fonts;

/// <summary>Measures text. Implementations are safe to use from many threads at once, and give the same figures everywhere.</summary>
internal interface ITextMeasurer
{
    /// <summary>Into how many units <see cref="Advances"/> divides the type size.</summary>
    int UnitsPerEm(FontWeight weight) => 1000;

    /// <summary>The advance width of <paramref name="text"/> in pixels at <paramref name="size"/> pixels; 0 for an empty text.</summary>
    double Width(ReadOnlySpan<char> text, double size, FontWeight weight);

    /// <summary>
    /// The advance of each UTF-16 unit as it stands in <paramref name="text"/>, in parts of <see cref="UnitsPerEm"/>; a surrogate pair's
    /// stands at its first. What kerning with the next unit adds
    /// is in the advance, and again in <paramref name="kerns"/>. The sum over a part of the text, less the kern of its last unit, is at
    /// least that part's width by itself.
    /// </summary>
    void Advances(ReadOnlySpan<char> text, FontWeight weight, Span<int> advances, Span<int> kerns)
    {
        kerns.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            var length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            advances[i] = (int)Math.Ceiling(Width(text.Slice(i, length), UnitsPerEm(weight), weight));
            if (length == 2) advances[++i] = 0;
        }
    }
}
