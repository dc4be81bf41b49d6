namespace Blueprints.Files;

/// <summary>The same files as seen from another one that a document uses.</summary>
/// <param name="files">The files as the document sees them.</param>
/// <param name="folder">The folder of the other one as the document sees it, with <c>/</c> between its parts; empty for its own.</param>
internal sealed class FilesBeside(IFileSource files, string folder) : IFileSource
{
    /// <summary>The files as seen from one.</summary>
    /// <param name="files">The files as the document sees them.</param>
    /// <param name="path">The path of the one, as the document writes it.</param>
    public static IFileSource Of(IFileSource files, string path) => path.LastIndexOf('/') is > 0 and var slash ? new FilesBeside(files, path[..slash]) : files;

    public FileReading Read(string path, int maxBytes) => files.Read(path.StartsWith('/') ? path : $"{folder}/{path}", maxBytes);
}
