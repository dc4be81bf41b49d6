using System.Text;
using System.Text.Json.Nodes;
using Blueprints.Cli.Rpc;

namespace Blueprints.Cli.Tests.LanguageServer;

/// <summary>How a conversation begins and ends, and what wrong messages get.</summary>
public sealed class ConversationTests
{
    [Fact]
    public void The_server_tells_what_it_can_and_who_it_is()
    {
        using var session = new LspSession();
        var capabilities = session.Initialized!["capabilities"]!;
        Assert.Equal("utf-16", (string?)capabilities["positionEncoding"]);
        Assert.Equal(2, (int?)capabilities["textDocumentSync"]!["change"]);
        Assert.Null(capabilities["diagnosticProvider"]);
        Assert.Equal("1.2.3", (string?)session.Initialized["serverInfo"]!["version"]);
        using var pulling = new LspSession(new { general = new { positionEncodings = new[] { "utf-7", "utf-8", "utf-16" } }, textDocument = new { diagnostic = new { } } });
        Assert.Equal("utf-8", (string?)pulling.Initialized!["capabilities"]!["positionEncoding"]);
        Assert.NotNull(pulling.Initialized["capabilities"]!["diagnosticProvider"]);
    }

    [Fact]
    public void The_first_request_is_initialize_and_the_last_shutdown()
    {
        using var session = new LspSession(begins: false);
        Assert.Equal(RpcError.ServerNotInitialized, session.Client.Error("textDocument/hover", LspSession.At((0, 0))));
        session.Client.Result("initialize", new { capabilities = new { } });
        Assert.Equal(RpcError.InvalidRequest, session.Client.Error("initialize", new { capabilities = new { } }));
        Assert.Equal(RpcError.InvalidParams, session.Client.Error("textDocument/hover", LspSession.At((0, 0))));
        Assert.Null(session.Client.Result("shutdown"));
        Assert.Equal(RpcError.InvalidRequest, session.Client.Error("textDocument/hover", LspSession.At((0, 0))));
        session.Client.Tell("exit");
        Assert.True(session.Ended());
    }

    [Fact]
    public void It_ends_with_its_client()
    {
        using var session = new LspSession().Open(Workspace.Good);
        Assert.False(session.End());
    }

    [Fact]
    public void Exit_without_shutdown_ends_it_too()
    {
        using var session = new LspSession();
        session.Client.Tell("exit");
        Assert.False(session.Ended());
    }

    [Theory]
    [InlineData("{", RpcError.ParseError)]
    [InlineData("\"", RpcError.ParseError)]
    [InlineData("[1]", RpcError.InvalidRequest)]
    [InlineData("1", RpcError.InvalidRequest)]
    [InlineData("{}", RpcError.InvalidRequest)]
    [InlineData("""{"jsonrpc":"1.0","id":7,"method":"shutdown"}""", RpcError.InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":7}""", RpcError.InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"shutdown"}""", RpcError.InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}""", RpcError.InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":3}""", RpcError.InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":3}""", RpcError.InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"no/such"}""", RpcError.MethodNotFound)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"textDocument/hover"}""", RpcError.InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///tmp/tea.blueprint.yaml"},"position":{"line":-1,"character":0}}}""", RpcError.InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///tmp/tea.blueprint.yaml"},"position":{"line":1e99,"character":"a"}}}""", RpcError.InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"textDocument/rename","params":{"textDocument":{"uri":"file:///tmp/tea.blueprint.yaml"},"position":{"line":0,"character":0}}}""", RpcError.InvalidParams)]
    public void A_wrong_message_is_answered_with_its_error_and_the_next_as_if_nothing_had_been(string body, int code)
    {
        using var session = new LspSession().Open(Workspace.Good);
        session.Client.SendBody(Encoding.UTF8.GetBytes(body));
        var answer = session.Client.NextAnswer();
        Assert.Equal(code, (int?)answer["error"]?["code"]);
        Assert.Equal(body.Contains("\"id\":7", StringComparison.Ordinal) ? "7" : "null", answer["id"]?.ToJsonString() ?? "null");
        Assert.NotNull(session.Result("textDocument/hover", (0, 2)));
    }

    [Theory]
    [InlineData("Content-Length: x\r\n\r\n")]
    [InlineData("Content-Length: -1\r\n\r\n")]
    [InlineData("Content-Type: application/json\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("Content-Length: 3\r\n\r\n\u0001\u0002\u0003")]
    public void A_wrong_header_is_passed_over(string bytes)
    {
        using var session = new LspSession().Open(Workspace.Good);
        session.Client.SendBytes(Encoding.Latin1.GetBytes(bytes));
        // What follows the lengths that contradict each other may be taken for a header, and told as well.
        while (session.Client.NextAnswer()["error"] is null) { }
        Assert.NotNull(session.Result("textDocument/hover", (0, 2)));
    }

    [Fact]
    public void A_header_without_end_and_a_message_beyond_the_limit_take_no_memory()
    {
        using var session = new LspSession().Open(Workspace.Good);
        session.Client.SendBytes([.. Enumerable.Repeat((byte)'x', 1_000_000), (byte)'\n', (byte)'\n']);
        Assert.Equal(RpcError.InvalidRequest, (int?)session.Client.NextAnswer()["error"]!["code"]);
        session.Client.SendBytes(Encoding.ASCII.GetBytes($"Content-Length: {HeaderFraming.MaxBody + 1}\r\n\r\n"));
        var part = new byte[1024 * 1024];
        for (var sent = 0; sent < HeaderFraming.MaxBody; sent += part.Length) session.Client.SendBytes(part);
        session.Client.SendBytes([0]);
        Assert.Equal(RpcError.InvalidRequest, (int?)session.Client.NextAnswer()["error"]!["code"]);
        Assert.NotNull(session.Result("textDocument/hover", (0, 2)));
    }

    [Fact]
    public void A_request_that_waits_can_be_cancelled()
    {
        using var session = new LspSession().Open(Workspace.Long(2_000));
        var requests = Enumerable.Range(0, 20).Select(i => session.Client.Begin("textDocument/completion", LspSession.At((i + 2, 4)))).ToList();
        session.Client.Tell("$/cancelRequest", new { id = requests[^1] });
        session.Client.Tell("$/cancelRequest", new { id = "there is none" });
        Assert.Equal(RpcError.RequestCancelled, (int?)session.Client.Await(requests[^1])["error"]?["code"]);
        Assert.NotNull(session.Result("textDocument/hover", (0, 2)));
    }

    [Fact]
    public void Half_a_sign_is_no_reason_to_fail()
    {
        using var session = new LspSession().Open(Workspace.Good);
        session.Client.SendBody("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"file:///tmp/tea.blueprint.yaml\",\"version\":2},\"contentChanges\":[{\"text\":\"blueprint: Tea \\ud83d\\nsteps:\\n  - customer: \\\"Asks\\\"\\n\"}]}}"u8.ToArray());
        var found = session.Result("textDocument/documentSymbol", (0, 0))!.AsArray();
        Assert.Contains(found, item => (string?)item!["name"] == "Asks");
    }

    [Fact]
    public void Two_requests_of_one_id_are_one_too_many()
    {
        using var session = new LspSession().Open(Workspace.Long(2_000));
        var first = session.Client.Begin("textDocument/completion", LspSession.At((5, 4)));
        session.Client.Begin("textDocument/completion", LspSession.At((5, 4)));
        session.Client.Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = first + 1, ["method"] = "shutdown" });
        Assert.Equal(RpcError.InvalidRequest, (int?)session.Client.Await(first + 1)["error"]?["code"]);
    }
}
