using Blueprints.Skia.Pdf.Syntax;

namespace Blueprints.Skia.Pdf.Tags;

/// <summary>Writes the elements of a structure, and the table by which contents and links find theirs.</summary>
internal sealed class StructureObjects(PdfFileWriter file)
{
    private readonly PdfBuffer _body = new();

    /// <param name="root">The outermost element.</param>
    /// <param name="number">The number of the object that all are found from.</param>
    /// <param name="table">The number of the table.</param>
    /// <param name="parents">By key: the elements of a page's contents, or that of a link.</param>
    public void Write(Element root, int number, int table, List<Owner> parents)
    {
        file.Write(number, _body.Clear().Raw("<</Type /StructTreeRoot /K ["u8).Reference(root.Number).Raw("] /ParentTree "u8).Reference(table).Raw(" /ParentTreeNextKey "u8).Integer(parents.Count).Raw(">>"u8));
        var waiting = new Stack<Element>();
        waiting.Push(root);
        while (waiting.TryPop(out var element))
        {
            var kids = ReadingOrder.Of(element.Kids);
            for (var i = kids.Count - 1; i >= 0; i--)
            {
                if (kids[i].Inner is { } inner) waiting.Push(inner);
            }

            Write(element, kids, number);
        }

        WriteTable(table, parents);
    }

    private void Write(Element element, List<Kid> kids, int root)
    {
        var page = PageOf(element);
        _body.Clear().Raw("<</S /"u8).Ascii(element.Type).Raw(" /P "u8).Reference(element.Outer?.Number ?? root);
        if (page != 0) _body.Raw(" /Pg "u8).Reference(page);
        if (element.Alternative is { } words) _body.Raw(" /Alt "u8).Text(words);
        if (element.Area is { } area)
        {
            _body.Raw(" /A <</O /Layout /BBox "u8);
            PagePlace.Write(_body, area);
            _body.Raw(">>"u8);
        }

        _body.Raw(" /K ["u8);
        foreach (var kid in kids)
        {
            switch (kid.Kind)
            {
                case KidKind.Element: _body.Reference(kid.Inner!.Number); break;
                case KidKind.Link: _body.Raw("<</Type /OBJR /Pg "u8).Reference(kid.Page).Raw(" /Obj "u8).Reference(kid.Number).Raw(">>"u8); break;
                case KidKind.Content when kid.Page == page: _body.Integer(kid.Number); break;
                case KidKind.Content: _body.Raw("<</Type /MCR /Pg "u8).Reference(kid.Page).Raw(" /MCID "u8).Integer(kid.Number).Raw(">>"u8); break;
            }

            _body.Raw((byte)' ');
        }

        file.WriteSmall(element.Number, _body.Raw("]>>"u8));
    }

    private static int PageOf(Element element)
    {
        foreach (var kid in element.Kids)
        {
            if (kid.Kind == KidKind.Content) return kid.Page;
        }

        return 0;
    }

    private void WriteTable(int table, List<Owner> parents)
    {
        var entries = new PdfBuffer().Raw("<</Nums ["u8);
        for (var key = 0; key < parents.Count; key++)
        {
            var number = parents[key].Link?.Number ?? file.Reserve();
            entries.Integer(key).Raw((byte)' ').Reference(number).Raw((byte)' ');
            if (parents[key].Contents is not { } contents) continue;
            _body.Clear().Raw((byte)'[');
            foreach (var element in contents) _body.Reference(element.Number).Raw((byte)' ');
            file.WriteSmall(number, _body.Raw((byte)']'));
        }

        file.WriteSmall(table, entries.Raw("]>>"u8));
    }
}
