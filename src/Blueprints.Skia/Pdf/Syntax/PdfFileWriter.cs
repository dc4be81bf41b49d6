namespace Blueprints.Skia.Pdf.Syntax;

/// <summary>
/// Writes the objects of a file one after the other, and at the end where each of them is (ISO 32000-1, 7.5). Objects may refer to others that
/// are written later.
/// </summary>
internal sealed class PdfFileWriter : IDisposable
{
    /// <summary>Small objects that are packed together.</summary>
    private const int MostTogether = 250;

    private readonly Stream _output;
    private readonly List<Place> _places = [Place.None];
    private readonly PdfBuffer _frame = new();
    private readonly PackedStream _packed = new();
    private readonly PdfBuffer _heads = new();
    private readonly PdfBuffer _together = new();
    private readonly List<int> _numbers = [];
    private ContentHash _hash = new();
    private long _position;

    /// <param name="output">Where the file goes, byte after byte; neither flushed nor closed.</param>
    public PdfFileWriter(Stream output)
    {
        _output = output;

        // Bytes beyond ASCII say that the file isn't text.
        Send("%PDF-1.7\n%\u00E2\u00E3\n"u8);
    }

    /// <summary>A number for an object.</summary>
    public int Reserve()
    {
        _places.Add(Place.None);
        return _places.Count - 1;
    }

    public void Write(int number, PdfBuffer body)
    {
        Begin(number);
        Send(body.Written);
        Send("\nendobj\n"u8);
    }

    /// <summary>Writes a stream.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="entries">What its dictionary says besides its length and how it is packed; without brackets.</param>
    /// <param name="packed">Its contents.</param>
    public void WriteStream(int number, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> packed)
    {
        Begin(number);
        Send(_frame.Clear().Raw("<<"u8).Raw(entries).Raw("/Filter /FlateDecode /Length "u8).Integer(packed.Length).Raw(">>\nstream\n"u8).Written);
        Send(packed);
        Send("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes a small object, packed together with others (7.5.7).</summary>
    public void WriteSmall(int number, PdfBuffer body)
    {
        _heads.Integer(number).Raw((byte)' ').Integer(_together.Length).Raw((byte)' ');
        _together.Raw(body.Written).Raw((byte)'\n');
        _numbers.Add(number);
        if (_numbers.Count == MostTogether) SendTogether();
    }

    /// <summary>Writes where the objects are, which ends the file.</summary>
    /// <param name="catalog">The number of the object that all others are found from.</param>
    /// <param name="about">The number of the object that says what the file is.</param>
    public void Finish(int catalog, int about)
    {
        SendTogether();
        var table = Reserve();
        _places[table] = new Place(1, _position, 0);
        var rows = _packed.Clear().Content;
        Row(rows, 0, 0, 0xFFFF);
        for (var i = 1; i < _places.Count; i++)
        {
            var place = _places[i];
            Row(rows, place.Kind, place.Position, place.Index);
        }

        var start = _position;
        var entries = new PdfBuffer().Raw("/Type /XRef /Size "u8).Integer(_places.Count).Raw(" /W [1 5 2] /Root "u8).Reference(catalog).Raw(" /Info "u8).Reference(about).Raw(" /ID ["u8);
        var id = _hash.ToHex();
        entries.Raw((byte)'<').Ascii(id).Raw("><"u8).Ascii(id).Raw(">] "u8);
        WriteStream(table, entries.Written, _packed.Finish());
        Send(_frame.Clear().Raw("startxref\n"u8).Integer(start).Raw("\n%%EOF\n"u8).Written);
    }

    public void Dispose() => _packed.Clear();

    private static void Row(PdfBuffer rows, byte kind, long place, int rest)
    {
        rows.Raw(kind);
        for (var shift = 32; shift >= 0; shift -= 8) rows.Raw((byte)(place >> shift));
        rows.Raw((byte)(rest >> 8)).Raw((byte)rest);
    }

    private void SendTogether()
    {
        if (_numbers.Count == 0) return;
        var number = Reserve();
        for (var i = 0; i < _numbers.Count; i++) _places[_numbers[i]] = new Place(2, number, i);
        _packed.Clear().Content.Raw(_heads.Written).Raw(_together.Written);
        var entries = new PdfBuffer().Raw("/Type /ObjStm /N "u8).Integer(_numbers.Count).Raw(" /First "u8).Integer(_heads.Length).Raw((byte)' ');
        WriteStream(number, entries.Written, _packed.Finish());
        _numbers.Clear();
        _heads.Clear();
        _together.Clear();
    }

    private void Begin(int number)
    {
        _places[number] = new Place(1, _position, 0);
        Send(_frame.Clear().Integer(number).Raw(" 0 obj\n"u8).Written);
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.Add(bytes);
        _position += bytes.Length;
    }

    /// <summary>Where an object is (7.5.8.3): nowhere, at a byte of the file, or, as the kind 2, in the stream of that number.</summary>
    private sealed record Place(byte Kind, long Position, int Index)
    {
        public static Place None { get; } = new(0, 0, 0);
    }
}
