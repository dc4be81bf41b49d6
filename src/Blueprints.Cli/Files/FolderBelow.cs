using Blueprints.Files;

namespace Blueprints.Cli.Files;

/// <summary>The guard of what is written below a folder: no path and no link leads out of it.</summary>
internal static class FolderBelow
{
    /// <summary>Whether a path may name a file below a folder: no part of it is empty, hidden, or holds what some system takes for more than a name.</summary>
    public static bool IsPlain(string path)
    {
        foreach (var part in path.Split('/', '\\'))
        {
            if (part.Length == 0 || part[0] == '.' || part.Contains(':', StringComparison.Ordinal) || part.Any(char.IsControl)) return false;
        }

        return true;
    }

    /// <summary>Opens the folder that a file stands in, or may come to stand in.</summary>
    /// <param name="root">The folder below which it stands.</param>
    /// <param name="path">Its path below it.</param>
    /// <returns>The folder, held open, and the name of the file in it, links followed; null where the path leads out.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">It can't be opened.</exception>
    public static (OpenedFolder Folder, string Name)? Open(string root, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        var top = FilePaths.Resolve(root);
        var full = FilePaths.Resolve(Path.Combine(root, path));
        if (!FilePaths.IsBelow(full, top)) return null;
        var beside = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(beside)) throw new DirectoryNotFoundException();
        var folder = OpenedFolder.Open(beside);
        // What was looked at may have been replaced by a link meanwhile: what counts is what was opened.
        if (folder.Place == top || FilePaths.IsBelow(folder.Place, top)) return (folder, Path.GetFileName(full));
        folder.Dispose();
        return null;
    }
}
