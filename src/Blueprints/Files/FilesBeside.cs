namespace Blueprints.Files;

/// <summary>
/// Files as seen from another one that stands among them: paths count from its folder. Immutable; as safe to use from many threads at once
/// as the files are.
/// </summary>
public sealed class FilesBeside : IFileSource
{
    private readonly IFileSource _files;
    private readonly string _folder;

    private FilesBeside(IFileSource files, string folder) => (_files, _folder) = (files, folder);

    /// <summary>The files as seen from one of them; those beside it in the same folder are the files themselves.</summary>
    /// <param name="files">The files.</param>
    /// <param name="path">The path of the one among them, with <c>/</c> between its parts. It need not exist.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IFileSource Of(IFileSource files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(path);
        return path.LastIndexOf('/') is > 0 and var slash ? new FilesBeside(files, path[..slash]) : files;
    }

    /// <inheritdoc/>
    public FileReading Read(string path, int maxBytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _files.Read(path.StartsWith('/') ? path : $"{_folder}/{path}", maxBytes);
    }
}
