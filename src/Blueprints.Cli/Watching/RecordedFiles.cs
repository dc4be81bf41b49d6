using Blueprints.Files;

namespace Blueprints.Cli.Watching;

/// <summary>The files that a document may use, with a note of each that it asked for, whether it is there or not.</summary>
/// <param name="files">The files.</param>
/// <param name="folder">The folder that paths are seen from, as a full path.</param>
internal sealed class RecordedFiles(IFileSource files, string folder) : IFileSource
{
    private readonly HashSet<string> _asked = new(FilePaths.Comparer);

    /// <summary>The full paths that were asked for.</summary>
    public IReadOnlySet<string> Asked => _asked;

    public FileReading Read(string path, int maxBytes)
    {
        var full = Full(path);
        if (full is not null)
        {
            lock (_asked) _asked.Add(full);
        }

        return files.Read(path, maxBytes);
    }

    /// <summary>Null of what is no path, which the files refuse.</summary>
    private string? Full(string path) => path.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(Path.Combine(folder, path));
}
