using Blueprints.Analysis;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.MSBuild;

/// <summary>
/// The files of settings that hold for documents, each read once: looked for in a document's folder and in those above it, up to the root
/// of its repository, the folder that holds <c>.git</c>, or where there is none, up to a folder that is given. For one thread.
/// </summary>
/// <param name="folder">The folder from which names of files count, as a full path.</param>
/// <param name="root">How far is searched outside of a repository, as a full path.</param>
/// <param name="language">The language of mistakes.</param>
internal sealed class ConfigurationSearch(string folder, string root, DiagramLanguage language)
{
    private const int MaxBytes = 1024 * 1024;

    private readonly Dictionary<string, AnalysisConfiguration?> _byFolder = new(FilePaths.Comparer);

    /// <summary>The full paths that were looked at, whether a file stands there or not.</summary>
    public HashSet<string> Asked { get; } = new(FilePaths.Comparer);

    /// <summary>What could not be read: the file, and why.</summary>
    public List<(string Path, Bilingual Reason)> Troubles { get; } = [];

    /// <summary>Those that were read.</summary>
    public IEnumerable<AnalysisConfiguration> All => _byFolder.Values.OfType<AnalysisConfiguration>();

    /// <summary>The options for a document.</summary>
    /// <param name="path">Its full path.</param>
    public AnalysisOptions For(string path) => AnalysisOptions.Of(Above(path));

    private IEnumerable<AnalysisConfiguration> Above(string path)
    {
        var own = Path.GetDirectoryName(path)!;
        var top = TopOf(own);
        for (var at = own; at is not null; at = Path.GetDirectoryName(at))
        {
            if (In(at) is { } configuration) yield return configuration;
            if (at.Length <= top.Length) yield break;
        }
    }

    private string TopOf(string own)
    {
        for (var at = own; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git"))) return at;
        }

        return FilePaths.IsBelow(own, root) ? root : own;
    }

    private AnalysisConfiguration? In(string at)
    {
        if (_byFolder.TryGetValue(at, out var known)) return known;
        var path = Path.Combine(at, AnalysisConfiguration.FileName);
        Asked.Add(path);
        var reading = new FolderFiles(at).Read(AnalysisConfiguration.FileName, MaxBytes);
        var isEmpty = File.Exists(path) && new FileInfo(path).Length == 0;
        if (reading.Refusal is not (FileRefusal.None or FileRefusal.Missing) && !isEmpty) Troubles.Add((path, reading.Reason));
        var name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
        return _byFolder[at] = reading.Refusal == FileRefusal.None ? Compiler.ReadConfiguration(SourceText.Decode(reading.Content.Span, name), language) : null;
    }
}
