using System.Collections.Concurrent;
using System.Text;
using Blueprints.Files;

namespace Blueprints.Cli.LanguageServer;

/// <summary>The files beside a document: those that are open as they are written, the rest as they are stored. Remembers which were
/// asked for. Safe to share between threads.</summary>
/// <param name="root">The folder out of which no path leads.</param>
/// <param name="from">The document's folder below it, with slashes.</param>
/// <param name="openText">The text of an open document by its full path; null where none is.</param>
internal sealed class OpenFiles(string root, string from, Func<string, string?> openText) : IFileSource
{
    private readonly FolderFiles _stored = new(root, from);
    private readonly ConcurrentDictionary<string, bool> _asked = new(FilePaths.Comparer);

    /// <summary>Whether the document asked for a file.</summary>
    public bool Asked(string path) => _asked.ContainsKey(path);

    public FileReading Read(string path, int maxBytes)
    {
        var stored = _stored.Read(path, maxBytes);
        if (stored.Refusal is not (FileRefusal.None or FileRefusal.Missing)) return stored;
        var full = Path.GetFullPath(Path.Combine(root, from, path));
        _asked.TryAdd(full, true);
        if (openText(full) is not { } text) return stored;
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length <= maxBytes ? FileReading.Of(bytes) : stored;
    }
}
