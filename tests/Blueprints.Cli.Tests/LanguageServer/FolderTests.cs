using System.Text.Json.Nodes;
using Blueprints.Cli.LanguageServer;

namespace Blueprints.Cli.Tests.LanguageServer;

/// <summary>What the server does with the documents of a folder, and what it does for an editor.</summary>
public sealed class FolderTests : IDisposable
{
    private const string Parcels = "blueprint: Parcel counter\nsteps:\n  - customer: Hands over\n  - frontstage: Weighs\n    id: weigh\n    fail: {fail: Wrong weight, cause: weights.fishbone.yaml#scales}\n";
    private const string Weights = "fishbone: Wrong weights\ncategories:\n  Machines:\n    - cause: Scales are off\n      id: scales\n      step: parcels.blueprint.yaml#weigh\n";

    private readonly Workspace _workspace = new Workspace().With("parcels.blueprint.yaml", Parcels).With("weights.fishbone.yaml", Weights);

    public void Dispose() => _workspace.Dispose();

    private string UriOf(string name) => FileNames.UriOf(_workspace.PathOf(name));

    [Fact]
    public void A_name_is_followed_and_changed_across_files()
    {
        using var session = new LspSession(folder: _workspace.Folder).Open(Parcels, UriOf("parcels.blueprint.yaml"));
        var definition = session.Client.Result("textDocument/definition", LspSession.At((5, 65), UriOf("parcels.blueprint.yaml")))!;
        Assert.Equal((UriOf("weights.fishbone.yaml"), 4), ((string)definition["uri"]!, (int)definition["range"]!["start"]!["line"]!));
        var uses = session.Client.Result("textDocument/references", LspSession.At((4, 10), UriOf("parcels.blueprint.yaml")))!.AsArray();
        Assert.Equal([UriOf("parcels.blueprint.yaml"), UriOf("weights.fishbone.yaml")], uses.Select(use => (string)use!["uri"]!));
        var place = new { line = 4, character = 10 };
        var changes = session.Client.Result("textDocument/rename", new { textDocument = new { uri = UriOf("parcels.blueprint.yaml") }, position = place, newName = "put" })!["changes"]!;
        Assert.Equal("put", (string?)changes[UriOf("weights.fishbone.yaml")]![0]!["newText"]);
        Assert.Equal("put", (string?)changes[UriOf("parcels.blueprint.yaml")]![0]!["newText"]);
        session.Change(2, (5, 0), (6, 0), "    fail: {fail: Wrong weight, cause: weights.fishbone.yaml#}\n", UriOf("parcels.blueprint.yaml"));
        var offered = session.Client.Result("textDocument/completion", LspSession.At((5, 60), UriOf("parcels.blueprint.yaml")))!["items"]!.AsArray();
        Assert.Contains("scales", offered.Select(item => (string)item!["label"]!));
    }

