using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts;
using Blueprints.Skia.Pdf.Content;
using Blueprints.Skia.Pdf.Letters;
using Blueprints.Skia.Pdf.Syntax;
using Blueprints.Skia.Pdf.Tags;
using Blueprints.Text;

namespace Blueprints.Skia.Pdf;

/// <summary>Writes pages into a file (ISO 32000-1): one after the other, then what they have in common.</summary>
internal sealed class PdfFile : IDisposable
{
    private readonly PdfFileWriter _file;
    private readonly FileFonts _fonts;
    private readonly PagePainter _painter;
    private readonly StructureTree _tree;
    private readonly PackedStream _content = new();
    private readonly PdfBuffer _body = new();
    private readonly List<int> _pages = [];
    private readonly int _pageTree;

    private PdfFile(Stream output, TextSetter setter)
    {
        _file = new PdfFileWriter(output);
        _fonts = new FileFonts(_file);
        _tree = new StructureTree(_file);
        _painter = new PagePainter(setter, new LetterPainter(_fonts), new ImageObjects(_file, new PackedStream()), new LinkObjects(_file, _tree), _tree);
        _pageTree = _file.Reserve();
    }

    public static void Write(IReadOnlyList<PdfPage> pages, Scene scene, Color background, TextSetter setter, Stream output, CancellationToken cancellationToken)
    {
        using var file = new PdfFile(output, setter);
        foreach (var page in pages) file.Write(page, background, cancellationToken);
        file.Finish(scene);
    }

    public void Dispose()
    {
        _content.Clear();
        _file.Dispose();
    }

    private void Write(PdfPage page, Color background, CancellationToken cancellationToken)
    {
        var (number, contents, resources) = (_file.Reserve(), _file.Reserve(), new PageResources());
        _pages.Add(number);
        var key = _tree.BeginPage(number);
        var links = _painter.Draw(new PageContent(_content.Clear(), resources, page.Height, page.Scale), page, background, cancellationToken);
        _file.WriteStream(contents, default, _content.Finish());

        _body.Clear().Raw("<</Type /Page /Parent "u8).Reference(_pageTree).Raw("\n/MediaBox [0 0 "u8).Number(page.Width, (byte)' ').Number(page.Height).Raw("]\n/Contents "u8).Reference(contents);
        _body.Raw("\n/StructParents "u8).Integer(key).Raw(" /Tabs /S"u8);
        if (links.Count > 0)
        {
            _body.Raw("\n/Annots ["u8);
            foreach (var link in links) _body.Reference(link).Raw((byte)' ');
            _body.Raw((byte)']');
        }

        _body.Raw("\n/Resources "u8);
        resources.Write(_body);
        _file.Write(number, _body.Raw(">>"u8));
    }

    private void Finish(Scene scene)
    {
        _fonts.Write();
        var structure = _tree.Write();
        _body.Clear().Raw("<</Type /Pages /Count "u8).Integer(_pages.Count).Raw(" /Kids ["u8);
        foreach (var page in _pages) _body.Reference(page).Raw((byte)' ');
        _file.Write(_pageTree, _body.Raw("]>>"u8));

        var (catalog, about) = (_file.Reserve(), _file.Reserve());
        _body.Clear().Raw("<</Type /Catalog\n/Pages "u8).Reference(_pageTree).Raw("\n/Lang ("u8).Ascii(scene.Language == DiagramLanguage.Chinese ? "zh-CN" : "en");
        _file.Write(catalog, _body.Raw(")\n/MarkInfo <</Marked true>>\n/StructTreeRoot "u8).Reference(structure).Raw("\n/ViewerPreferences <</DisplayDocTitle true>>\n>>"u8));
        _body.Clear().Raw("<</Title "u8).Text(Alternatives.Shortened(scene.Title)).Raw("\n/Subject "u8).Text(Alternatives.Shortened(scene.Description));
        _file.Write(about, _body.Raw("\n/Creator (Blueprints)\n/Producer (Blueprints)\n>>"u8));
        _file.Finish(catalog, about);
    }
}
