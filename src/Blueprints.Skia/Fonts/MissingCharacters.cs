using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.Text;
using SkiaSharp;

namespace Blueprints.Skia.Fonts;

/// <summary>The characters that no font has: the box in their place, and the warning.</summary>
internal sealed class MissingCharacters(FontBook fonts)
{
    private const int MostNamed = 12;

    private static readonly Bilingual Chinese = new(
        "Install Noto Sans CJK SC (on Debian and Ubuntu the package fonts-noto-cjk), or give a font file (--font; in a program, the option Fonts)",
        "请安装 Noto Sans CJK SC（Debian 和 Ubuntu 上是软件包 fonts-noto-cjk），或给出字体文件（--font；在程序里用选项 Fonts）");

    private static readonly Bilingual Others = new(
        "Install a font that has them, such as one of the Noto fonts, or give a font file (--font; in a program, the option Fonts)",
        "请安装含有这些字符的字体，例如 Noto 系列，或给出字体文件（--font；在程序里用选项 Fonts）");

    private readonly List<string> _found = [];
    private bool _hasChinese;

    /// <summary>A box as high as a capital, in the room of a character.</summary>
    public static SKRect Box(float x, float y, double advance, double size) =>
        new(x + (float)(0.08 * size), y - (float)(0.7 * size), x + (float)(advance - (0.08 * size)), y);

    public IReadOnlyList<string> Describe(Scene scene, DiagramLanguage language)
    {
        Look(scene.Nodes);
        if (_found.Count == 0) return [];
        var isChinese = language == DiagramLanguage.Chinese;
        var text = new StringBuilder(isChinese ? "这里没有字体含有 " : "no font here has ");
        for (var i = 0; i < Math.Min(_found.Count, MostNamed); i++)
        {
            if (i > 0) text.Append(isChinese ? "、" : ", ");
            text.Append(_found[i]).Append(" (");
            Rune.DecodeFromUtf16(_found[i], out var rune, out _);
            text.Append(CultureInfo.InvariantCulture, $"U+{rune.Value:X4})");
        }

        if (_found.Count > MostNamed)
        {
            var more = (_found.Count - MostNamed).ToString(CultureInfo.InvariantCulture);
            text.Append(new Bilingual($" and {more} more", $"，还有 {more} 个字符").In(language));
        }

        text.Append(isChinese ? "；图上以方框代替。" : "; boxes stand in their place. ");
        text.Append((_hasChinese ? Chinese : Others).In(language));
        return [text.ToString()];
    }

    private void Look(ImmutableArray<SceneNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is GroupNode group) Look(group.Children);
            else if (node is TextNode text) Look(text);
        }
    }

    private void Look(TextNode node)
    {
        var text = node.Text;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] < 0x7F)
            {
                i++;
                continue;
            }

            var length = StringInfo.GetNextTextElementLength(text, i);
            if (fonts.FaceFor(text.AsSpan(i, length), node.Weight) is null) Note(text.Substring(i, length));
            i += length;
        }
    }

    private void Note(string cluster)
    {
        if (_found.Contains(cluster)) return;
        _found.Add(cluster);
        Rune.DecodeFromUtf16(cluster, out var rune, out _);
        _hasChinese |= CharacterKinds.IsEastAsian(rune);
    }
}
