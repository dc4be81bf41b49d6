using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Files;

namespace Blueprints.Cli.LanguageServer;

/// <summary>The folders that are open in the client, their documents, and the settings of rules that hold in them. Changed by one thread;
/// asked by any.</summary>
internal sealed class Workspaces
{
    /// <summary>The most files and folders that are looked at in a folder.</summary>
    private const int MostEntries = 50_000;

    private readonly Dictionary<string, List<string>> _documents = new(FilePaths.Comparer);
    private Configurations? _configurations;

    /// <summary>The folders, as full paths.</summary>
    public ImmutableArray<string> Folders { get; set; } = [];

    /// <summary>The settings may have changed; they are read again when they are next asked for.</summary>
    public void Forget() => _configurations = null;

    /// <summary>There may be other documents; they are looked for again when they are next asked for.</summary>
    public void ForgetDocuments()
    {
        lock (_documents) _documents.Clear();
    }

    /// <summary>The documents of a folder that is open, or that a document lies in by itself: paths below it, with slashes, in their order.
    /// May be asked from several threads at once.</summary>
    /// <param name="root">The folder, as <see cref="RootOf"/> gives it.</param>
    public IReadOnlyList<string> DocumentsIn(string root)
    {
        lock (_documents)
        {
            if (_documents.TryGetValue(root, out var known)) return known;
            var paths = new List<string>();
            // Of a folder that isn't open, what lies beside the document, and no more.
            if (Folders.Contains(Path.TrimEndingDirectorySeparator(root))) new FolderSearch(root, paths, [], MostEntries).Run();
            else AddDocuments(root, paths);
            for (var i = 0; i < paths.Count; i++) paths[i] = paths[i].Replace(Path.DirectorySeparatorChar, '/');
            paths.Sort(StringComparer.Ordinal);
            return _documents[root] = paths;
        }
    }

    /// <summary>The folder that a document belongs to, ending in a separator.</summary>
    public static string RootOf(Input input) => input.Name[..^input.Relative.Length];

    /// <summary>The other documents of a document's folder, by the paths by which it would name them.</summary>
    public IEnumerable<string> DocumentsBeside(Input input)
    {
        var root = RootOf(input);
        var from = Path.GetDirectoryName(input.Name)!;
        foreach (var path in DocumentsIn(root))
        {
            var full = Path.GetFullPath(Path.Combine(root, path));
            if (!string.Equals(full, input.Name, StringComparison.Ordinal)) yield return Path.GetRelativePath(from, full).Replace(Path.DirectorySeparatorChar, '/');
        }
    }

    private static void AddDocuments(string folder, List<string> paths)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder).Take(MostEntries))
            {
                if (Path.GetFileName(file) is var name && Documents.IsDocument(name) && !name.StartsWith('.')) paths.Add(name);
            }
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            // What can't be looked at has nothing to offer.
        }
    }

    /// <summary>The document as the command would take it from the outermost of the folders that hold it.</summary>
    public Input InputOf(string path)
    {
        var root = Path.GetDirectoryName(path)!;
        foreach (var folder in Folders)
        {
            if (folder.Length < root.Length && FilePaths.IsBelow(path, folder)) root = folder;
        }

        return new Input(path, Path.GetRelativePath(root, path));
    }

    /// <summary>The settings for a document.</summary>
    public AnalysisOptions OptionsOf(Input input) => (_configurations ?? (_configurations = new Configurations(Folders))).For(input);
}