    [Fact]
    public void Documents_that_are_not_open_are_told_of_and_links_that_lead_nowhere_in_those_that_are()
    {
        _workspace.With("wrong.blueprint.yaml", Workspace.Bad);
        var broken = Parcels.Replace("#scales", "#scale", StringComparison.Ordinal);
        _workspace.With("parcels.blueprint.yaml", broken);
        using var session = new LspSession(new { window = new { workDoneProgress = true } }, folder: _workspace.Folder).Open(broken, UriOf("parcels.blueprint.yaml"));
        var (wrong, dangling) = (false, false);
        while (!wrong || !dangling)
        {
            var told = session.Client.Next("textDocument/publishDiagnostics");
            var codes = told["diagnostics"]!.AsArray().Select(problem => (string?)problem!["code"]).ToList();
            wrong |= (string?)told["uri"] == UriOf("wrong.blueprint.yaml") && codes.Contains("BP0012");
            dangling |= (string?)told["uri"] == UriOf("parcels.blueprint.yaml") && codes.Contains("BP0301");
        }

        // What is put right is no longer told of.
        _workspace.With("wrong.blueprint.yaml", Workspace.Sound);
        session.Client.Tell("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf("wrong.blueprint.yaml"), type = 2 } } });
        JsonNode after;
        do after = session.Client.Next("textDocument/publishDiagnostics");
        while ((string?)after["uri"] != UriOf("wrong.blueprint.yaml"));
        Assert.Empty(after["diagnostics"]!.AsArray());
    }

    [Fact]
    public void A_run_over_the_folder_is_shown_with_its_end()
    {
        using var session = new LspSession(new { window = new { workDoneProgress = true } }, folder: _workspace.Folder);
        Assert.Equal("begin", (string?)session.Client.Next("$/progress")["value"]!["kind"]);
        JsonNode told;
        do told = session.Client.Next("$/progress");
        while ((string?)told["value"]!["kind"] == "report");
        Assert.Equal(("end", "blueprints-folder-1"), ((string?)told["value"]!["kind"], (string?)told["token"]));
    }

    [Fact]
    public void Drawings_and_figures_are_given_back_and_nothing_is_written()
    {
        var before = _workspace.Files();
        const string Busy = "blueprint: Tea\ndemand: 10 per hour\nlanes:\n  guest: {band: customer}\n  waiter: {band: frontstage, staff: 1}\nsteps:\n  - guest: Orders\n  - waiter: Brews\n    time: 2 min\n";
        using var session = new LspSession().Open(Busy);
        var formats = Run(session, "blueprints.formats", new { })!.AsArray().Select(format => (string)format!["name"]!).ToList();
        foreach (var format in formats)
        {
            var drawing = Run(session, "blueprints.render", new { uri = LspSession.Uri, format })!;
            Assert.True(((string?)drawing["text"] ?? (string?)drawing["data"])!.Length > 100, format);
            Assert.StartsWith("tea.", (string?)drawing["name"], StringComparison.Ordinal);
        }

        Assert.StartsWith("<svg ", (string?)Run(session, "blueprints.render", new { uri = LspSession.Uri })!["text"], StringComparison.Ordinal);
        Assert.NotNull(Run(session, "blueprints.simulate", new { uri = LspSession.Uri, cases = 200, replications = 3, set = new[] { "waiter.staff=2" } }));
        Assert.Equal(before, _workspace.Files());
        Assert.Equal("the document is not open", Refusal(session, "blueprints.render", new { uri = "file:///tmp/other.blueprint.yaml" }));
        Assert.Equal("there is no format 'gif'", Refusal(session, "blueprints.render", new { uri = LspSession.Uri, format = "gif" }));
        Assert.Equal("there is no command 'rm'", Refusal(session, "rm", new { uri = LspSession.Uri }));
        session.Change(2, (6, 4), (6, 9), "guset");
        Assert.Equal("the document has mistakes", Refusal(session, "blueprints.render", new { uri = LspSession.Uri }));
    }

    [Fact]
    public void A_part_of_the_drawing_leads_to_its_place_and_back()
    {
        using var session = new LspSession().Open("blueprint: Tea\nsteps:\n  - phase: Come\n  - customer: Asks\n    id: ask\n");
        Assert.Equal("ask", (string?)session.Result("blueprints/elementAt", (4, 6)));
        Assert.Null(session.Result("blueprints/elementAt", (0, 3)));
        var place = session.Client.Result("blueprints/placeOf", new { textDocument = new { uri = LspSession.Uri }, element = "ask" })!;
        Assert.Equal(3, (int)place["range"]!["start"]!["line"]!);
        Assert.Null(session.Client.Result("blueprints/placeOf", new { textDocument = new { uri = LspSession.Uri }, element = "absent" }));
    }

    private static JsonNode? Run(LspSession session, string command, object argument) => session.Client.Result("workspace/executeCommand", new { command, arguments = new[] { argument } });

    private static string? Refusal(LspSession session, string command, object argument) => (string?)session.Client.Ask("workspace/executeCommand", new { command, arguments = new[] { argument } })["error"]!["message"];
}
