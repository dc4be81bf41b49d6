using System.Collections.Concurrent;
using Blueprints.Analysis;
using Blueprints.Authoring;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Rpc;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Cli.LanguageServer;

/// <summary>The documents that are open in the client. Changed by one thread; looked up by any.</summary>
internal sealed class OpenDocuments(Workspaces workspaces)
{
    /// <summary>The most documents that may be open, and the most characters in all of them.</summary>
    public const int MostDocuments = 1_000;

    public const long MostCharacters = 64L * 1024 * 1024;

    private const string Yaml = "yaml";
    private static readonly string[] FirstKeys = ["blueprint:", "fishbone:", "服务蓝图", "蓝图", "鱼骨图", "石川图", "因果图"];

    private readonly ConcurrentDictionary<string, OpenDocument> _byUri = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OpenDocument> _byPath = new(FilePaths.Comparer);
    private int _stamp;

    public DiagramLanguage? Language { get; set; }

    public PositionEncoding Encoding { get; set; }

    public IEnumerable<OpenDocument> All => _byUri.Values;

    /// <summary>The document of a URI; null where it is not open.</summary>
    public OpenDocument? Find(string uri) => _byUri.GetValueOrDefault(uri);

    /// <summary>Takes a text up, in place of one of the same URI.</summary>
    /// <exception cref="RpcException">Too much is open.</exception>
    public OpenDocument Open(string uri, string? language, int? version, string text)
    {
        var path = FileNames.PathOf(uri);
        var before = Find(uri);
        if (before is null && _byUri.Count >= MostDocuments) throw new RpcException(RpcError.InvalidParams, "too many documents are open");
        Require(before, text);
        var nature = NatureOf(path, language, text);
        if (nature == DocumentNature.Other && IsUsed(path)) nature = DocumentNature.Common;
        return Put(Create(uri, path, version, text, nature, language == Yaml), before);
    }

    /// <summary>The document with another text.</summary>
    /// <exception cref="RpcException">Too much is open.</exception>
    public OpenDocument Change(OpenDocument before, int? version, string text)
    {
        Require(before, text);
        // A text without a file may become one that is drawn, or none.
        return Put(Create(before.Uri, before.Path, version, text, before.Path is null && before.IsGuessed ? NatureOf(null, Yaml, text) : before.Nature, before.IsGuessed), before);
    }

    /// <summary>The same text, to be read again, since what it stands beside has changed.</summary>
    public OpenDocument Renew(OpenDocument before) => Renew(before, before.Nature);

    /// <summary>Reads files again that a document has begun or ceased to use as its common file; those that are another thing now.</summary>
    public List<OpenDocument> Reconsider(OpenDocument user)
    {
        var changed = new List<OpenDocument>();
        if (user.Nature != DocumentNature.Drawn) return changed;
        foreach (var document in _byUri.Values)
        {
            // What is a common file by now is left one while it is named at all: most changes are of other things.
            if (document is not { Nature: DocumentNature.Other or DocumentNature.Common, Path: { } path }) continue;
            var isNamed = user.Lines.Text.Contains(Path.GetFileName(path), StringComparison.Ordinal);
            if (isNamed == (document.Nature == DocumentNature.Common)) continue;
            var nature = IsUsed(path) ? DocumentNature.Common : DocumentNature.Other;
            if (nature != document.Nature) changed.Add(Renew(document, nature));
        }

        return changed;
    }

    private OpenDocument Renew(OpenDocument before, DocumentNature nature) => Put(Create(before.Uri, before.Path, before.Version, before.Lines.Text, nature, before.IsGuessed), before);

    /// <summary>Whether a file is a common one: a document of its folder uses it, as it is written.</summary>
    private bool IsUsed(string? path)
    {
        if (path is null || Path.GetExtension(path) is not (".yaml" or ".yml")) return false;
        var name = Path.GetFileName(path);
        foreach (var document in _byUri.Values)
        {
            if (Uses(document)) return true;
        }

        var root = Workspaces.RootOf(workspaces.InputOf(path));
        return workspaces.DocumentsIn(root).Take(MostDocuments).Any(other => Path.GetFullPath(Path.Combine(root, other)) is var full && !_byPath.ContainsKey(full) && At(full) is { } stored && Uses(stored));

        bool Uses(OpenDocument document) => document.Lines.Text.Contains(name, StringComparison.Ordinal) && FilePaths.Comparer.Equals(document.UsedFile(CancellationToken.None), path);
    }

