namespace Blueprints.Markdown;

/// <summary>One attribute of a fence: <c>name</c>, <c>name=value</c> or <c>name="value"</c>, <c>#id</c> or <c>.class</c>.</summary>
/// <param name="Name">The name; <c>#</c> or <c>.</c> for an id or a class.</param>
/// <param name="Value">The value without its quotes; null where none is given.</param>
/// <param name="Start">Where it begins in the page.</param>
/// <param name="End">Where it ends there.</param>
internal readonly record struct FenceAttribute(string Name, string? Value, int Start, int End)
{
    /// <summary>
    /// The attributes of a stretch of a line, with or without braces around them. Whatever stands there is one: nothing is passed over.
    /// </summary>
    public static List<FenceAttribute> ReadAll(string text, int start, int end)
    {
        var all = new List<FenceAttribute>();
        for (var at = start; at < end;)
        {
            if (IsBetween(text[at])) at++;
            else all.Add(ReadOne(text, ref at, end));
        }

        return all;
    }

    private static FenceAttribute ReadOne(string text, ref int at, int end)
    {
        var start = at;
        if (text[at] is '#' or '.')
        {
            var sign = text[at++..at];
            return new(sign, Until(text, ref at, end), start, at);
        }

        while (at < end && !IsBetween(text[at]) && text[at] != '=') at++;
        var name = text[start..at];
        if (at == end || text[at] != '=') return new(name, null, start, at);
        at++;
        if (at == end || text[at] is not ('"' or '\'')) return new(name, Until(text, ref at, end), start, at);
        var quote = text[at++];
        var length = text.AsSpan(at, end - at).IndexOf(quote);
        var value = text[at..(length < 0 ? end : at + length)];
        at = length < 0 ? end : at + length + 1;
        return new(name, value, start, at);
    }

    private static string Until(string text, ref int at, int end)
    {
        var start = at;
        while (at < end && !IsBetween(text[at])) at++;
        return text[start..at];
    }

    private static bool IsBetween(char c) => char.IsWhiteSpace(c) || c is '{' or '}' or ',';
}
