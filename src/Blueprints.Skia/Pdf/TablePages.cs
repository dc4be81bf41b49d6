using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf;

/// <summary>The pages of the tables below a drawing: as large as all is, smaller where words would be parted, but to be read.</summary>
internal sealed class TablePages
{
    /// <summary>The smallest words of tables, 10.5 pixels high, are 7 points high.</summary>
    public const double Legible = 7 / 10.5;

    /// <summary>On smaller paper all is smaller, so that a table is never a few characters wide or a row high.</summary>
    private const double LeastWidth = 300;
    private const double LeastHeight = 200;

    private const double Step = 0.97;

    /// <summary>A last page with less than this of its height is spared where all fits on one page fewer, a little smaller.</summary>
    private const double NearlyEmpty = 0.3;

    private readonly Scene _scene;
    private readonly PageSheet _sheet;
    private readonly ImmutableArray<ImmutableArray<SceneNode>> _pages;

    public TablePages(Scene scene, SceneTables tables, double width, double height)
    {
        _scene = scene;
        var least = PageParts.LeastWidth(tables);
        _sheet = new PageSheet(width, height, PageLayout.FullSize);
        while (_sheet.InnerWidth < least && _sheet.Scale * Step >= Legible) _sheet = new PageSheet(width, height, _sheet.Scale * Step);
        while (_sheet.InnerWidth < LeastWidth || _sheet.InnerHeight < LeastHeight) _sheet = new PageSheet(width, height, _sheet.Scale * Step);
        _pages = PageParts.Pages(tables, _sheet.InnerWidth, _sheet.InnerHeight);
        if (_pages.Length == 1 || Bottom(_pages[^1]) > _sheet.InnerHeight * NearlyEmpty) return;
        for (var sheet = _sheet; sheet.Scale * Step >= Legible;)
        {
            sheet = new PageSheet(width, height, sheet.Scale * Step);
            var pages = PageParts.Pages(tables, sheet.InnerWidth, sheet.InnerHeight);
            if (pages.Length >= _pages.Length) continue;
            (_sheet, _pages) = (sheet, pages);
            return;
        }
    }

    private static double Bottom(ImmutableArray<SceneNode> nodes) => Leaf.Of(nodes).Max(leaf => leaf.Bounds.Bottom);

    public int Count => _pages.Length;

    public IEnumerable<PdfPage> Lay()
    {
        foreach (var page in _pages)
            yield return new PdfPage(_sheet.Width, _sheet.Height, _sheet.Scale, [new PagePart(Leaf.Of(page), _sheet.Margin, _sheet.Margin)]) { Foot = new FootLine(_scene, _sheet) };
    }
}
