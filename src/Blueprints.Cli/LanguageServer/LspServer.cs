using System.Text.Json;
using Blueprints.Analysis;
using Blueprints.Cli.Rpc;
using Blueprints.Text;

namespace Blueprints.Cli.LanguageServer;

/// <summary>
/// Answers an editor by the Language Server Protocol 3.17 over two streams, until they end. Reads no file but those that a document uses
/// and the settings above it; writes none.
/// </summary>
internal sealed class LspServer : IRpcService
{
    private readonly RpcOutput _output;
    private readonly IFraming _framing;
    private readonly Workspaces _workspaces = new();
    private readonly OpenDocuments _documents;
    private readonly DiagramLanguage? _language;
    private readonly string _version;
    private readonly Action? _leave;
    private readonly NamesInFolder _names;
    private ClientSettings? _client;
    private Publisher? _publisher;
    private FolderCheck? _folders;
    private bool _isShutDown;
    private bool _hasExited;

    /// <param name="input">What the client sends.</param>
    /// <param name="output">What is sent to it.</param>
    /// <param name="language">The language to speak; null for what the client asks for, or else that of each document.</param>
    /// <param name="version">The version of the program.</param>
    /// <param name="leave">Ends the program where the client is gone without a word. Default: nothing.</param>
    public LspServer(Stream input, Stream output, DiagramLanguage? language, string version, Action? leave = null)
    {
        _leave = leave;
        _framing = new HeaderFraming(input, output);
        _output = new RpcOutput(_framing);
        _documents = new OpenDocuments(_workspaces);
        _names = new NamesInFolder(_documents, _workspaces);
        (_language, _version) = (language, version);
    }

    /// <summary>Serves the client until it ends.</summary>
    /// <returns>Whether the client took its leave as the protocol wants it.</returns>
    public bool Run()
    {
        new RpcServer(_framing, _output, this, "$/cancelRequest", "id").Run();
        foreach (var document in _documents.All) document.Outdate();
        _publisher?.Stop();
        _folders?.Stop();
        return _isShutDown && _hasExited;
    }

    public void Arrived(RpcMessage message)
    {
        if (message.Id is null && message.Method is "textDocument/didChange" or "textDocument/didClose") DocumentOf(message)?.Outdate();
    }

    public bool IsAtOnce(RpcMessage request) => false;

    public bool Outdates(RpcMessage later, RpcMessage request) =>
        later.Method == "textDocument/didChange" && request.Method is "textDocument/hover" or "textDocument/codeAction" or "textDocument/diagnostic" or "textDocument/documentSymbol" or "textDocument/foldingRange" or "textDocument/semanticTokens/full"
            && UriOf(later) is { } uri && uri == UriOf(request);

    public void Answer(RpcMessage request, Utf8JsonWriter result, CancellationToken token)
    {
        if (request.Method == "initialize") Initialize(request.Params, result);
        else if (_client is not { } client) throw new RpcException(RpcError.ServerNotInitialized, "the first request is 'initialize'");
        else if (_isShutDown) throw new RpcException(RpcError.InvalidRequest, "the server is shut down");
        else if (request.Method == "shutdown") Shutdown(result);
        else Answer(request, client, result, token);
    }

    public bool Notify(RpcMessage notification)
    {
        if (notification.Method == "exit")
        {
            _hasExited = true;
            return false;
        }

        if (_client is { } client && !_isShutDown) Notify(notification, client);
        return true;
    }

    private void Initialize(JsonElement parameters, Utf8JsonWriter result)
    {
        if (_client is not null) throw new RpcException(RpcError.InvalidRequest, "the server is initialised already");
        _client = ClientSettings.Read(parameters, _language);
        _workspaces.Folders = [.. _client.Folders];
        (_documents.Language, _documents.Encoding) = (_client.Language, _client.Encoding);
        _publisher = new Publisher(_output, _client);
        if (_client.ChecksFolders) _folders = new FolderCheck(_output, _client, _documents, _workspaces, _publisher);
        if (_leave is { } leave && _client.Process is { } process) ClientProcess.Watch(process, leave);
        Capabilities.Write(result, _client, _version);
    }

