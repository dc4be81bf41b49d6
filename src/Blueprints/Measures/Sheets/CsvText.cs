namespace Blueprints.Measures;

/// <summary>A text as a field of comma-separated values (RFC 4180), which no spreadsheet takes for a formula.</summary>
internal static class CsvText
{
    /// <summary>The most signs of a number that stays one, its sign among them: what is longer is a telephone's, and would lose its plus.</summary>
    private const int LongestNumber = 8;

    /// <summary>Quoted where it must be; none where there is no text.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if ((text is ['=' or '+' or '@' or '\t' or '\r', ..] or ['-', _, ..]) && !IsSignedNumber(text)) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>
    /// Whether a text is a number with its sign, as <c>+0.1</c>: a spreadsheet takes it for that, where an apostrophe would make it a text and be
    /// shown.
    /// </summary>
    private static bool IsSignedNumber(string text)
    {
        if (text.Length > LongestNumber || text is not ['+' or '-', >= '0' and <= '9', .., >= '0' and <= '9'] and not ['+' or '-', >= '0' and <= '9']) return false;
        var points = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '.') points++;
            else if (!char.IsAsciiDigit(text[i])) return false;
        }

        return points <= 1;
    }
}
