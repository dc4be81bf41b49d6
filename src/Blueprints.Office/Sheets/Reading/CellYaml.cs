using System.Globalization;
using System.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>A cell as a value of the language.</summary>
internal static class CellYaml
{
    /// <summary>The value as YAML on one line; null where the cell is empty.</summary>
    public static string? Of(SheetColumn column, ReadCell cell)
    {
        if (cell.IsEmpty) return null;
        switch (column.Type)
        {
            case CellType.Minutes when cell.Number is { } minutes:
                return TimeCell.OfMinutes(cell.Look is CellLook.Time or CellLook.Date ? minutes * 1440 : minutes);
            case CellType.Share when cell.Number is { } share:
                // 15 in a cell that isn't shown as a percentage is fifteen of a hundred.
                return TimeCell.Number(Math.Round(cell.Look == CellLook.Share || Math.Abs(share) <= 1 ? share * 100 : share, 10)) + "%";
            case CellType.Number or CellType.Rating when cell.Number is { } number:
                return TimeCell.Number(number);
            case CellType.Lines:
                var lines = cell.ToText().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                return lines.Length == 1 ? Quote(lines[0]) : "[" + string.Join(", ", lines.Select(Quote)) + "]";
            default:
                return Quote(cell.ToText().Trim());
        }
    }

    /// <summary>A text that YAML and the reader of the language take as it is: in quotes unless it is plainly words.</summary>
    public static string Quote(string text) => Quote(text, isInBraces: true);

    /// <summary>The same where the text ends its line, outside of braces and brackets.</summary>
    public static string QuoteLine(string text) => Quote(text, isInBraces: false);

    private static string Quote(string text, bool isInBraces)
    {
        if (IsPlain(text, isInBraces)) return text;
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c is < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text, bool isInBraces)
    {
        if (text.Length == 0 || !char.IsLetterOrDigit(text[0]) || text[^1] == ' ') return false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '_' or '.' or '/' or '%' or '\'' or '(' or ')' or '?' or '!' or ';' or '+' or '~' or '·') && (isInBraces || c is not (',' or '，' or '。' or '、' or '；' or '？' or '！' or '（' or '）' or '“' or '”' or '&' or '=' or '$' or '€'))) return false;
        }

        return text is not ("null" or "Null" or "NULL" or "Yes" or "No" or "YES" or "NO" or "True" or "False" or "On" or "Off");
    }
}