    private void Shutdown(Utf8JsonWriter result)
    {
        _isShutDown = true;
        foreach (var document in _documents.All) document.Outdate();
        result.WriteNullValue();
    }

    private void Answer(RpcMessage request, ClientSettings client, Utf8JsonWriter result, CancellationToken token)
    {
        var parameters = request.Params;
        switch (request.Method)
        {
            case "textDocument/completion":
                CompletionItems.Write(result, Document(request), Offset(request), client, token);
                break;
            case "textDocument/hover":
                Navigation.Hover(result, Document(request), Offset(request), client, token);
                break;
            case "textDocument/definition":
                Navigation.Definition(result, Document(request), Offset(request), _names, token);
                break;
            case "textDocument/references":
                var withDefinition = parameters.Get("context", "includeDeclaration").ValueKind != JsonValueKind.False;
                Navigation.References(result, Document(request), Offset(request), withDefinition, _names, token);
                break;
            case "textDocument/documentHighlight":
                Navigation.Highlights(result, Document(request), Offset(request), token);
                break;
            case "textDocument/prepareRename":
                Navigation.PrepareRename(result, Document(request), Offset(request), _names, token);
                break;
            case "textDocument/rename":
                Navigation.Rename(result, Document(request), Offset(request), parameters.RequiredText("newName"), _names, client, token);
                break;
            case "textDocument/documentSymbol":
                Structure.Symbols(result, Document(request), client, token);
                break;
            case "textDocument/foldingRange":
                Structure.Foldings(result, Document(request), token);
                break;
            case "textDocument/semanticTokens/full":
                Colours.Write(result, Document(request), token);
                break;
            case "textDocument/documentLink":
                Colours.WriteLinks(result, Document(request), token);
                break;
            case "textDocument/formatting":
                Formatting.Write(result, Document(request), token);
                break;
            case "textDocument/codeAction":
                CodeActions.Write(result, Document(request), parameters, client, token);
                break;
            case "workspace/executeCommand":
                Commands.Run(result, parameters.RequiredText("command"), parameters.Get("arguments").Items().FirstOrDefault(), _documents, token);
                break;
            case "blueprints/elementAt":
                Elements.WriteAt(result, Document(request), Offset(request), token);
                break;
            case "blueprints/placeOf":
                Elements.WritePlace(result, Document(request), parameters.RequiredText("element"), token);
                break;
            case "textDocument/diagnostic":
                Pull(request, client, result, token);
                break;
            default:
                throw new RpcException(RpcError.MethodNotFound, $"there is no method '{request.Method}'");
        }
    }

    private void Notify(RpcMessage notification, ClientSettings client)
    {
        var parameters = notification.Params;
        switch (notification.Method)
        {
            case "initialized":
                if (client.WatchesFiles) _output.Request("client/registerCapability", FileWatching.Write);
                _folders?.Begin();
                break;
            case "window/workDoneProgress/cancel":
                _folders?.Cancel(parameters.Text("token"));
                break;
            case "textDocument/didOpen":
                var opened = parameters.Get("textDocument");
                var version = opened.Get("version");
                var document = _documents.Open(opened.RequiredText("uri"), opened.Text("languageId"), VersionOf(version), opened.RequiredText("text"));
                _folders?.Opened(document);
                Look(document);
                break;
            case "textDocument/didChange" when DocumentOf(notification) is { } changed:
                Change(changed, parameters);
                break;
            case "textDocument/didClose" when DocumentOf(notification) is { } closed:
                _documents.Close(closed);
                _publisher!.Clear(closed);
                Renew(closed.Path);
                _folders?.Begin();
                break;
            case "textDocument/didSave" when DocumentOf(notification) is { } saved:
                if (saved.Nature == DocumentNature.Configuration) RenewAll();
                _folders?.Begin();
                break;
            case "workspace/didChangeWatchedFiles":
                Changed(parameters);
                break;
            case "workspace/didChangeWorkspaceFolders":
                var folders = parameters.Get("event");
                var removed = ClientSettings.PathsOf(folders.Get("removed"));
                _workspaces.Folders = [.. _workspaces.Folders.RemoveAll(removed.Contains), .. ClientSettings.PathsOf(folders.Get("added"))];
                RenewAll();
                _folders?.Begin();
                break;
        }
    }

