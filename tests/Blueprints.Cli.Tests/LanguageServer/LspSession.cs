using System.IO.Pipes;
using System.Text.Json.Nodes;
using Blueprints.Cli.LanguageServer;
using Blueprints.Text;

namespace Blueprints.Cli.Tests.LanguageServer;

/// <summary>A server in this process at the other end of two pipes, and a client that has begun.</summary>
internal sealed class LspSession : IDisposable
{
    public const string Uri = "file:///tmp/tea.blueprint.yaml";

    private readonly AnonymousPipeServerStream _toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _fromServer = new(PipeDirection.In);
    private readonly Task<bool> _server;

    public LspSession(object? capabilities = null, object? options = null, DiagramLanguage? language = null, bool begins = true, string? folder = null, int? process = null, Action? leave = null)
    {
        var input = new AnonymousPipeClientStream(PipeDirection.In, _toServer.ClientSafePipeHandle);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, _fromServer.ClientSafePipeHandle);
        _server = Task.Factory.StartNew(
            () =>
            {
                // The input is being read still, and ends with the other end.
                using (output) return new LspServer(input, output, language, "1.2.3", leave).Run();
            },
            TaskCreationOptions.LongRunning);
        Client = new RpcClient(_toServer, _fromServer);
        if (!begins) return;
        Initialized = Client.Result("initialize", new { processId = process, capabilities = capabilities ?? new { }, initializationOptions = options, rootUri = folder is null ? null : FileNames.UriOf(folder) })!;
        Client.Tell("initialized", new { });
    }

    public RpcClient Client { get; }

    /// <summary>The result of <c>initialize</c>.</summary>
    public JsonNode? Initialized { get; }

    public LspSession Open(string text, string uri = Uri, int version = 1)
    {
        Client.Tell("textDocument/didOpen", new { textDocument = new { uri, languageId = "yaml", version, text } });
        return this;
    }

    /// <summary>Puts a text in the place of a range.</summary>
    public void Change(int version, (int Line, int Character) start, (int Line, int Character) end, string text, string uri = Uri) =>
        Client.Tell("textDocument/didChange", new { textDocument = new { uri, version }, contentChanges = new[] { new { range = new { start = Place(start), end = Place(end) }, text } } });

    /// <summary>What is asked of a place.</summary>
    public static object At((int Line, int Character) place, string uri = Uri) => new { textDocument = new { uri }, position = Place(place) };

    public JsonNode? Result(string method, (int Line, int Character) place) => Client.Result(method, At(place));

    /// <summary>The problems that are told last of a version, when all are known: the second time, or the first where there are no more.</summary>
    public JsonArray Problems(Func<JsonArray, bool> areAll, int version = 1, string uri = Uri)
    {
        while (true)
        {
            var told = Client.Next("textDocument/publishDiagnostics");
            var problems = told["diagnostics"]!.AsArray();
            if ((string?)told["uri"] == uri && (int?)told["version"] == version && areAll(problems)) return problems;
        }
    }

    /// <summary>Closes the client's end; whether the client had taken its leave.</summary>
    public bool End()
    {
        _toServer.Dispose();
        Assert.True(_server.Wait(TimeSpan.FromSeconds(120)), "the server does not end");
        return _server.Result;
    }

    /// <summary>Waits until the server ends by itself.</summary>
    public bool Ended()
    {
        Assert.True(_server.Wait(TimeSpan.FromSeconds(120)), "the server does not end");
        return _server.Result;
    }

    public void Dispose()
    {
        _toServer.Dispose();
        _fromServer.Dispose();
        _server.Wait(TimeSpan.FromSeconds(120));
    }

    private static object Place((int Line, int Character) place) => new { line = place.Line, character = place.Character };
}
