using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Rendering;

/// <summary>
/// Makes the fonts that go into an SVG file. Implementations are immutable and safe to use from many threads at once. The package
/// Blueprints.Skia has one, <c>SvgFontMaker</c>.
/// </summary>
public interface ISvgFontSource
{
    /// <summary>
    /// The fonts for the text of a drawing, at most one of a weight, and one of its Chinese signs. What none of them has is set in the fonts that the viewer has.
    /// </summary>
    IReadOnlyList<SvgFont> FontsFor(Scene scene);

    /// <summary>What of a drawing's text is in none of the fonts, one sentence each, for users; empty where nothing.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="language">The language of the sentences.</param>
    IReadOnlyList<string> Warnings(Scene scene, DiagramLanguage language = DiagramLanguage.English);
}
