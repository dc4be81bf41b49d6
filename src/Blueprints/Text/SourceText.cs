namespace Blueprints.Text;

/// <summary>The text of one document with the name it is reported under. Immutable; safe to share between threads.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;

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
        var before = Content.AsSpan(start, offset - start);
        var column = before.Length + 1;
        for (var low = before.IndexOfAnyInRange('\uDC00', '\uDFFF'); low >= 0; low = before.IndexOfAnyInRange('\uDC00', '\uDFFF'))
        {
            column--;
            before = before[(low + 1)..];
        }

        return new TextPosition(line + 1, column);
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

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < Content.Length; i++)
        {
            if (Content[i] == '\n' || (Content[i] == '\r' && (i + 1 == Content.Length || Content[i + 1] != '\n'))) starts.Add(i + 1);
        }

        return [.. starts];
    }
}
