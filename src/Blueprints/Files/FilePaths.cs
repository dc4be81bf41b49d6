namespace Blueprints.Files;

/// <summary>
/// What paths mean on the file system at hand, with links followed: for programs that find documents themselves, or whose own
/// <see cref="IFileSource"/> keeps to a folder. Safe to call from many threads at once; what is found holds as long as nobody changes the
/// links.
/// </summary>
public static class FilePaths
{
    /// <summary>The most links on the way to one file, as Linux has it.</summary>
    private const int MaxLinks = 40;

    /// <summary>Whether two full paths are one: by the letter on Linux, whatever the case elsewhere.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>
    /// The full path with every link on the way followed; what doesn't exist stays as it is. At most 40 links are followed, as on Linux.
    /// </summary>
    /// <param name="path">The path; a relative one counts from the folder in which the program runs.</param>
    /// <exception cref="LinkLoopException">Links lead to each other, or there are more of them.</exception>
    /// <exception cref="ArgumentException">The path is null, is empty or has a character that no path may have.</exception>
    /// <exception cref="IOException">The file system refuses to tell, as where a name is too long.</exception>
    public static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(full) ?? "";
        var ahead = new Stack<string>();
        Push(full[resolved.Length..], ahead);
        var links = 0;
        while (ahead.TryPop(out var part))
        {
            // These come from links only, and count from where the links before them have led.
            if (part == ".") continue;
            if (part == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = Path.Combine(resolved, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MaxLinks) throw new LinkLoopException();
            if (Path.IsPathRooted(target))
            {
                resolved = Path.GetPathRoot(Path.GetFullPath(target)) ?? "";
                target = target[(Path.GetPathRoot(target) ?? "").Length..];
            }

            Push(target, ahead);
        }

        return resolved;
    }

    /// <summary>
    /// Whether a path stands below a folder; false where it is the folder itself. Only the letters are looked at, so that both are to be
    /// full paths as <see cref="Resolve"/> gives them.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="folder">The folder, with or without a separator at its end.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool IsBelow(string path, string folder)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(folder);
        return path.Length > folder.Length && Comparer.Equals(path[..folder.Length], folder) && (path[folder.Length] == Path.DirectorySeparatorChar || Path.EndsInDirectorySeparator(folder));
    }

    private static void Push(string path, Stack<string> ahead)
    {
        var parts = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--) ahead.Push(parts[i]);
    }
}
