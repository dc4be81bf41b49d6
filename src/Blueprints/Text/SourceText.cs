namespace Blueprints.Text;

/// <summary>The text of one document with the name it is reported under. Immutable; safe to share between threads.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;
    private readonly Lazy<int[]> _secondHalves;

    /// <summary>Wraps a text.</summary>
    /// <param name="content">The text. A leading byte order mark is dropped.</param>
    /// <param name="name">The name that messages show, usually the file's path as the user wrote it. Default: <c>-</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SourceText(string content, string name = "-")
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        Content = content.StartsWith('\uFEFF') ? content[1..] : content;
        Name = name;
        _lineStarts = new Lazy<int[]>(FindLineStarts);
        _secondHalves = new Lazy<int[]>(FindSecondHalves);
    }

    /// <summary>The text of diagrams that were built in C#: empty.</summary>
    internal static SourceText None { get; } = new("");

    /// <summary>
    /// Makes a text of a file's bytes, which ought to be UTF-8, with or without a byte order mark. Other bytes never throw: compiling the
    /// text reports
    /// them, at the line of the first, with a hint for files that an editor saved as UTF-16 or in a national encoding such as GBK.
    /// </summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The name that messages show. Default: <c>-</c>.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string name = "-")
    {
        var content = Decoder.Decode(bytes, out var mistake);
        return new SourceText(content, name) { DecodingMistake = mistake };
    }

    /// <summary>The text without its byte order mark.</summary>
    public string Content { get; }

    /// <summary>The name that messages show.</summary>
    public string Name { get; }

    /// <summary>What was wrong with the bytes it was decoded from; null where they were UTF-8.</summary>
    internal DecodingMistake? DecodingMistake { get; private init; }

    /// <summary>The number of lines; an empty text has one.</summary>
    public int LineCount => _lineStarts.Value.Length;

    /// <summary>The place of an offset; offsets past the end give the end.</summary>
    public TextPosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Content.Length);
        var line = LineIndexOf(offset);
        var start = _lineStarts.Value[line];
        return new TextPosition(line + 1, offset - start + 1 - SecondHalves(start, offset));
    }

    /// <summary>A line's text without its line ending; <paramref name="line"/> counts from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public ReadOnlySpan<char> Line(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var starts = _lineStarts.Value;
        var end = line < starts.Length ? starts[line] : Content.Length;
        return Content.AsSpan(starts[line - 1], end - starts[line - 1]).TrimEnd("\r\n");
    }

    /// <summary>The offset at which a line begins; <paramref name="line"/> counts from 1.</summary>
    internal int LineStart(int line) => _lineStarts.Value[line - 1];

    private int LineIndexOf(int offset)
    {
        var found = Array.BinarySearch(_lineStarts.Value, offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>How many characters of two UTF-16 units have their second one in a stretch of the text.</summary>
    private int SecondHalves(int start, int end)
    {
        var places = _secondHalves.Value;
        return places.Length == 0 ? 0 : Before(places, end) - Before(places, start);
    }

    private static int Before(int[] places, int offset)
    {
        var found = Array.BinarySearch(places, offset);
        return found >= 0 ? found : ~found;
    }

    private int[] FindSecondHalves()
    {
        var places = new List<int>();
        for (var at = 0; ; at++)
        {
            var next = Content.AsSpan(at).IndexOfAnyInRange('\uDC00', '\uDFFF');
            if (next < 0) return [.. places];
            places.Add(at += next);
        }
    }

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var at = 0; ; at++)
        {
            var next = Content.AsSpan(at).IndexOfAny('\n', '\r');
            if (next < 0) return [.. starts];
            at += next;
            if (Content[at] == '\n' || at + 1 == Content.Length || Content[at + 1] != '\n') starts.Add(at + 1);
        }
    }
}
