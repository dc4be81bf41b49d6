using Blueprints.Skia.Pdf.Syntax;

namespace Blueprints.Skia.Pdf.Content;

/// <summary>What the contents of one page refer to by name: fonts, images, degrees of opacity.</summary>
internal sealed class PageResources
{
    // Few of each, in the order in which they are first seen.
    private readonly List<int> _fonts = [];
    private readonly List<int> _images = [];
    private readonly List<int> _alphas = [];

    public void AddFont(int number) => Add(_fonts, number);

    public void AddImage(int number) => Add(_images, number);

    public void AddAlpha(byte alpha) => Add(_alphas, alpha);

    public void Write(PdfBuffer body)
    {
        body.Raw("<<"u8);
        Write(body, "/Font <<"u8, "/F"u8, _fonts);
        Write(body, "/XObject <<"u8, "/I"u8, _images);
        if (_alphas.Count > 0)
        {
            body.Raw("/ExtGState <<"u8);
            foreach (var alpha in _alphas) body.Raw("/A"u8).Integer(alpha).Raw(" <</ca "u8).Share((byte)alpha).Raw(" /CA "u8).Share((byte)alpha).Raw(">>"u8);
            body.Raw(">>"u8);
        }

        body.Raw(">>"u8);
    }

    private static void Add(List<int> to, int number)
    {
        if (!to.Contains(number)) to.Add(number);
    }

    private static void Write(PdfBuffer body, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> name, List<int> numbers)
    {
        if (numbers.Count == 0) return;
        body.Raw(opening);
        foreach (var number in numbers) body.Raw(name).Integer(number).Raw((byte)' ').Reference(number);
        body.Raw(">>"u8);
    }
}
