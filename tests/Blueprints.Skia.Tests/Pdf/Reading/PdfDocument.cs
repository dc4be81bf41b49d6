using System.IO.Compression;
using System.Text;

namespace Blueprints.Skia.Tests.Pdf.Reading;

/// <summary>A stream of a file, unpacked.</summary>
internal sealed record PdfStream(Dictionary<string, object> Entries, byte[] Content);

/// <summary>
/// Reads back a file that we wrote, by what ISO 32000-1 says of it and nothing that the writer knows: objects by the table at its end, pages,
/// structure.
/// </summary>
internal sealed class PdfDocument
{
    private readonly byte[] _file;
    private readonly List<(int Kind, int Place, int Index)> _places = [];
    private readonly Dictionary<int, object> _objects = [];
    private readonly Dictionary<int, List<(int Number, int From)>> _together = [];

    public PdfDocument(byte[] file)
    {
        _file = file;
        var text = Encoding.Latin1.GetString(file);
        var tail = text.LastIndexOf("startxref\n", StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
        var table = (PdfStream)At((int)(double)new PdfTokens(file, tail + "startxref\n".Length).Next()!);
        Trailer = table.Entries;
        Assert.Equal([1.0, 5.0, 2.0], ((List<object>)Trailer["W"]).Cast<double>());
        for (var row = 0; row < table.Content.Length; row += 8)
        {
            var place = table.Content[(row + 1)..(row + 6)].Aggregate(0L, (sum, digit) => (sum << 8) | digit);
            _places.Add((table.Content[row], (int)place, (table.Content[row + 6] << 8) | table.Content[row + 7]));
        }

        Assert.Equal((double)_places.Count, Trailer["Size"]);
        Catalog = (Dictionary<string, object>)Get(Trailer["Root"]);
        Pages = [.. ((List<object>)((Dictionary<string, object>)Get(Catalog["Pages"]))["Kids"]).Cast<PdfReference>()];
    }

    public Dictionary<string, object> Trailer { get; }

    public Dictionary<string, object> Catalog { get; }

    public List<PdfReference> Pages { get; }

    public int Count => _places.Count;

    /// <summary>What a value is, where it may be a reference.</summary>
    public object Get(object value) => value is PdfReference reference ? Get(reference.Number) : value;

    public Dictionary<string, object> Dictionary(object value) => (Dictionary<string, object>)Get(value);

    public object Get(int number)
    {
        if (_objects.TryGetValue(number, out var known)) return known;
        var (kind, place, index) = _places[number];
        Assert.InRange(kind, 1, 2);
        return _objects[number] = kind == 1 ? At(place, number) : Together(place, index, number);
    }

    /// <summary>A text: in UTF-16 or ASCII.</summary>
    public static string Text(object value) => value is byte[] { Length: > 1 } bytes && bytes[0] == 0xFE && bytes[1] == 0xFF ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2) : Encoding.ASCII.GetString((byte[])value);

    private object At(int place, int? number = null)
    {
        var tokens = new PdfTokens(_file, place);
        if (number is not null) Assert.Equal((double)number, tokens.Next());
        else tokens.Next();
        Assert.Equal(0.0, tokens.Next());
        Assert.Equal(new PdfWord("obj"), tokens.Next());
        var value = tokens.Next()!;
        var next = (PdfWord)tokens.Next()!;
        if (next.Text == "endobj") return value;
        Assert.Equal("stream", next.Text);
        var entries = (Dictionary<string, object>)value;
        var length = (int)(double)entries["Length"];
        Assert.Equal("\nendstream\nendobj\n", Encoding.ASCII.GetString(_file, tokens.At + 1 + length, 18));
        using var unpacked = new MemoryStream();
        using (var packed = new ZLibStream(new MemoryStream(_file, tokens.At + 1, length), CompressionMode.Decompress)) packed.CopyTo(unpacked);
        return new PdfStream(entries, unpacked.ToArray());
    }

    private object Together(int place, int index, int number)
    {
        var stream = (PdfStream)Get(place);
        if (!_together.TryGetValue(place, out var heads))
        {
            heads = [];
            var tokens = new PdfTokens(stream.Content);
            for (var i = 0; i < (int)(double)stream.Entries["N"]; i++) heads.Add(((int)(double)tokens.Next()!, (int)(double)tokens.Next()!));
            _together.Add(place, heads);
        }

        Assert.Equal(number, heads[index].Number);
        return new PdfTokens(stream.Content, (int)(double)stream.Entries["First"] + heads[index].From).Next()!;
    }
}
