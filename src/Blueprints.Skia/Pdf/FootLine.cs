using System.Globalization;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Skia.Pdf;

/// <summary>The line at the foot of a page: the drawing's title and the page's number.</summary>
internal sealed class FootLine(Scene scene, PageSheet sheet)
{
    private const double MostPoints = 7.5;
    private const double LeastPoints = 6;

    /// <summary>In pixels, as the legend.</summary>
    private const double Size = 11.5;
    private const double BaselinePoints = 18;

    /// <param name="number">The page's number in the file, from 1.</param>
    /// <param name="count">How many pages the file has.</param>
    public PagePart Make(int number, int count)
    {
        var text = scene.Language == DiagramLanguage.Chinese
            ? string.Create(CultureInfo.InvariantCulture, $"第 {number} 页，共 {count} 页")
            : string.Create(CultureInfo.InvariantCulture, $"page {number} of {count}");
        var (size, y) = (Math.Clamp(Size * sheet.Scale, LeastPoints, MostPoints) / sheet.Scale, (sheet.Height - BaselinePoints) / sheet.Scale);
        var line = $"{Shortened(scene.Title, sheet.InnerWidth * 0.8, size)} — {text}";
        var node = new TextNode(line, new Point(sheet.Margin + sheet.InnerWidth, y), size, FontWeight.Regular, Ink(scene.Background), TextAnchor.End, Width(line, size));
        return new PagePart(Leaf.Of([node]), 0, 0, IsOfPage: true);
    }

    private static string Shortened(string title, double room, double size)
    {
        if (Width(title, size) <= room) return title;
        var lengths = StringInfo.ParseCombiningCharacters(title);
        var count = lengths.Length - 1;
        while (count > 0 && Width(title.AsSpan(0, lengths[count]), size) > room) count--;
        return title[..lengths[count]].TrimEnd() + "…";
    }

    private static double Width(ReadOnlySpan<char> text, double size) => InterFont.Width(text, size, FontWeight.Regular);

    /// <summary>A grey that stands out from the ground.</summary>
    private static Color Ink(Color ground) => ground.Luminance > 0.4 ? new Color(0x5A, 0x63, 0x70) : new Color(0xB4, 0xBC, 0xC8);
}
