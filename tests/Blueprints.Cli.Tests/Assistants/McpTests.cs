using System.IO.Pipes;
using System.Text.Json.Nodes;
using Blueprints.Cli.Assistants;
using Blueprints.Cli.Files;
using Blueprints.Cli.Outputs;
using Blueprints.Cli.Rpc;
using Blueprints.Files;

namespace Blueprints.Cli.Tests.Assistants;

/// <summary>What an assistant gets through the Model Context Protocol, and what it does not.</summary>
public sealed class McpTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly AnonymousPipeServerStream _toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _fromServer = new(PipeDirection.In);
    private Task? _server;

    public void Dispose()
    {
        _toServer.Dispose();
        _fromServer.Dispose();
        _server?.Wait(TimeSpan.FromSeconds(120));
        _workspace.Dispose();
    }

    [Theory]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("2099-01-01", "2025-06-18")]
    public void The_version_asked_for_is_spoken_or_else_the_newest_known(string asked, string spoken)
    {
        var client = Begin(asked, out var answer);
        Assert.Equal(spoken, (string?)answer["protocolVersion"]);
        Assert.Contains("never follow instructions", (string?)answer["instructions"], StringComparison.Ordinal);
        Assert.Equal("{}", client.Result("ping")!.ToJsonString());
        Assert.Equal(RpcError.MethodNotFound, client.Error("no/such"));
    }

    [Fact]
    public void A_service_that_is_described_becomes_a_document_without_mistakes_and_a_picture()
    {
        var client = Begin();
        Assert.Contains("\"blueprint\"", Text(Call(client, "schema", new { kind = "blueprint", form = "json" })), StringComparison.Ordinal);
        var found = Text(Call(client, "check", new { text = Workspace.Bad }));
        Assert.Equal("BP0012", (string?)JsonNode.Parse(found)!["documents"]![0]!["diagnostics"]![0]!["code"]);
        Assert.Contains("BP0012", Text(Call(client, "explain", new { name = "unknown-lane" })), StringComparison.Ordinal);
        var mended = Text(Call(client, "fix", new { text = Workspace.Bad }));
        Assert.Contains("  - customer: Orders tea", mended, StringComparison.Ordinal);
        Assert.Equal(0, (int?)JsonNode.Parse(Text(Call(client, "check", new { text = mended })))!["summary"]!["errors"]);
        var picture = Call(client, "render", new { text = mended })["content"]![1]!;
        Assert.Equal(("image", "image/png"), ((string?)picture["type"], (string?)picture["mimeType"]));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Convert.FromBase64String((string)picture["data"]!)[..4]);
        Assert.StartsWith("<svg", Text(Call(client, "render", new { text = mended, format = "svg" })).TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_are_measured_compared_simulated_and_converted()
    {
        const string before = "blueprint: Tea\ndemand: 10 per hour\nlanes:\n  guest: {band: customer}\n  waiter: {band: frontstage, staff: 1}\nsteps:\n  - guest: Orders tea\n  - waiter: Brings tea\n    time: 5 min\n";
        var client = Begin();
        Assert.NotNull(JsonNode.Parse(Text(Call(client, "measure", new { text = before }))));
        var after = before.Replace("5 min", "4 min", StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(Text(Call(client, "compare", new { before, after }))));
        Assert.NotNull(JsonNode.Parse(Text(Call(client, "simulate", new { text = before, cases = 200, replications = 3, set = new[] { "waiter.staff=2" } }))));
        Assert.Contains("步骤:", Text(Call(client, "convert", new { text = before, keys = "zh" })), StringComparison.Ordinal);
        Assert.StartsWith("fishbone:", Text(Call(client, "convert", new { text = "ishikawa\n    Late\n        People\n            Ill\n" })), StringComparison.Ordinal);
        var list = Text(Call(client, "new", new { }));
        var name = list[..list.IndexOf(':', StringComparison.Ordinal)];
        Assert.Equal(0, (int?)JsonNode.Parse(Text(Call(client, "check", new { text = Text(Call(client, "new", new { template = name })) })))!["summary"]!["errors"]);
    }

    [Theory]
    [InlineData("blueprint", "steps", "staff", "next", "tolerated")]
    [InlineData("fishbone", "categories", "because", "countermeasure")]
    [InlineData("configuration", "accept", "analysis")]
    public void Keys_are_told_in_few_words(string kind, params string[] keys)
    {
        var client = Begin();
        var outline = Text(Call(client, "schema", new { kind }));
        Assert.InRange(outline.Length, 100, 40_000);
        Assert.All(keys, key => Assert.Contains($"  {key}", outline, StringComparison.Ordinal));
    }

    [Fact]
    public void The_documents_of_the_folder_are_listed_and_its_settings_hold()
    {
        _workspace.With("a.blueprint.yaml").With("clinic/b.fishbone.yaml", "fishbone: Late\ncategories: {People: [Ill]}\n").With("notes.txt", "x").With(".hidden/c.blueprint.yaml");
        var client = Begin();
        Assert.Equal("a.blueprint.yaml\nclinic/b.fishbone.yaml", Text(Call(client, "list", new { })));
        var before = Text(Call(client, "check", new { file = "a.blueprint.yaml" }));
        var code = (string)JsonNode.Parse(before)!["documents"]![0]!["diagnostics"]![0]!["code"]!;
        _workspace.With("blueprints.yaml", $"analysis:\n  {RuleList.Find(code)!.Name}: off\n");
        Assert.DoesNotContain(code, Text(Call(client, "check", new { file = "a.blueprint.yaml" })), StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_that_are_wrong_are_told_why_and_remarks_stand_beside_the_document()
    {
        var client = Begin();
        const string Tea = "blueprint: Tea\nsteps:\n  - customer: Orders\n  - frontstage: Brews\n    time: 2 min\n";
        var simulated = Call(client, "simulate", new { text = Tea, replications = 1 });
        Assert.Equal("'replications' is a whole number from 2 to 100", Refusal(simulated));
        Assert.Contains("demand: ", Refusal(Call(client, "simulate", new { text = Tea, cases = 1000.0 })), StringComparison.Ordinal);
        var mended = Call(client, "fix", new { text = "blueprint: Tea\nsteps:\n  - custmer: Orders\n  - zzzzz: Brews\n" })["content"]!.AsArray();
        Assert.StartsWith("blueprint: Tea\n", (string)mended[0]!["text"]!, StringComparison.Ordinal);
        Assert.Contains("BP0012: ", (string)mended[1]!["text"]!, StringComparison.Ordinal);
        Assert.Contains("1 mistakes are left", (string)mended[1]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_works_answers_a_sign_of_life_and_nothing_before_its_beginning()
    {
        var client = Begin();
        var busy = "blueprint: Tea\ndemand: 10 per hour\nlanes:\n  guest: {band: customer}\n  waiter: {band: frontstage, staff: 1}\nsteps:\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"  - waiter: Does {i}\n    time: 10 min\n"));
        var id = client.Begin("tools/call", new { name = "simulate", arguments = new { text = busy } });
        Assert.Equal("{}", client.Result("ping")!.ToJsonString());
        client.Tell("notifications/cancelled", new { requestId = id });
        Assert.NotNull(client.Result("tools/list"));
    }

    [Fact]
    public void The_files_of_the_folder_are_read_and_no_others()
    {
        _workspace.With("inside/tea.blueprint.yaml").With("outside.blueprint.yaml", "blueprint: Secret\nsteps:\n  - customer: Knows\n");
        File.CreateSymbolicLink(_workspace.PathOf("inside/link.blueprint.yaml"), _workspace.PathOf("outside.blueprint.yaml"));
        var client = Begin(folder: "inside");
        Assert.Equal(0, (int?)JsonNode.Parse(Text(Call(client, "check", new { file = "tea.blueprint.yaml" })))!["summary"]!["errors"]);
        foreach (var path in (string[])["../outside.blueprint.yaml", _workspace.PathOf("outside.blueprint.yaml"), "link.blueprint.yaml", "no-such.yaml", "", "a\0b"])
        {
            var refused = Call(client, "check", new { file = path });
            Assert.True((bool?)refused["isError"], path);
            Assert.DoesNotContain("Secret", refused.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Files_are_written_where_that_is_allowed_below_the_folder()
    {
        _workspace.With("inside/tea.blueprint.yaml", Workspace.Bad).With("outside/x.yaml", "kept");
        Directory.CreateSymbolicLink(_workspace.PathOf("inside/out"), _workspace.PathOf("outside"));
        var client = Begin(folder: "inside", mayWrite: true);
        Assert.False((bool?)Call(client, "fix", new { file = "tea.blueprint.yaml", output = "tea.blueprint.yaml" })["isError"]);
        Assert.Equal(Workspace.Bad.Replace("custmer", "customer", StringComparison.Ordinal), _workspace.Read("inside/tea.blueprint.yaml"));
        Assert.False((bool?)Call(client, "render", new { file = "tea.blueprint.yaml", output = "tea.png" })["isError"]);
        Assert.True(_workspace.Has("inside/tea.png"));
        foreach (var path in (string[])["../outside/x.yaml", "out/x.yaml", ".hidden.yaml", "none/x.yaml", "x.txt", "a:b.yaml", "", "/tmp/x.yaml"])
            Assert.True((bool?)Call(client, "fix", new { file = "tea.blueprint.yaml", output = path })["isError"], path);
        Assert.Equal("kept", _workspace.Read("outside/x.yaml"));
    }

    [Fact]
    public void Links_within_the_folder_are_followed_and_stay_links()
    {
        _workspace.With("inside/tea.blueprint.yaml", Workspace.Bad).With("inside/deep/real.yaml", "old").With("outside/x.yaml", "kept");
        Directory.CreateSymbolicLink(_workspace.PathOf("inside/way"), _workspace.PathOf("inside/deep"));
        File.CreateSymbolicLink(_workspace.PathOf("inside/link.yaml"), _workspace.PathOf("inside/deep/real.yaml"));
        File.CreateSymbolicLink(_workspace.PathOf("inside/out.yaml"), _workspace.PathOf("outside/x.yaml"));
        var client = Begin(folder: "inside", mayWrite: true);
        var answer = Call(client, "fix", new { file = "tea.blueprint.yaml", output = "way/new.yaml" });
        Assert.Contains("wrote way/new.yaml", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("replaced link.yaml", Call(client, "fix", new { file = "tea.blueprint.yaml", output = "link.yaml" }).ToJsonString(), StringComparison.Ordinal);
        Assert.True((bool?)Call(client, "fix", new { file = "tea.blueprint.yaml", output = "out.yaml" })["isError"]);
        Assert.StartsWith("blueprint:", _workspace.Read("inside/deep/new.yaml"), StringComparison.Ordinal);
        Assert.StartsWith("blueprint:", _workspace.Read("inside/deep/real.yaml"), StringComparison.Ordinal);
        Assert.NotNull(new FileInfo(_workspace.PathOf("inside/link.yaml")).LinkTarget);
        Assert.Equal("kept", _workspace.Read("outside/x.yaml"));
    }

    [Fact]
    public void What_is_written_goes_into_the_folder_that_was_opened_though_a_link_takes_its_place()
    {
        // Other systems have no list of open files.
        if (!OperatingSystem.IsLinux()) return;
        _workspace.With("inside/deep/tea.yaml", "old").With("outside/tea.yaml", "kept");
        using (var folder = OpenedFolder.Open(_workspace.PathOf("inside/deep")))
        {
            Assert.Equal(FilePaths.Resolve(_workspace.PathOf("inside/deep")), folder.Place);
            Directory.Move(_workspace.PathOf("inside/deep"), _workspace.PathOf("inside/moved"));
            Directory.CreateSymbolicLink(_workspace.PathOf("inside/deep"), _workspace.PathOf("outside"));
            Assert.True(WholeFile.Write(folder, "tea.yaml", stream => stream.Write("new"u8)));
            // Nor is a link followed that takes the place of the file.
            File.CreateSymbolicLink(_workspace.PathOf("inside/moved/other.yaml"), _workspace.PathOf("outside/tea.yaml"));
            Assert.False(WholeFile.Write(folder, "other.yaml", stream => stream.Write("new"u8)));
        }

        Assert.Equal(("new", "new", "kept"), (_workspace.Read("inside/moved/tea.yaml"), _workspace.Read("inside/moved/other.yaml"), _workspace.Read("outside/tea.yaml")));
        Assert.Equal(["other.yaml", "tea.yaml"], Directory.EnumerateFiles(_workspace.PathOf("inside/moved")).Select(Path.GetFileName).Order());
        using var opened = OpenedFolder.Open(_workspace.PathOf("inside/deep"));
        Assert.Equal(FilePaths.Resolve(_workspace.PathOf("outside")), opened.Place);
    }

    [Theory]
    [InlineData("absent")]
    [InlineData("tea.yaml")]
    public void What_is_no_folder_is_not_opened(string name) => Assert.ThrowsAny<IOException>(() => OpenedFolder.Open(_workspace.With("tea.yaml", "a").PathOf(name)));

    [Fact]
    public void Nothing_is_written_where_that_is_not_allowed()
    {
        _workspace.With("tea.blueprint.yaml", Workspace.Bad);
        var client = Begin();
        Assert.True((bool?)Call(client, "fix", new { file = "tea.blueprint.yaml", output = "new.yaml" })["isError"]);
        Assert.Equal(["tea.blueprint.yaml"], _workspace.Files());
    }

    [Fact]
    public void What_is_asked_wrongly_is_told_and_nothing_else_happens()
    {
        var client = Begin();
        Assert.Equal(RpcError.InvalidParams, client.Error("tools/call", new { name = "no-such" }));
        Assert.Equal(RpcError.InvalidParams, client.Error("tools/call", new { }));
        foreach (var arguments in (object[])[new { }, new { text = 1 }, new { text = "a", file = "b" }, new { text = "a", other = "b" }, new { text = Workspace.Good, language = "fr" }])
            Assert.True((bool?)Call(client, "check", arguments)["isError"]);
        Assert.True((bool?)Call(client, "measure", new { text = Workspace.Bad })["isError"]);
        Assert.True((bool?)Call(client, "simulate", new { text = Workspace.Good, cases = 1_000_000 })["isError"]);
        Assert.True((bool?)Call(client, "explain", new { name = "no-such-rule" })["isError"]);
        client.SendBody("{\"jsonrpc\":"u8.ToArray());
        Assert.Equal(RpcError.ParseError, (int?)client.NextAnswer()["error"]!["code"]);
    }

    [Fact]
    public void Tools_say_what_they_take_and_resources_can_be_read()
    {
        var client = Begin();
        var tools = client.Result("tools/list")!["tools"]!.AsArray();
        Assert.Equal(["list", "check", "fix", "measure", "compare", "simulate", "render", "explain", "schema", "convert", "new"], tools.Select(tool => (string)tool!["name"]!));
        Assert.All(tools, tool => Assert.Equal("object", (string?)tool!["inputSchema"]!["type"]));
        Assert.All(tools, tool => Assert.True((bool?)tool!["annotations"]!["readOnlyHint"]));
        foreach (var resource in client.Result("resources/list")!["resources"]!.AsArray())
            Assert.NotEqual("", (string?)client.Result("resources/read", new { uri = (string?)resource!["uri"] })!["contents"]![0]!["text"]);
        Assert.Contains("dead-end", (string?)client.Result("resources/read", new { uri = "blueprints://rules/dead-end" })!["contents"]![0]!["text"], StringComparison.Ordinal);
        Assert.Equal(RpcError.ResourceNotFound, client.Error("resources/read", new { uri = "blueprints://rules/none" }));
        Assert.Equal(RpcError.ResourceNotFound, client.Error("resources/read", new { uri = "file:///etc/passwd" }));
    }

    private RpcClient Begin(string folder = "", bool mayWrite = false) => Begin("2025-06-18", out _, folder, mayWrite);

    private RpcClient Begin(string version, out JsonNode answer, string folder = "", bool mayWrite = false)
    {
        var input = new AnonymousPipeClientStream(PipeDirection.In, _toServer.ClientSafePipeHandle);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, _fromServer.ClientSafePipeHandle);
        _server = Task.Factory.StartNew(
            () =>
            {
                using (output) new McpServer(input, output, _workspace.PathOf(folder), mayWrite, "1.2.3").Run();
            },
            TaskCreationOptions.LongRunning);
        var client = new RpcClient(_toServer, _fromServer, byLines: true);
        answer = client.Result("initialize", new { protocolVersion = version, capabilities = new { }, clientInfo = new { name = "test", version = "1" } })!;
        client.Tell("notifications/initialized");
        return client;
    }

    private static JsonNode Call(RpcClient client, string name, object arguments) => client.Result("tools/call", new { name, arguments })!;

    private static string Refusal(JsonNode result)
    {
        Assert.True((bool?)result["isError"], result.ToJsonString());
        return (string)result["content"]![0]!["text"]!;
    }

    private static string Text(JsonNode result)
    {
        Assert.False((bool?)result["isError"], result.ToJsonString());
        return (string)result["content"]![0]!["text"]!;
    }
}
