using System.Text.Json;
using Blueprints.Cli.Rpc;
using Blueprints.Text;

namespace Blueprints.Cli.LanguageServer;

/// <summary>What the client says of itself when it begins. Immutable.</summary>
internal sealed record ClientSettings
{
    /// <summary>In what places are counted: the first of the client's encodings that is known.</summary>
    public PositionEncoding Encoding { get; private init; }

    /// <summary>Whether it asks for problems itself, so that they are not sent to it.</summary>
    public bool PullsProblems { get; private init; }

    /// <summary>Whether it can be told to ask again.</summary>
    public bool TakesRefresh { get; private init; }

    /// <summary>Whether an outline may have levels.</summary>
    public bool TakesLevels { get; private init; }

    /// <summary>Whether an edit may say which version of a document it is for.</summary>
    public bool TakesVersions { get; private init; }

    /// <summary>Whether texts may be Markdown.</summary>
    public bool TakesMarkdown { get; private init; }

    /// <summary>Whether what is offered may be explained with pictures.</summary>
    public bool TakesPictures { get; private init; }

    /// <summary>Whether it can be asked to tell of files that change.</summary>
    public bool WatchesFiles { get; private init; }

    /// <summary>Whether it shows how far work has come.</summary>
    public bool ShowsProgress { get; private init; }

    /// <summary>Whether the documents of the folders are looked at that are not open. Default: true.</summary>
    public bool ChecksFolders { get; private init; }

    /// <summary>The language to speak; null for that of each document.</summary>
    public DiagramLanguage? Language { get; private init; }

    /// <summary>Where the pages about messages and rules lie, ending in a slash; null where it is not said.</summary>
    public string? Pages { get; private init; }

    /// <summary>The id of the client's process; null where it doesn't say.</summary>
    public int? Process { get; private init; }

    /// <summary>The folders that are open, as full paths.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Reads the parameters of <c>initialize</c>.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="language">The language asked for on the command line, which comes first.</param>
    public static ClientSettings Read(JsonElement parameters, DiagramLanguage? language)
    {
        var client = parameters.Get("capabilities");
        var document = client.Get("textDocument");
        var workspace = client.Get("workspace");
        var options = parameters.Get("initializationOptions");
        var pages = options.Text("pages");
        return new ClientSettings
        {
            Encoding = EncodingOf(client.Get("general", "positionEncodings")),
            PullsProblems = document.Get("diagnostic").ValueKind == JsonValueKind.Object,
            TakesRefresh = workspace.Get("diagnostics", "refreshSupport").IsTrue(),
            TakesLevels = document.Get("documentSymbol", "hierarchicalDocumentSymbolSupport").IsTrue(),
            TakesVersions = workspace.Get("workspaceEdit", "documentChanges").IsTrue(),
            TakesMarkdown = Has(document.Get("hover", "contentFormat"), "markdown"),
            TakesPictures = Has(document.Get("completion", "completionItem", "documentationFormat"), "markdown"),
            WatchesFiles = workspace.Get("didChangeWatchedFiles", "dynamicRegistration").IsTrue(),
            ShowsProgress = client.Get("window", "workDoneProgress").IsTrue(),
            ChecksFolders = options.Get("folder").ValueKind != JsonValueKind.False,
            Language = language ?? options.Text("language") switch { "en" => DiagramLanguage.English, "zh" => DiagramLanguage.Chinese, _ => null },
            Pages = Uri.TryCreate(pages, UriKind.Absolute, out _) ? pages!.TrimEnd('/') + "/" : null,
            Process = parameters.Get("processId") is { ValueKind: JsonValueKind.Number } id && id.TryGetInt32(out var number) ? number : null,
            Folders = FoldersOf(parameters),
        };
    }

    /// <summary>The paths of folders as the protocol lists them; those that are no folders of this machine are left out.</summary>
    public static List<string> PathsOf(JsonElement folders)
    {
        var paths = new List<string>();
        foreach (var folder in folders.Items())
        {
            if (folder.Text("uri") is { } uri && FileNames.PathOf(uri) is { } path) paths.Add(Path.TrimEndingDirectorySeparator(path));
        }

        return paths;
    }

    private static List<string> FoldersOf(JsonElement parameters)
    {
        var paths = PathsOf(parameters.Get("workspaceFolders"));
        if (paths.Count > 0) return paths;
        var root = parameters.Text("rootUri") is { } uri ? FileNames.PathOf(uri) : parameters.Text("rootPath") is { } path && Path.IsPathRooted(path) && !path.Contains('\0', StringComparison.Ordinal) ? Path.GetFullPath(path) : null;
        return root is null ? [] : [Path.TrimEndingDirectorySeparator(root)];
    }

    private static PositionEncoding EncodingOf(JsonElement encodings)
    {
        foreach (var encoding in encodings.Items())
        {
            switch (encoding.AsText())
            {
                case "utf-8": return PositionEncoding.Utf8;
                case "utf-16": return PositionEncoding.Utf16;
                case "utf-32": return PositionEncoding.Utf32;
            }
        }

        return PositionEncoding.Utf16;
    }

    private static bool Has(JsonElement list, string word)
    {
        foreach (var item in list.Items())
        {
            if (item.AsText() == word) return true;
        }

        return false;
    }
}