    private void Change(OpenDocument document, JsonElement parameters)
    {
        try
        {
            var changed = Changed(document.Lines, parameters.Get("contentChanges"));
            Look(_documents.Change(document, VersionOf(parameters.Get("textDocument", "version")), changed.Text));
        }
        catch (RpcException)
        {
            // It was outdated when the message came.
            _publisher!.Add(_documents.Renew(document));
            throw;
        }
    }

    private static TextLines Changed(TextLines lines, JsonElement changes)
    {
        foreach (var change in changes.Items())
        {
            var text = change.RequiredText("text");
            var range = change.Get("range");
            if (range.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            {
                lines = lines.Of(text);
                continue;
            }

            var span = lines.SpanOf(range);
            if ((long)lines.Text.Length + text.Length > OpenDocuments.MostCharacters) throw new RpcException(RpcError.InvalidParams, "the document is too large");
            lines = lines.Of(string.Concat(lines.Text.AsSpan(0, span.Start), text, lines.Text.AsSpan(span.End)));
        }

        return lines;
    }

    private void Changed(JsonElement parameters)
    {
        _workspaces.ForgetDocuments();
        foreach (var change in parameters.Get("changes").Items())
        {
            if (change.Text("uri") is not { } uri || FileNames.PathOf(uri) is not { } path) continue;
            if (Path.GetFileName(path) == AnalysisConfiguration.FileName) RenewAll();
            else Renew(path);
        }

        _folders?.Begin();
    }

    /// <summary>Looks for the problems of a document, and of those that use it.</summary>
    private void Look(OpenDocument document)
    {
        _publisher!.Add(document);
        Renew(document.Path);
        foreach (var other in _documents.Reconsider(document)) _publisher.Add(other);
    }

    /// <summary>Reads those documents again that use a file.</summary>
    private void Renew(string? path)
    {
        if (path is null) return;
        foreach (var document in _documents.All)
        {
            if (document.Files?.Asked(path) == true && document.Path != path) _publisher!.Add(_documents.Renew(document));
        }
    }

    private void RenewAll()
    {
        _workspaces.Forget();
        _workspaces.ForgetDocuments();
        foreach (var document in _documents.All) _publisher!.Add(_documents.Renew(document));
    }

    private void Pull(RpcMessage request, ClientSettings client, Utf8JsonWriter result, CancellationToken token)
    {
        var document = Document(request);
        // What takes longer follows when the client is told to ask again, if it can be.
        var isWhole = !client.TakesRefresh || document.HasProblems;
        var id = $"{document.Stamp}{(isWhole ? "" : "-")}{(document.OfFolder.IsEmpty ? "" : "+")}";
        result.WriteStartObject();
        var isSame = request.Params.Text("previousResultId") == id;
        result.WriteString("kind", isSame ? "unchanged" : "full");
        result.WriteString("resultId", id);
        if (!isSame) ProblemItems.Write(result, "items", document, isWhole ? document.Problems(token) : document.ProblemsAtOnce(token), client);
        result.WriteEndObject();
    }

    private static int? VersionOf(JsonElement version) => version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) ? number : null;

    private static string? UriOf(RpcMessage message) => message.Params.Get("textDocument", "uri").AsText();

    private OpenDocument? DocumentOf(RpcMessage message) => UriOf(message) is { } uri ? _documents.Find(uri) : null;

    private OpenDocument Document(RpcMessage request) => DocumentOf(request) ?? throw new RpcException(RpcError.InvalidParams, "the document is not open");

    private int Offset(RpcMessage request) => Document(request).Lines.OffsetOf(request.Params.Get("position"));
}
