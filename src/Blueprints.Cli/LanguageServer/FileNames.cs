namespace Blueprints.Cli.LanguageServer;

/// <summary>URIs of documents and the paths of their files.</summary>
internal static class FileNames
{
    /// <summary>The full path of a file; null where a URI is of no file.</summary>
    public static string? PathOf(string uri)
    {
        try
        {
            if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile) return null;
            var path = parsed.LocalPath;
            return path.Contains('\0', StringComparison.Ordinal) || !Path.IsPathRooted(path) ? null : Path.GetFullPath(path);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The URI of a file.</summary>
    public static string UriOf(string path)
    {
        var text = new System.Text.StringBuilder("file://");
        var slashed = Path.GetFullPath(path).Replace(Path.DirectorySeparatorChar, '/');
        if (!slashed.StartsWith('/')) text.Append('/');
        foreach (var value in System.Text.Encoding.UTF8.GetBytes(slashed))
        {
            var c = (char)value;
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '/') text.Append(c);
            else text.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
