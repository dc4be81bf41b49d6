namespace Blueprints.Interchange.Drawn;

/// <summary>Words of files as documents and messages have them.</summary>
internal static class Words
{
    /// <summary>On one line, without characters that nobody sees, blanks side by side as one.</summary>
    public static string OneLine(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var line = new string([.. XmlText.Clean(text).Select(static c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\u200B' ? ' ' : c)]);
        return string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The beginning of words, for messages.</summary>
    public static string Clip(string text)
    {
        var line = OneLine(text);
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[Longest - 4]) ? Longest - 4 : Longest - 3), "...");
    }

    private const int Longest = 60;
}
