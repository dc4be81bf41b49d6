using System.Globalization;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>Reads a table in text: commas, semicolons or tabs between the columns, texts in double quotes where they need them (RFC 4180).</summary>
internal static class CsvSheet
{
    /// <summary>The text of a file in UTF-8, or in UTF-16 with its mark.</summary>
    /// <exception cref="BadFileException">It is in neither.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new BadFileException(new("it is not saved as UTF-8; save it as 'CSV UTF-8', or as .xlsx", "它没有保存为 UTF-8；请另存为“CSV UTF-8”，或存成 .xlsx"));
        }
    }

    /// <exception cref="BadFileException">A quote is never closed.</exception>
    public static ReadSheet Read(string text, string name)
    {
        var (at, separator) = (0, ',');
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            separator = text[4];
            at = text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end ? end + 1 : text.Length;
        }
        else separator = MostOften(text);

        var sheet = new ReadSheet(name, []);
        var (cells, cell, line, isQuoted, isBlank, opened) = (new List<ReadCell>(), new StringBuilder(), 1, false, true, 0);
        for (; at < text.Length && sheet.Rows.Count < XlsxBook.MostRows; at++)
        {
            var c = text[at];
            if (isQuoted)
            {
                if (c != '"') cell.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
                else isQuoted = false;
            }
            else if (c == '"' && isBlank)
            {
                cell.Clear();
                (isQuoted, isBlank, opened) = (true, false, cells.Count + 1);
            }
            else if (c == separator) EndCell();
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
                EndRow();
            }
            else
            {
                cell.Append(c);
                isBlank &= char.IsWhiteSpace(c);
            }
        }

        // All rows behind it would be one cell.
        if (isQuoted && at >= text.Length)
            throw new BadFileException(new(
                string.Create(CultureInfo.InvariantCulture, $"row {line}, column {opened}: the quote (\") that opens here is never closed, so that all that follows would be one cell; close it, or write \"\" for a quote within a text"),
                string.Create(CultureInfo.InvariantCulture, $"第 {line} 行第 {opened} 列：这里的引号（\"）没有配对的结尾，后面的内容会全部算作一个单元格；请补上结尾，文字里的引号要写成 \"\"")));
        var isCut = at < text.Length;
        EndRow();
        return sheet with { IsCut = isCut };

        void EndCell()
        {
            if (cells.Count < XlsxBook.MostColumns) cells.Add(CellOf(cell.ToString().Trim(), separator is ';' or '\t' or '；'));
            cell.Clear();
            isBlank = true;
        }

        void EndRow()
        {
            EndCell();
            if (cells.Exists(static one => !one.IsEmpty)) sheet.Rows.Add((line, [.. cells]));
            cells.Clear();
            line++;
        }
    }

    /// <summary>A number where it is written as one, percentages among them.</summary>
    /// <param name="text">The text of the cell.</param>
    /// <param name="hasDecimalCommas">Whether no comma parts the columns, so that one between digits stands before decimals, with a unit behind it or without.</param>
    private static ReadCell CellOf(string text, bool hasDecimalCommas)
    {
        if (text.Length == 0) return default;
        if (hasDecimalCommas && text.Length < 20) text = WithPoint(text);
        if (text.Length < 20 && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return new ReadCell(null, number);
        return new ReadCell(text);
    }

    /// <summary><c>1,5</c> and <c>1,5 h</c> with a decimal point; any other text as it is.</summary>
    private static string WithPoint(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 1 || comma + 1 >= text.Length || !char.IsAsciiDigit(text[comma + 1])) return text;
        var start = text[0] is '-' or '+' or '~' ? 1 : 0;
        var end = comma + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (start == comma || text.AsSpan(start, comma - start).IndexOfAnyExceptInRange('0', '9') >= 0) return text;
        var unit = text[end..].Trim();
        return unit is "" or "%" || PlainColumns.UnitOf(unit.ToLowerInvariant()) is not null ? string.Concat(text.AsSpan(0, comma), ".", text.AsSpan(comma + 1)) : text;
    }

    /// <summary>The sign that stands most often outside of quotes in the first line.</summary>
    private static char MostOften(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        var (best, most) = (',', 0);
        foreach (var sign in ",;\t，；|")
        {
            var (count, isQuoted) = (0, false);
            foreach (var c in end < 0 ? text : text[..end])
            {
                if (c == '"') isQuoted = !isQuoted;
                else if (c == sign && !isQuoted) count++;
            }

            if (count > most) (best, most) = (sign, count);
        }

        return best;
    }
}
