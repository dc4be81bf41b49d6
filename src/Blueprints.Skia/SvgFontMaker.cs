using System.Collections.Immutable;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts;
using Blueprints.Text;

namespace Blueprints.Skia;

/// <summary>
/// Makes the fonts that go into an SVG file: one of each weight, with the letters that the drawing uses, from the faces that its picture
/// would be drawn with, and one more of the signs that Chinese type sets in another form than Latin. Immutable; safe to use from many
/// threads at once. Keep one and use it again: it holds the fonts that it has opened.
/// </summary>
/// <remarks>
/// Scripts whose letters join (Arabic, Indic and others) and combining marks are left to the viewer's fonts, and so is what the makers of a
/// font don't let be embedded.
/// </remarks>
public sealed class SvgFontMaker : ISvgFontSource
{
    private readonly FontBook _fonts;

    /// <summary>Opens the fonts given.</summary>
    /// <param name="fonts">Font files and folders, as in <see cref="PictureOptions.Fonts"/>.</param>
    /// <param name="useSystemFonts">As <see cref="PictureOptions.UseSystemFonts"/>. Default: true.</param>
    /// <exception cref="RenderException">A font file given is not there or is none.</exception>
    public SvgFontMaker(ImmutableArray<string> fonts = default, bool useSystemFonts = true) => _fonts = new FontBook(fonts, useSystemFonts);

    private static Bilingual Joined => new("letters that join or carry marks are not embedded; they are left to the viewer's fonts", "相连的字母和带附加符号的字母没有嵌入，由看图者的字体显示");

    /// <inheritdoc/>
    public IReadOnlyList<SvgFont> FontsFor(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var letters = LettersOf(scene);
        var made = new List<SvgFont>();
        foreach (var subset in (FontSubset[])[letters.Regular, letters.SemiBold])
        {
            if (!subset.IsEmpty) made.Add(new SvgFont(subset.Weight, subset.ToFile()));
            if (subset.HasSigns) made.Add(new SvgFont(subset.Weight, subset.ToSignsFile()) { IsForChineseSigns = true });
        }

        return made;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Warnings(Scene scene, DiagramLanguage language = DiagramLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var warnings = new List<string>(new MissingCharacters(_fonts).Describe(scene, language));
        var letters = LettersOf(scene);
        var refused = new SortedSet<string>(letters.Regular.Refused.Concat(letters.SemiBold.Refused), StringComparer.Ordinal);
        foreach (var family in refused) warnings.Add(Refused(family).In(language));
        if (letters.Regular.HasJoined || letters.SemiBold.HasJoined) warnings.Add(Joined.In(language));
        return warnings;
    }

    private static Bilingual Refused(string family) => new(
        $"the makers of the font '{family}' don't let it be embedded; its characters are left to the viewer's fonts. Give another font",
        $"字体“{family}”的作者不允许嵌入；其字符由看图者的字体显示。请另给一种字体");

    private (FontSubset Regular, FontSubset SemiBold) LettersOf(Scene scene)
    {
        var letters = (Regular: new FontSubset(_fonts, FontWeight.Regular), SemiBold: new FontSubset(_fonts, FontWeight.SemiBold));
        Collect(scene.Nodes, letters.Regular, letters.SemiBold);
        return letters;
    }

    private static void Collect(ImmutableArray<SceneNode> nodes, FontSubset regular, FontSubset semiBold)
    {
        foreach (var node in nodes)
        {
            if (node is GroupNode group) Collect(group.Children, regular, semiBold);
            else if (node is TextNode text) (text.Weight == FontWeight.SemiBold ? semiBold : regular).Add(text.Text);
        }
    }
}
