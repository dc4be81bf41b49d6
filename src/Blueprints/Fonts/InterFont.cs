using Blueprints.Scenes;

namespace Blueprints.Fonts;

/// <summary>
/// The Inter typeface (SIL Open Font License 1.1) that is embedded in the library: the font by which all text of a scene is measured.
/// Renderers that set its glyphs by their advances and <see cref="Kern"/> need what the layout has counted on, neither more nor less. Safe
/// to use from many threads at once.
/// </summary>
public static class InterFont
{
    /// <summary>Opens the font file, a TrueType font.</summary>
    /// <param name="weight">The face.</param>
    /// <returns>The whole file from its begin; each call gives a stream of its own, to be disposed of by the caller.</returns>
    public static Stream Open(FontWeight weight)
    {
        var resource = weight == FontWeight.SemiBold ? "Inter-SemiBold.ttf" : "Inter-Regular.ttf";
        return typeof(InterFont).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the font {resource} was not embedded when the library was built");
    }

    /// <summary>The parts into which the face divides its size.</summary>
    /// <param name="weight">The face.</param>
    public static int UnitsPerEm(FontWeight weight) => InterMeasurer.Instance.UnitsPerEm(weight);

    /// <summary>
    /// The width of a text in one line, in the unit of the size: the sum of the advances of its glyphs and of the kerning between them. Of
    /// characters that Inter lacks, East Asian wide ones count one em, emoji and signs 1.25 em, combining and invisible ones nothing, all
    /// others 0.6 em.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of the font, such as pixels.</param>
    /// <param name="weight">The face.</param>
    public static double Width(ReadOnlySpan<char> text, double size, FontWeight weight) => InterMeasurer.Instance.Width(text, size, weight);

    /// <summary>
    /// Whether the sign at a place is one that Latin and Chinese type share (“ ” ‘ ’ … —) and is Chinese there, since it stands beside a
    /// Chinese character or around one: the layout gives it one em, and it should come from the font of the Chinese characters.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The place in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public static bool IsChineseSign(ReadOnlySpan<char> text, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, text.Length);
        return SharedSigns.Is(text[index]) && SharedSigns.IsChinese(text, index);
    }

    /// <summary>
    /// What kerning adds between two characters, in parts of <see cref="UnitsPerEm"/>; below 0 where they move together, 0 where the face
    /// says nothing of them.
    /// </summary>
    /// <param name="first">The character before.</param>
    /// <param name="second">The character after it.</param>
    /// <param name="weight">The face.</param>
    public static int Kern(char first, char second, FontWeight weight) => InterMeasurer.Instance.Kern(first, second, weight);
}
