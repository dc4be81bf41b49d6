using System.Text.Json.Nodes;

namespace Blueprints.Cli.Tests.LanguageServer;

/// <summary>Which problems an editor is told of, and when.</summary>
public sealed class ProblemTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Mistakes_are_told_and_taken_back()
    {
        using var session = new LspSession(options: new { pages = "https://pages.test/docs" }).Open("blueprint: Tea\nsteps:\n  - custmer: Asks\n");
        var problem = session.Problems(found => found.Count > 0).Single(found => (string?)found!["code"] == "BP0012")!;
        Assert.Equal("""{"start":{"line":2,"character":4},"end":{"line":2,"character":11}}""", problem["range"]!.ToJsonString());
        Assert.Equal((1, "blueprints"), ((int)problem["severity"]!, (string?)problem["source"]));
        Assert.Equal("https://pages.test/docs/messages/unknown-lane.md", (string?)problem["codeDescription"]!["href"]);
        session.Change(2, (2, 4), (2, 11), "customer");
        Assert.DoesNotContain(session.Problems(_ => true, version: 2), found => (int?)found!["severity"] == 1);
        session.Client.Tell("textDocument/didClose", new { textDocument = new { uri = LspSession.Uri } });
        while (session.Client.Next("textDocument/publishDiagnostics") is { } told)
        {
            if (told["version"] is null && told["diagnostics"]!.AsArray().Count == 0) break;
        }
    }

    [Theory]
    [InlineData(null, "nothing leads to")]
    [InlineData("zh", "没有")]
    public void Findings_follow_with_what_they_speak_of(string? language, string words)
    {
        using var session = new LspSession(options: new { language }).Open("blueprint: Tea\nsteps:\n  - customer: Asks\n    id: ask\n    next: end\n  - frontstage: Answers\n    id: answer\n    next: end\n  - frontstage: Waits\n    id: wait\n    kind: decision\n    next: [{to: ask, when: \"yes\", share: 10%}, {to: ask, when: \"no\", share: 90%}]\n");
        var problems = session.Problems(found => found.Any(one => ((string?)one!["code"])!.StartsWith("SB", StringComparison.Ordinal)));
        Assert.Contains(problems, one => ((string?)one!["message"])!.Contains(words, StringComparison.Ordinal));
        Assert.Equal(language == "zh", problems.Any(one => ((string?)one!["message"])!.Any(c => c >= '\u4E00')));
    }

    [Fact]
    public void A_second_place_is_told_with_the_first()
    {
        using var session = new LspSession().Open("blueprint: Tea\nsteps:\n  - customer: Asks\n    id: a\n  - frontstage: Answers\n    id: a\n");
        var problem = session.Problems(found => found.Count > 0).Single(found => (string?)found!["code"] == "BP0015")!;
        Assert.Equal(3, (int?)problem["relatedInformation"]![0]!["location"]!["range"]!["start"]!["line"]);
        Assert.Equal(LspSession.Uri, (string?)problem["relatedInformation"]![0]!["location"]!["uri"]);
    }

    [Fact]
    public void What_stands_in_vain_is_grey()
    {
        using var session = new LspSession().Open(Workspace.Good.Replace("steps:", "lanes: [customer, frontstage, backstage]\nsteps:", StringComparison.Ordinal));
        var problems = session.Problems(found => found.Any(one => one!["tags"] is not null));
        Assert.Contains(problems, one => one!["tags"]?.ToJsonString() == "[1]");
    }

    [Fact]
    public void A_client_that_asks_itself_gets_all_at_once_or_is_told_to_ask_again()
    {
        using var plain = new LspSession(new { textDocument = new { diagnostic = new { } } }).Open(Workspace.Good);
        var report = plain.Client.Result("textDocument/diagnostic", new { textDocument = new { uri = LspSession.Uri } })!;
        Assert.Equal("full", (string?)report["kind"]);
        Assert.NotEmpty(report["items"]!.AsArray());
        var again = plain.Client.Result("textDocument/diagnostic", new { textDocument = new { uri = LspSession.Uri }, previousResultId = (string?)report["resultId"] })!;
        Assert.Equal("unchanged", (string?)again["kind"]);

        using var refreshing = new LspSession(new { textDocument = new { diagnostic = new { } }, workspace = new { diagnostics = new { refreshSupport = true } } }).Open(Workspace.Good);
        refreshing.Client.Next("workspace/diagnostic/refresh");
        var whole = refreshing.Client.Result("textDocument/diagnostic", new { textDocument = new { uri = LspSession.Uri } })!;
        Assert.Equal(report["items"]!.ToJsonString(), whole["items"]!.ToJsonString());
    }

    [Fact]
    public void They_are_those_of_the_command_with_its_settings_and_common_files()
    {
        _workspace.With("blueprints.yaml", "analysis:\n  no-closing-word: off\n").With("lanes.yaml", "lanes:\n  waiter: {band: frontstage}\n").With("tea.blueprint.yaml", "blueprint: Tea\nuse: lanes.yaml\nsteps:\n  - customer: Orders tea\n  - waiter: Brings tea\n");
        var uri = Blueprints.Cli.LanguageServer.FileNames.UriOf(_workspace.PathOf("tea.blueprint.yaml"));
        var text = _workspace.Read("tea.blueprint.yaml");
        using var session = new LspSession(new { textDocument = new { diagnostic = new { } } }, folder: _workspace.Folder).Open(text, uri);
        Assert.Equal(Codes(_workspace, "tea.blueprint.yaml"), Pulled(session, uri));
        // What is open counts as it is written, also for others.
        session.Open("lanes:\n  servant: {band: frontstage}\n", Blueprints.Cli.LanguageServer.FileNames.UriOf(_workspace.PathOf("lanes.yaml")));
        Assert.Contains("BP0012", Pulled(session, uri));
        session.Client.Tell("textDocument/didClose", new { textDocument = new { uri = Blueprints.Cli.LanguageServer.FileNames.UriOf(_workspace.PathOf("lanes.yaml")) } });
        Assert.DoesNotContain("BP0012", Pulled(session, uri));
        _workspace.With("blueprints.yaml", string.Concat("analysis:\n", string.Concat(RuleList.All.Select(rule => $"  {rule.Name}: off\n"))));
        session.Client.Tell("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = Blueprints.Cli.LanguageServer.FileNames.UriOf(_workspace.PathOf("blueprints.yaml")), type = 2 } } });
        Assert.Empty(Pulled(session, uri));
    }

    [Fact]
    public void Settings_of_rules_are_looked_at_and_other_files_left_alone()
    {
        using var session = new LspSession(new { textDocument = new { diagnostic = new { } } });
        session.Open("analysis:\n  no-such-rule: off\n", "file:///tmp/x/blueprints.yaml").Open("a: [", "file:///tmp/x/other.yaml").Open(Workspace.Bad, "untitled:Untitled-1");
        Assert.NotEmpty(Pulled(session, "file:///tmp/x/blueprints.yaml"));
        Assert.Empty(Pulled(session, "file:///tmp/x/other.yaml"));
        Assert.Contains("BP0012", Pulled(session, "untitled:Untitled-1"));
    }

    private static List<string> Pulled(LspSession session, string uri) =>
        [.. session.Client.Result("textDocument/diagnostic", new { textDocument = new { uri } })!["items"]!.AsArray().Select(item => (string)item!["code"]!)];

    private static List<string> Codes(Workspace workspace, string file)
    {
        var report = JsonNode.Parse(workspace.Run("check", file, "--format", "json", "--fail-on", "never").Output)!;
        return [.. report["documents"]![0]!["diagnostics"]!.AsArray().Select(item => (string)item!["code"]!)];
    }
}
