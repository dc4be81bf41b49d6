namespace Blueprints.Files;

/// <summary>What paths mean on the file system at hand.</summary>
internal static class FilePaths
{
    /// <summary>The most links on the way to one file, as Linux has it.</summary>
    private const int MaxLinks = 40;

    /// <summary>Whether two full paths are one: by the letter on Linux, whatever the case elsewhere.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>The full path with every link on the way followed; what doesn't exist stays as it is.</summary>
    /// <exception cref="LinkLoopException">Links lead to each other.</exception>
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

    /// <summary>Whether a resolved path stands below a resolved folder.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length && Comparer.Equals(path[..folder.Length], folder) && (path[folder.Length] == Path.DirectorySeparatorChar || Path.EndsInDirectorySeparator(folder));

    private static void Push(string path, Stack<string> ahead)
    {
        var parts = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--) ahead.Push(parts[i]);
    }
}
