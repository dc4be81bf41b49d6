namespace Blueprints.Files;

/// <summary>
/// The files that a document may use, with a note of each that it asked for, whether it is there or not: for programs that draw again
/// when one of them changes. As safe to use from many threads at once as the files are.
/// </summary>
public sealed class RecordedFiles : IFileSource
{
    private readonly IFileSource _files;
    private readonly string _folder;
    private readonly HashSet<string> _asked = new(FilePaths.Comparer);

    /// <summary>Files whose use is noted.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder that their paths are seen from, as a full path.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RecordedFiles(IFileSource files, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(folder);
        (_files, _folder) = (files, folder);
    }

    /// <summary>The full paths that were asked for; to be looked at when nobody reads any more.</summary>
    public IReadOnlySet<string> Asked => _asked;

    /// <inheritdoc/>
    public FileReading Read(string path, int maxBytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        // What is no path, the files refuse.
        if (!path.Contains('\0', StringComparison.Ordinal))
        {
            var full = Path.GetFullPath(Path.Combine(_folder, path));
            lock (_asked) _asked.Add(full);
        }

        return _files.Read(path, maxBytes);
    }
}
