using System.Text.Json.Nodes;
using Blueprints.Cli.LanguageServer;

namespace Blueprints.Cli.Tests.LanguageServer;

/// <summary>What the server does with a common file, and with a file that holds the settings of rules.</summary>
public sealed class CommonFileTests : IDisposable
{
    private const string Common = "lanes:\n  teller: {band: frontstage, label: Teller}\n";
    private const string Cash = "blueprint: Cash\nuse: common.yaml\nsteps:\n  - customer: Asks\n  - teller: Counts\n";

    private readonly Workspace _workspace = new Workspace().With("cash.blueprint.yaml", Cash).With("loan.blueprint.yaml", Cash).With("common.yaml", Common).With("other.yaml", "lanes: {a: nowhere}\n");

    public void Dispose() => _workspace.Dispose();

    private string UriOf(string name) => FileNames.UriOf(_workspace.PathOf(name));

    [Fact]
    public void It_tells_its_own_mistakes_and_other_files_are_left_alone()
    {
        using var session = new LspSession(folder: _workspace.Folder).Open(Common.Replace("frontstage", "nowhere", StringComparison.Ordinal), UriOf("common.yaml")).Open("lanes: {a: nowhere}\n", UriOf("other.yaml"));
        var problem = session.Problems(problems => problems.Count == 1, uri: UriOf("common.yaml"))[0]!;
        Assert.Equal((1, 17), ((int)problem["range"]!["start"]!["line"]!, (int)problem["range"]!["start"]!["character"]!));
        session.Problems(problems => problems.Count == 0, uri: UriOf("other.yaml"));
        Assert.Contains("**band**", Markup(session.Client.Result("textDocument/hover", LspSession.At((1, 12), UriOf("common.yaml")))), StringComparison.Ordinal);
        Assert.Null(session.Client.Result("textDocument/hover", LspSession.At((0, 1), UriOf("other.yaml"))));
        session.Change(2, (1, 17), (1, 24), "backstage", UriOf("common.yaml"));
        session.Problems(problems => problems.Count == 0, 2, UriOf("common.yaml"));
    }

    [Fact]
    public void A_lane_is_followed_and_renamed_from_both_sides()
    {
        using var session = new LspSession(folder: _workspace.Folder).Open(Cash, UriOf("cash.blueprint.yaml")).Open(Common, UriOf("common.yaml"));
        var there = session.Client.Result("textDocument/definition", LspSession.At((4, 6), UriOf("cash.blueprint.yaml")))!;
        Assert.Equal((UriOf("common.yaml"), 1), ((string)there["uri"]!, (int)there["range"]!["start"]!["line"]!));
        var file = session.Client.Result("textDocument/definition", LspSession.At((1, 8), UriOf("cash.blueprint.yaml")))!;
        Assert.Equal((UriOf("common.yaml"), 0), ((string)file["uri"]!, (int)file["range"]!["start"]!["line"]!));
        foreach (var (uri, line) in new[] { (UriOf("cash.blueprint.yaml"), 4), (UriOf("common.yaml"), 1) })
        {
            var position = new { line, character = 4 };
            var uses = session.Client.Result("textDocument/references", LspSession.At((line, 4), uri))!.AsArray();
            Assert.Equal([UriOf("common.yaml"), UriOf("cash.blueprint.yaml"), UriOf("loan.blueprint.yaml")], uses.Select(use => (string)use!["uri"]!));
            Assert.Equal("teller", (string?)session.Client.Result("textDocument/prepareRename", new { textDocument = new { uri }, position })!["placeholder"]);
            var changes = session.Client.Result("textDocument/rename", new { textDocument = new { uri }, position, newName = "clerk" })!["changes"]!;
            Assert.All(["cash.blueprint.yaml", "loan.blueprint.yaml", "common.yaml"], name => Assert.Equal("clerk", (string?)changes[UriOf(name)]![0]!["newText"]));
        }
    }

    [Fact]
    public void A_file_becomes_common_when_a_document_uses_it_and_what_is_written_in_it_holds_at_once()
    {
        using var session = new LspSession(folder: _workspace.Folder).Open("lanes: {a: nowhere}\n", UriOf("other.yaml")).Open(Cash, UriOf("cash.blueprint.yaml"));
        session.Problems(problems => problems.Count == 0, uri: UriOf("other.yaml"));
        session.Change(2, (1, 5), (1, 11), "other", UriOf("cash.blueprint.yaml"));
        Assert.Equal("BP0027", (string?)session.Problems(problems => problems.Count == 1, uri: UriOf("other.yaml"))[0]!["code"]);
        session.Change(2, (0, 8), (0, 18), "teller: frontstage", UriOf("other.yaml"));
        session.Problems(problems => !problems.Any(problem => (int)problem!["severity"]! == 1), 2, UriOf("cash.blueprint.yaml"));
        session.Change(3, (0, 16), (0, 26), "nowhere", UriOf("other.yaml"));
        session.Problems(problems => problems.Count == 1, 3, UriOf("other.yaml"));
        session.Change(3, (1, 5), (1, 10), "absent", UriOf("cash.blueprint.yaml"));
        session.Problems(problems => problems.Count == 0, 3, UriOf("other.yaml"));
    }

    [Fact]
    public void A_file_with_settings_tells_of_its_keys_and_rules()
    {
        using var session = new LspSession(folder: _workspace.Folder).Open("analysis:\n  dead-end: off\n  dead-ends: off\n", UriOf("blueprints.yaml"));
        session.Problems(problems => problems.Count == 1, uri: UriOf("blueprints.yaml"));
        Assert.Contains("**analysis**", Markup(session.Client.Result("textDocument/hover", LspSession.At((0, 3), UriOf("blueprints.yaml")))), StringComparison.Ordinal);
        Assert.Contains("**dead-end**", Markup(session.Client.Result("textDocument/hover", LspSession.At((1, 5), UriOf("blueprints.yaml")))), StringComparison.Ordinal);
        var offered = session.Client.Result("textDocument/completion", LspSession.At((1, 12), UriOf("blueprints.yaml")))!["items"]!.AsArray();
        Assert.Contains("off", offered.Select(item => (string)item!["label"]!));
    }

    private static string Markup(JsonNode? hover) => "**" + ((string)hover!["contents"]!["value"]!).Replace(" · ", "** · ", StringComparison.Ordinal).Replace(" (", "** (", StringComparison.Ordinal);
}