    /// <summary>The document of a file: as it is open, or else as it is stored; null where it can't be read.</summary>
    /// <param name="path">The full path, below an open folder or beside a document.</param>
    /// <param name="nature">What it is where it is not open. Default: a document.</param>
    public OpenDocument? At(string path, DocumentNature nature = DocumentNature.Drawn)
    {
        if (_byPath.TryGetValue(path, out var open)) return open;
        var input = workspaces.InputOf(path);
        var stored = new FolderFiles(input.Name[..^input.Relative.Length]).Read(input.Relative.Replace(Path.DirectorySeparatorChar, '/'), CompilerOptions.Default.MaxBytes);
        if (stored.Refusal != FileRefusal.None) return null;
        return Create(FileNames.UriOf(path), path, null, SourceText.Decode(stored.Content.Span, path).Content, nature);
    }

    public void Close(OpenDocument document)
    {
        document.Outdate();
        _byUri.TryRemove(document.Uri, out _);
        if (document.Path is { } path) _byPath.TryRemove(path, out _);
    }

    private void Require(OpenDocument? before, string text)
    {
        var characters = (long)text.Length - (before?.Lines.Text.Length ?? 0);
        foreach (var document in _byUri.Values) characters += document.Lines.Text.Length;
        if (characters > MostCharacters) throw new RpcException(RpcError.InvalidParams, "the documents that are open are too large");
    }

    private OpenDocument Put(OpenDocument document, OpenDocument? before)
    {
        before?.Outdate();
        _byUri[document.Uri] = document;
        if (document.Path is { } path) _byPath[path] = document;
        return document;
    }

    private OpenDocument Create(string uri, string? path, int? version, string text, DocumentNature nature, bool isGuessed = false)
    {
        var compiler = CompilerOptions.Default with { Language = Language };
        var analysis = AnalysisOptions.Default;
        OpenFiles? files = null;
        Func<IEnumerable<string>>? beside = null;
        if (path is not null && nature is DocumentNature.Drawn or DocumentNature.Common)
        {
            var input = workspaces.InputOf(path);
            var folder = (Path.GetDirectoryName(input.Relative) ?? "").Replace(Path.DirectorySeparatorChar, '/');
            files = new OpenFiles(input.Name[..^input.Relative.Length], folder, full => _byPath.TryGetValue(full, out var open) ? open.Lines.Text : null);
            compiler = compiler with { Files = files };
            analysis = workspaces.OptionsOf(input);
            beside = () => workspaces.DocumentsBeside(input);
        }

        return new OpenDocument
        {
            Uri = uri,
            Path = path,
            Version = version,
            Stamp = Interlocked.Increment(ref _stamp),
            Lines = new TextLines(text, Encoding),
            Nature = nature,
            IsGuessed = isGuessed,
            Options = new AuthoringOptions { File = FileOf(nature), Compiler = compiler, Analysis = analysis, Language = Language, DocumentsBeside = beside },
            Files = files,
            Earlier = Find(uri)?.Known,
            Drawings = Find(uri)?.Drawings ?? new DocumentSession(),
            // Settings or files beside it may be others now, where the text is the same.
            EarlierAnalysed = Find(uri) is { } before && before.Lines.Text != text ? before.Analysed : null,
        };
    }

    private static AuthoredFile FileOf(DocumentNature nature) => nature switch
    {
        DocumentNature.Common => AuthoredFile.Common,
        DocumentNature.Configuration => AuthoredFile.Configuration,
        _ => AuthoredFile.Document,
    };

    /// <summary>A text without a file is drawn, unless it is taken for YAML and begins with no key of ours; a file by its name, or by the
    /// language that the client takes it for.</summary>
    private static DocumentNature NatureOf(string? path, string? language, string text)
    {
        if (path is null) return language != Yaml || HasFirstKey(text) ? DocumentNature.Drawn : DocumentNature.Other;
        if (Path.GetFileName(path) == AnalysisConfiguration.FileName) return DocumentNature.Configuration;
        return Documents.IsDocument(path) || language?.Contains("blueprint", StringComparison.OrdinalIgnoreCase) == true || language?.Contains("fishbone", StringComparison.OrdinalIgnoreCase) == true
            ? DocumentNature.Drawn
            : DocumentNature.Other;
    }

    private static bool HasFirstKey(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            foreach (var key in FirstKeys)
            {
                if (line.StartsWith(key, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }
}
