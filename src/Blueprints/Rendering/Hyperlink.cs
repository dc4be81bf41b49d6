namespace Blueprints.Rendering;

/// <summary>Which addresses a drawing may link to.</summary>
internal static class Hyperlink
{
    /// <summary>
    /// Whether an address is http, https, mailto or relative. Control characters are refused anywhere, since browsers drop them before they
    /// look for the
    /// scheme; so are addresses of another host without a scheme (<c>//host</c>), which a page opened from disk takes for a file server.
    /// </summary>
    public static bool IsSafe(string address)
    {
        if (address.Length == 0 || address[0] == ' ' || IsSlash(address[0]) && address.Length > 1 && IsSlash(address[1])) return false;
        foreach (var c in address)
        {
            if (char.IsControl(c)) return false;
        }

        var end = address.AsSpan().IndexOfAny(":/?#");
        if (end < 0 || address[end] != ':') return true;
        var scheme = address.AsSpan(0, end);
        return scheme.Equals("http", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSlash(char c) => c is '/' or '\\';
}
