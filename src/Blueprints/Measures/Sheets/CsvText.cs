namespace Blueprints.Measures;

/// <summary>A text as a field of comma-separated values (RFC 4180), which no spreadsheet takes for a formula.</summary>
internal static class CsvText
{
    /// <summary>Quoted where it must be; none where there is no text.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text is ['=' or '+' or '@' or '\t' or '\r', ..] or ['-', _, ..]) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
