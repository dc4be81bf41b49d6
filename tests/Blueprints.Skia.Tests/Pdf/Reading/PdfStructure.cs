namespace Blueprints.Skia.Tests.Pdf.Reading;

/// <summary>An element of the structure, with what is in it.</summary>
internal sealed record PdfElement(int Number, string Type, string? Alternative, List<PdfElement> Inner, List<(int Page, int Content)> Contents, List<int> Links);

/// <summary>The structure of a file, read as it must hold: everything once, and every way back leads where the way there came from.</summary>
internal sealed class PdfStructure
{
    private readonly PdfDocument _document;
    private readonly Dictionary<(int Page, int Content), PdfElement> _of = [];
    private readonly Dictionary<int, PdfElement> _links = [];

    public PdfStructure(PdfDocument document)
    {
        _document = document;
        var reference = (PdfReference)document.Catalog["StructTreeRoot"];
        var entries = document.Dictionary(reference);
        Root = Read((PdfReference)Assert.Single((List<object>)entries["K"]), reference.Number);
        Pages = [.. document.Pages.Select(page => new PdfPageText(document, page))];
        Check(document.Dictionary(entries["ParentTree"]));
    }

    public PdfElement Root { get; }

    public List<PdfPageText> Pages { get; }

    /// <summary>The elements in the order of reading.</summary>
    public IEnumerable<PdfElement> All() => All(Root);

    /// <summary>The lines of text in an element itself.</summary>
    public IEnumerable<string> Lines(PdfElement element) => element.Contents.SelectMany(content =>
        Pages[_document.Pages.FindIndex(page => page.Number == content.Page)].Lines.Where(line => line.Content == content.Content).Select(line => line.Text));

    private static IEnumerable<PdfElement> All(PdfElement element) => element.Inner.SelectMany(All).Prepend(element);

    private PdfElement Read(PdfReference reference, int outer)
    {
        var entries = _document.Dictionary(reference);
        Assert.Equal(new PdfReference(outer), entries["P"]);
        var element = new PdfElement(reference.Number, ((PdfName)entries["S"]).Text, entries.TryGetValue("Alt", out var words) ? PdfDocument.Text(words) : null, [], [], []);
        var own = entries.TryGetValue("Pg", out var page) ? ((PdfReference)page).Number : 0;
        foreach (var kid in (List<object>)entries["K"])
        {
            if (kid is PdfReference inner) element.Inner.Add(Read(inner, reference.Number));
            else if (kid is double number) Add(element, own, (int)number);
            else if (kid is Dictionary<string, object> part && part["Type"] is PdfName { Text: "MCR" }) Add(element, ((PdfReference)part["Pg"]).Number, (int)(double)part["MCID"]);
            else AddLink(element, (Dictionary<string, object>)kid);
        }

        return element;
    }

    private void Add(PdfElement element, int page, int content)
    {
        _of.Add((page, content), element);
        element.Contents.Add((page, content));
    }

    private void AddLink(PdfElement element, Dictionary<string, object> part)
    {
        Assert.Equal("Link", element.Type);
        var number = ((PdfReference)part["Obj"]).Number;
        _links.Add(number, element);
        element.Links.Add(number);
    }

    private void Check(Dictionary<string, object> table)
    {
        var owners = ((List<object>)table["Nums"]).Chunk(2).ToDictionary(pair => (int)(double)pair[0], pair => pair[1]);
        var links = 0;
        for (var i = 0; i < Pages.Count; i++)
        {
            var page = _document.Dictionary(_document.Pages[i]);
            var elements = ((List<object>)_document.Get(owners[(int)(double)page["StructParents"]])).Cast<PdfReference>().ToList();
            Assert.Equal(Pages[i].Contents.Count, elements.Count);
            foreach (var (content, type) in Pages[i].Contents)
            {
                var element = _of[(_document.Pages[i].Number, content)];
                Assert.Equal((element.Number, element.Type), (elements[content].Number, type));
            }

            if (!page.TryGetValue("Annots", out var found)) continue;
            foreach (var link in ((List<object>)found).Cast<PdfReference>())
            {
                var entries = _document.Dictionary(link);
                Assert.Equal(_links[link.Number].Number, ((PdfReference)owners[(int)(double)entries["StructParent"]]).Number);
                links++;
            }
        }

        Assert.Equal(_of.Count, Pages.Sum(page => page.Contents.Count));
        Assert.Equal(_links.Count, links);
    }
}
