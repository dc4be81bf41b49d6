namespace Blueprints.Files;

/// <summary>What paths mean on the file system at hand.</summary>
internal static class FilePaths
{
    /// <summary>Whether two full paths are one: by the letter on Linux, whatever the case elsewhere.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>The full path with every link on the way followed; what doesn't exist stays as it is.</summary>
    public static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(full) ?? "";
        foreach (var part in full[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(resolved, part);
            var target = new FileInfo(next).LinkTarget is null ? null : File.ResolveLinkTarget(next, returnFinalTarget: true);
            resolved = target is null ? next : Resolve(target.FullName);
        }

        return resolved;
    }

    /// <summary>Whether a resolved path stands below a resolved folder.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length && Comparer.Equals(path[..folder.Length], folder) && (path[folder.Length] == Path.DirectorySeparatorChar || Path.EndsInDirectorySeparator(folder));
}
