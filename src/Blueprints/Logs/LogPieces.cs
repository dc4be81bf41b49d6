using System.Text;
using Blueprints.Text;

namespace Blueprints.Logs;

/// <summary>A part of a log that can be read by itself: whole rows of a table, or whole traces of XES. Immutable.</summary>
/// <param name="Source">Its text, at the lines at which it stands in the log.</param>
/// <param name="Start">Where in that text it begins.</param>
/// <param name="IsLast">Whether nothing follows.</param>
internal sealed record LogPiece(SourceText Source, int Start, bool IsLast);

/// <summary>
/// Cuts a log into pieces, so that one of any size is read in little memory. A piece that is not the first has as many empty lines in front as
/// the log has before it, so that places are right; one of XES stands between the tags of its root.
/// </summary>
/// <param name="stream">The bytes.</param>
/// <param name="name">The name of the log.</param>
/// <param name="size">How many bytes a piece has at most, but for a row or a trace that is longer.</param>
internal sealed class LogPieces(Stream stream, string name, int size)
{
    private static ReadOnlySpan<byte> TraceEnd => "</trace>"u8;

    private byte[] _bytes = new byte[size];
    private int _count;
    private long _all;
    private int _lines;
    private string? _root;
    private bool _isXes;

    /// <summary>How many bytes were read; more than <see cref="EventLog.MaxBytes"/> where the log is too large, and no piece follows.</summary>
    public long Bytes => _all;

    public IEnumerable<LogPiece> Read()
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var isLast = Fill();
            if (_all > EventLog.MaxBytes) yield break;
            if (isFirst) _isXes = XesReader.Is(name, Encoding.UTF8.GetString(_bytes, 0, Math.Min(_count, 1_000)));
            var cut = isLast ? _count : _isXes ? AfterTrace() : AfterRow();
            while (cut == 0 && !isLast)
            {
                // A row or a trace that is longer than a piece.
                Array.Resize(ref _bytes, Math.Min(Array.MaxLength, _bytes.Length * 2));
                isLast = Fill();
                if (_all > EventLog.MaxBytes) yield break;
                cut = isLast ? _count : _isXes ? AfterTrace() : AfterRow();
            }

            yield return Piece(cut, isFirst, isLast);
            if (isLast) yield break;
        }
    }

    /// <summary>Reads until the piece is full; whether nothing follows.</summary>
    private bool Fill()
    {
        while (_count < _bytes.Length)
        {
            var read = stream.Read(_bytes, _count, _bytes.Length - _count);
            if (read == 0) return true;
            _count += read;
            _all += read;
            if (_all > EventLog.MaxBytes) return true;
        }

        return false;
    }

    private LogPiece Piece(int cut, bool isFirst, bool isLast)
    {
        var bytes = _bytes.AsSpan(0, cut);
        LogPiece piece;
        if (isFirst && (isLast || !_isXes))
        {
            piece = new(SourceText.Decode(bytes, name), 0, isLast);
        }
        else
        {
            var head = isFirst ? "" : (_root ?? "") + new string('\n', _lines);
            var foot = _isXes && !isLast ? "</log>" : "";
            byte[] whole = [.. Encoding.UTF8.GetBytes(head), .. bytes, .. Encoding.UTF8.GetBytes(foot)];
            piece = new(SourceText.Decode(whole, name), isFirst ? 0 : head.Length, isLast);
        }

        if (isFirst && _isXes) _root = RootOf(piece.Source.Content);
        _lines += bytes.Count((byte)'\n');
        bytes = _bytes.AsSpan(cut, _count - cut);
        bytes.CopyTo(_bytes);
        _count -= cut;
        return piece;
    }

    /// <summary>The tag of the root, so that what it declares holds in every piece.</summary>
    private static string RootOf(string content)
    {
        var start = content.IndexOf("<log", StringComparison.Ordinal);
        var end = start < 0 ? -1 : content.IndexOf('>', start);
        return end < 0 ? "<log>" : content[start..(end + 1)].Replace('\n', ' ').Replace('\r', ' ');
    }

    private int AfterTrace() => _bytes.AsSpan(0, _count).LastIndexOf(TraceEnd) is >= 0 and var at ? at + TraceEnd.Length : 0;

    /// <summary>Behind the last line that ends outside quotes; 0 where there is none.</summary>
    private int AfterRow()
    {
        var (after, isQuoted) = (0, false);
        for (var i = 0; i < _count; i++)
        {
            if (_bytes[i] == (byte)'"') isQuoted = !isQuoted;
            else if (_bytes[i] == (byte)'\n' && !isQuoted) after = i + 1;
        }

        return after;
    }
}
