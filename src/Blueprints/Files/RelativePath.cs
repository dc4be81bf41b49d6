namespace Blueprints.Files;

/// <summary>Paths as documents write them.</summary>
internal static class RelativePath
{
    /// <summary>
    /// The path of a file from the top folder, without <c>.</c> and <c>..</c>; null where it leads above that folder, is absolute, names a
    /// drive or a protocol, or holds a backslash, a control
    /// character or nothing.
    /// </summary>
    /// <param name="folder">The folder of the document, from the top folder, with slashes; empty for the top folder itself.</param>
    /// <param name="path">What the document says.</param>
    public static string? Combine(string folder, string path)
    {
        if (path.Length == 0 || path[0] == '/') return null;
        foreach (var c in path)
        {
            if (char.IsControl(c) || c is '\\' or ':') return null;
        }

        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..")
            {
                parts.Add(part);
                continue;
            }

            if (parts.Count == 0) return null;
            parts.RemoveAt(parts.Count - 1);
        }

        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}
