using System.Text;
using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>
/// A text of separated values (RFC 4180) as rows of cells with their places. The separator is a comma, a semicolon, as spreadsheets write it
/// where the comma is the decimal sign, a tab, or a full-width comma: the one that stands most often in the first line, or the one that a first
/// line <c>sep=;</c> names.
/// </summary>
internal sealed class CsvTable
{
    private readonly string _text;
    private int _at;

    private CsvTable(string text, int start, char separator)
    {
        (_text, _at, Separator) = (text, start, separator);
        while (_at < text.Length) ReadRow();
    }

    private CsvTable(string text)
    {
        _text = text;
        var start = 0;
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && LineEnd(0) == 5)
        {
            Separator = text[4];
            start = Math.Min(text.Length, SkipLineEnd(5));
        }
        else
        {
            Separator = MostOften(text.AsSpan(0, LineEnd(0)));
        }

        _at = start;
        while (_at < text.Length) ReadRow();
    }

    /// <summary>What stands between cells.</summary>
    public char Separator { get; }

    /// <summary>The rows that hold anything, the headings first.</summary>
    public List<List<CsvCell>> Rows { get; } = [];

    /// <summary>Where a quote begins that never ends; null where there is none.</summary>
    public TextSpan? OpenQuote { get; private set; }

    public static CsvTable Read(string text) => new(text);

    /// <summary>Reads what follows an offset, by a separator that is known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset.</param>
    /// <param name="separator">What parts its cells.</param>
    public static CsvTable Read(string text, int start, char separator) => new(text, start, separator);

    private static char MostOften(ReadOnlySpan<char> line)
    {
        var (best, most) = (',', 0);
        foreach (var sign in ",;\t，；")
        {
            var count = 0;
            var isQuoted = false;
            foreach (var c in line)
            {
                if (c == '"') isQuoted = !isQuoted;
                else if (c == sign && !isQuoted) count++;
            }

            if (count > most) (best, most) = (sign, count);
        }

        return best;
    }

    private int LineEnd(int from)
    {
        var end = _text.AsSpan(from).IndexOfAny('\n', '\r');
        return end < 0 ? _text.Length : from + end;
    }

    private int SkipLineEnd(int at)
    {
        if (at < _text.Length && _text[at] == '\r') at++;
        if (at < _text.Length && _text[at] == '\n') at++;
        return at;
    }

    private void ReadRow()
    {
        var row = new List<CsvCell>();
        while (true)
        {
            row.Add(ReadCell());
            if (_at >= _text.Length || _text[_at] != Separator) break;
            _at++;
        }

        _at = SkipLineEnd(_at);
        if (row.Exists(cell => !cell.IsEmpty)) Rows.Add(row);
    }

    private CsvCell ReadCell()
    {
        var start = _at;
        var value = new StringBuilder();
        if (_at < _text.Length && _text[_at] == '"')
        {
            _at++;
            while (true)
            {
                if (_at >= _text.Length)
                {
                    OpenQuote ??= new TextSpan(start, 1);
                    break;
                }

                if (_text[_at] == '"' && (_at + 1 >= _text.Length || _text[_at + 1] != '"'))
                {
                    _at++;
                    break;
                }

                if (_text[_at] == '"') _at++;
                value.Append(_text[_at++]);
            }
        }

        while (_at < _text.Length && _text[_at] != Separator && _text[_at] is not ('\n' or '\r')) value.Append(_text[_at++]);
        return new CsvCell(value.ToString().Trim(' ', '\t', '\u3000', '\u00A0'), new TextSpan(start, _at - start));
    }
}
