using Blueprints.Files;

namespace Blueprints.Cli.Files;

/// <summary>Where paths lead to, links followed, so that two names of one file are known as such. Remembers folders.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, string> _folders = new(FilePaths.Comparer);

    public string Of(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            if (Path.GetDirectoryName(full) is not { } folder) return full;
            if (!_folders.TryGetValue(folder, out var resolved)) _folders.Add(folder, resolved = FilePaths.Resolve(folder));
            var place = Path.Combine(resolved, Path.GetFileName(full));
            return new FileInfo(place).LinkTarget is null ? place : FilePaths.Resolve(place);
        }
        catch (LinkLoopException)
        {
            // Reading or writing it will tell.
            return full;
        }
    }
}
