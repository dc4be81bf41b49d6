using System.Text;
using System.Text.Json;
using Blueprints.Cli.Rpc;
using Blueprints.Text;

namespace Blueprints.Cli.LanguageServer;

/// <summary>The lines of a text, and places in it as the protocol counts them: from 0, a line's in units of an encoding. Immutable.</summary>
internal sealed class TextLines
{
    private readonly List<int> _starts = [0];
    private readonly PositionEncoding _encoding;

    public TextLines(string text, PositionEncoding encoding)
    {
        (Text, _encoding) = (text, encoding);
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny('\n', '\r');
            if (next < 0) break;
            i += next + 1;
            if (text[i - 1] == '\r' && i < text.Length && text[i] == '\n') i++;
            _starts.Add(i);
        }
    }

    public string Text { get; }

    /// <summary>The lines of another text, counted alike.</summary>
    public TextLines Of(string text) => new(text, _encoding);

    /// <summary>The line of an offset, and the place on it.</summary>
    public (int Line, int Character) PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = LineOf(offset);
        return (line, UnitsOf(Text.AsSpan(_starts[line], offset - _starts[line])));
    }

    /// <summary>The line of an offset.</summary>
    public int LineOf(int offset)
    {
        var found = _starts.BinarySearch(Math.Clamp(offset, 0, Text.Length));
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The offset of a place; the end of the line, or of the text, where it lies beyond.</summary>
    public int OffsetOf(int line, int character)
    {
        if (line >= _starts.Count) return Text.Length;
        var start = _starts[line];
        var end = line + 1 < _starts.Count ? _starts[line + 1] : Text.Length;
        var content = Text.AsSpan(start, end - start).TrimEnd("\r\n");
        return start + LengthOf(content, character);
    }

    /// <summary>The offset of a position of the protocol.</summary>
    /// <exception cref="RpcException">It is none.</exception>
    public int OffsetOf(JsonElement position) => OffsetOf(position.RequiredCount("line"), position.RequiredCount("character"));

    /// <summary>The stretch of a range of the protocol; one that runs backwards is taken the other way round.</summary>
    /// <exception cref="RpcException">It is none.</exception>
    public TextSpan SpanOf(JsonElement range)
    {
        var (start, end) = (OffsetOf(range.Get("start")), OffsetOf(range.Get("end")));
        return new TextSpan(Math.Min(start, end), Math.Abs(end - start));
    }

    /// <summary>Writes a stretch as a range under a name.</summary>
    public void Write(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartObject(name);
        Write(json, "start", span.Start);
        Write(json, "end", span.End);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, string name, int offset)
    {
        var (line, character) = PositionOf(offset);
        json.WriteStartObject(name);
        json.WriteNumber("line", line);
        json.WriteNumber("character", character);
        json.WriteEndObject();
    }

    private int UnitsOf(ReadOnlySpan<char> text)
    {
        switch (_encoding)
        {
            case PositionEncoding.Utf8: return Encoding.UTF8.GetByteCount(text);
            case PositionEncoding.Utf16: return text.Length;
        }

        var count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }

    /// <summary>The number of UTF-16 units that so many units of the encoding are; a place within a sign is taken to its beginning.</summary>
    private int LengthOf(ReadOnlySpan<char> text, int units)
    {
        if (_encoding == PositionEncoding.Utf16)
        {
            var length = Math.Min(units, text.Length);
            return length > 0 && length < text.Length && char.IsLowSurrogate(text[length]) && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        }

        var (at, taken) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            taken += _encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
            if (taken > units) break;
            at += rune.Utf16SequenceLength;
        }

        return at;
    }
}
