using System.Text.Json.Nodes;
using Blueprints.Cli.Rpc;

namespace Blueprints.Cli.Tests.LanguageServer;

/// <summary>What an editor gets for the document that is written, through the protocol.</summary>
public sealed class EditingTests
{
    private const string Tea = "blueprint: Tea\nlanes:\n  guest: {band: customer, label: Guest}\n  waiter: {band: frontstage}\nsteps:\n  - phase: Arrive\n  - guest: Orders tea\n    id: order\n    next: brew\n  - waiter: Brews tea\n    id: brew\n    time: 2 min\n";
    private const string Cha = "服务蓝图: 茶\n步骤:\n  - 顾客: 点😀茶\n    编号: 点\n    下一步: 泡\n  - 前台: 泡茶\n    编号: 泡\n    时间: 2分钟\n";

    [Fact]
    public void What_is_typed_is_completed()
    {
        using var session = new LspSession().Open(Tea);
        session.Change(2, (12, 0), (12, 0), "    co");
        var items = session.Result("textDocument/completion", (12, 6))!["items"]!.AsArray();
        var cost = items.Single(item => (string?)item!["label"] == "cost")!;
        Assert.Equal("""{"start":{"line":12,"character":4},"end":{"line":12,"character":6}}""", cost["textEdit"]!["range"]!.ToJsonString());
        Assert.Equal("cost: ", (string?)cost["textEdit"]!["newText"]);
        session.Change(3, (12, 0), (12, 6), "    next: ");
        Assert.Contains("brew", Labels(session.Result("textDocument/completion", (12, 10))));
        Assert.Empty(Labels(session.Result("textDocument/completion", (0, 12))));
    }

    [Fact]
    public void What_is_typed_is_completed_in_Chinese()
    {
        using var session = new LspSession().Open(Cha);
        session.Change(2, (8, 0), (8, 0), "    下一");
        Assert.Contains("下一步", Labels(session.Result("textDocument/completion", (8, 6))));
        session.Change(3, (8, 4), (8, 6), "下一步: ");
        Assert.Contains("点", Labels(session.Result("textDocument/completion", (8, 9))));
    }

    [Theory]
    [InlineData("utf-16", 4, 8)]
    [InlineData("utf-8", 4, 11)]
    [InlineData("utf-32", 4, 7)]
    public void Places_are_counted_as_the_client_wants(string encoding, int start, int end)
    {
        using var session = new LspSession(new { general = new { positionEncodings = new[] { encoding } } }).Open("blueprint: T\nsteps:\n  - customer: Asks\n    é😀x: 1\n");
        var range = session.Problems(problems => problems.Count > 0)[0]!["range"]!;
        Assert.Equal((3, start, end), ((int)range["start"]!["line"]!, (int)range["start"]!["character"]!, (int)range["end"]!["character"]!));
        session.Change(2, (3, start), (3, end), "id");
        Assert.Equal("1", (string?)session.Result("textDocument/prepareRename", (3, 9))!["placeholder"]);
    }

    [Fact]
    public void Changes_of_one_message_follow_each_other_and_all_kinds_of_lines_count()
    {
        using var session = new LspSession().Open("blueprint: T\r\nsteps:\r  - customer: Asks\n");
        object Range(int line, int from, int to) => new { start = new { line, character = from }, end = new { line, character = to } };
        session.Client.Tell("textDocument/didChange", new
        {
            textDocument = new { uri = LspSession.Uri, version = 2 },
            contentChanges = new object[]
            {
                new { range = Range(2, 14, 18), text = "Answers" },
                new { range = Range(2, 4, 12), text = "frontstage" },
                new { range = Range(2, 10_000, 20_000), text = " at once" },
            },
        });
        var symbols = session.Result("textDocument/documentSymbol", (0, 0))!.AsArray();
        Assert.Equal("Answers at once", (string?)symbols.Last()!["name"]);
    }

    [Fact]
    public void A_name_leads_to_its_uses_and_is_changed_at_all_of_them()
    {
        using var session = new LspSession(new { workspace = new { workspaceEdit = new { documentChanges = true } } }).Open(Tea, version: 5);
        var definition = session.Result("textDocument/definition", (8, 11))!;
        Assert.Equal((10, 8), ((int)definition["range"]!["start"]!["line"]!, (int)definition["range"]!["start"]!["character"]!));
        Assert.Equal(2, session.Result("textDocument/references", (8, 11))!.AsArray().Count);
        Assert.Single(session.Client.Result("textDocument/references", new { textDocument = new { uri = LspSession.Uri }, position = new { line = 8, character = 11 }, context = new { includeDeclaration = false } })!.AsArray());
        Assert.Equal(2, session.Result("textDocument/documentHighlight", (8, 11))!.AsArray().Count);
        Assert.Null(session.Result("textDocument/definition", (0, 12)));
        Assert.Null(session.Result("textDocument/prepareRename", (0, 12)));
        var change = Rename(session, (8, 11), "make")["result"]!["documentChanges"]![0]!;
        Assert.Equal(5, (int?)change["textDocument"]!["version"]);
        Assert.Equal(["make", "make"], change["edits"]!.AsArray().Select(edit => (string?)edit!["newText"]));
        var refused = Rename(session, (8, 11), "order")["error"]!;
        Assert.Equal((RpcError.RequestFailed, "'order' is taken"), ((int)refused["code"]!, (string?)refused["message"]));
    }

    [Fact]
    public void Hover_tells_in_the_language_and_the_form_that_are_asked_for()
    {
        using var plain = new LspSession().Open(Tea);
        Assert.Contains("Brews tea", Hover(plain, (10, 10)), StringComparison.Ordinal);
        Assert.DoesNotContain("**", Hover(plain, (10, 10)), StringComparison.Ordinal);
        using var chinese = new LspSession(new { textDocument = new { hover = new { contentFormat = new[] { "markdown" } } } }, new { language = "zh" }).Open(Tea);
        Assert.StartsWith("**time** · 时间", Hover(chinese, (11, 5)), StringComparison.Ordinal);
        Assert.Contains("取值", Hover(chinese, (11, 5)), StringComparison.Ordinal);
        using var own = new LspSession().Open(Cha);
        Assert.Contains("泳道：", Hover(own, (6, 8)), StringComparison.Ordinal);
        Assert.Null(plain.Result("textDocument/hover", (0, 12)));
    }

    [Fact]
    public void The_outline_has_levels_where_the_client_takes_them()
    {
        using var flat = new LspSession().Open(Tea);
        Assert.Equal(["Guest", "waiter", "Arrive", "Orders tea", "Brews tea"], flat.Result("textDocument/documentSymbol", (0, 0))!.AsArray().Select(item => (string?)item!["name"]));
        using var deep = new LspSession(new { textDocument = new { documentSymbol = new { hierarchicalDocumentSymbolSupport = true } } }).Open(Tea);
        var symbols = deep.Result("textDocument/documentSymbol", (0, 0))!.AsArray();
        Assert.Equal(["Orders tea", "Brews tea"], symbols[2]!["children"]!.AsArray().Select(item => (string?)item!["name"]));
        var folds = deep.Result("textDocument/foldingRange", (0, 0))!.AsArray();
        Assert.Contains(folds, fold => ((int)fold!["startLine"]!, (int)fold["endLine"]!) == (4, 11));
    }

    [Fact]
    public void Problems_are_put_right_by_their_fixes()
    {
        using var session = new LspSession().Open("blueprint: Tea\nsteps:\n  - custmer: Asks\n  - frontstage: Answers\n    tiem: 2 min\n");
        var actions = session.Client.Result("textDocument/codeAction", Actions(2, 4))!.AsArray();
        var action = actions[0]!;
        Assert.Equal("quickfix", (string?)action["kind"]);
        Assert.Equal("BP0012", (string?)action["diagnostics"]![0]!["code"]);
        Assert.Equal("customer", (string?)action["edit"]!["changes"]![LspSession.Uri]![0]!["newText"]);
        Assert.Empty(session.Client.Result("textDocument/codeAction", Actions(0, 0, "quickfix"))!.AsArray());
        var all = session.Client.Result("textDocument/codeAction", Actions(0, 0, "source"))!.AsArray().Single()!;
        Assert.Equal("source.fixAll", (string?)all["kind"]);
        Assert.Equal(2, all["edit"]!["changes"]![LspSession.Uri]!.AsArray().Count);
        session.Change(2, (0, 0), (9, 0), Applied("blueprint: Tea\nsteps:\n  - custmer: Asks\n  - frontstage: Answers\n    tiem: 2 min\n", all["edit"]!["changes"]![LspSession.Uri]!.AsArray()));
        Assert.Contains("Answers", Labels(session.Result("textDocument/documentSymbol", (0, 0)), "name"));
        Assert.DoesNotContain(session.Problems(problems => !problems.Any(IsMistake), version: 2), IsMistake);
    }

    [Fact]
    public void A_document_gets_its_form_and_one_with_a_mistake_stays_as_it_is()
    {
        const string Crooked = "blueprint:   Tea\nsteps:\n- customer: 'Asks'\n  id:  ask # first\n";
        using var session = new LspSession().Open(Crooked);
        Assert.True((bool)session.Initialized!["capabilities"]!["documentFormattingProvider"]!);
        var formatting = new { textDocument = new { uri = LspSession.Uri }, options = new { tabSize = 8, insertSpaces = false } };
        Assert.Equal("blueprint: Tea\nsteps:\n  - customer: Asks\n    id: ask  # first\n", Applied(Crooked, session.Client.Result("textDocument/formatting", formatting)!.AsArray()));
        session.Change(2, (2, 2), (2, 10), "custmer");
        var refused = session.Client.Ask("textDocument/formatting", formatting)["error"]!;
        Assert.StartsWith("it has a mistake at line 3 (BP0012): ", (string?)refused["message"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_of_a_place_is_right_after_changes_before_behind_and_at_it()
    {
        using var session = new LspSession().Open(Tea);
        session.Problems(_ => true);
        session.Result("textDocument/hover", (10, 10));
        session.Change(2, (0, 11), (0, 14), "Green tea\n# of the house");
        Assert.Contains("Brews tea", Hover(session, (11, 10)), StringComparison.Ordinal);
        Assert.Equal(11, (int)session.Result("textDocument/hover", (11, 10))!["range"]!["start"]!["line"]!);
        session.Change(3, (12, 10), (12, 11), "7");
        Assert.Contains("Brews tea", Hover(session, (11, 10)), StringComparison.Ordinal);
        Assert.Contains("(420 s)", Hover(session, (12, 11)), StringComparison.Ordinal);
        session.Change(4, (11, 8), (11, 12), "pour");
        Assert.Contains("(pour)", Hover(session, (11, 10)), StringComparison.Ordinal);
    }

    [Fact]
    public void YAML_without_a_file_is_left_alone_until_it_begins_as_ours_do()
    {
        const string Uri = "untitled:U2";
        var formatting = new { textDocument = new { uri = Uri }, options = new { tabSize = 2, insertSpaces = true } };
        using var session = new LspSession().Open("kind:   Deployment\n", Uri);
        Assert.Null(session.Client.Result("textDocument/formatting", formatting));
        session.Change(2, (0, 0), (1, 0), "blueprint:   Tea\nsteps: [{customer: Asks}]\n", Uri);
        Assert.Single(session.Client.Result("textDocument/formatting", formatting)!.AsArray());
    }

    [Fact]
    public void A_server_whose_client_is_gone_leaves()
    {
        using var gone = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("true"))!;
        gone.WaitForExit();
        using var left = new ManualResetEventSlim();
        using var session = new LspSession(process: gone.Id, leave: left.Set);
        Assert.True(left.Wait(TimeSpan.FromSeconds(60)));
        using var stays = new ManualResetEventSlim();
        using var other = new LspSession(process: Environment.ProcessId, leave: stays.Set);
        Assert.NotNull(other.Initialized);
        Assert.False(stays.IsSet);
    }

    [Fact]
    public void A_file_of_settings_is_completed_with_what_it_takes()
    {
        const string Uri = "file:///tmp/blueprints.yaml";
        using var session = new LspSession().Open("a\nanalysis:\n  dead\n  small-sample: {se}\n", Uri);
        Assert.Equal(["accept"], Labels(session.Client.Result("textDocument/completion", LspSession.At((0, 1), Uri))).Where(label => label.Length > 2).Order());
        Assert.Contains("dead-end", Labels(session.Client.Result("textDocument/completion", LspSession.At((2, 6), Uri))));
        Assert.Empty(Labels(new LspSession().Open("a", "file:///tmp/other.yaml").Client.Result("textDocument/completion", LspSession.At((0, 1), "file:///tmp/other.yaml"))));
    }

    [Fact]
    public void Changes_are_offered_where_nothing_is_wrong_and_icons_with_their_pictures()
    {
        using var session = new LspSession(new { textDocument = new { completion = new { completionItem = new { documentationFormat = new[] { "markdown" } } } } }).Open(Tea);
        var titles = session.Client.Result("textDocument/codeAction", Actions(6, 8, "refactor"))!.AsArray().Select(action => (string)action!["title"]!);
        Assert.Contains("add a standard", titles);
        session.Change(2, (12, 0), (12, 0), "    icon: ");
        var phone = session.Result("textDocument/completion", (12, 10))!["items"]!.AsArray().Single(item => (string?)item!["label"] == "phone")!;
        Assert.StartsWith("![phone](data:image/svg+xml;base64,", (string?)phone["documentation"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_can_be_accepted_and_what_leads_out_is_linked()
    {
        using var session = new LspSession().Open(Tea.Replace("    id: brew\n", "    id: brew\n    href: https://tea.test\n", StringComparison.Ordinal));
        var action = session.Client.Result("textDocument/codeAction", Actions(9, 6))!.AsArray().First(found => ((string)found!["title"]!).StartsWith("accept ", StringComparison.Ordinal))!;
        Assert.Contains("accept: {", (string?)action["edit"]!["changes"]![LspSession.Uri]![0]!["newText"], StringComparison.Ordinal);
        Assert.Equal(["https://tea.test"], session.Result("textDocument/documentLink", (0, 0))!.AsArray().Select(link => (string?)link!["target"]));
    }

    [Fact]
    public void Words_have_the_colours_of_what_they_are()
    {
        using var session = new LspSession().Open(Tea);
        var legend = session.Initialized!["capabilities"]!["semanticTokensProvider"]!["legend"]!["tokenTypes"]!.AsArray().Select(name => (string)name!).ToList();
        var data = session.Result("textDocument/semanticTokens/full", (0, 0))!["data"]!.AsArray().Select(number => (int)number!).ToList();
        var words = new List<(string Word, string Kind)>();
        var lines = Tea.Split('\n');
        for (var (i, line, character) = (0, 0, 0); i < data.Count; i += 5)
        {
            character = data[i] == 0 ? character + data[i + 1] : data[i + 1];
            line += data[i];
            words.Add((lines[line].Substring(character, data[i + 2]), legend[data[i + 3]]));
        }

        Assert.Equal([("blueprint", "property"), ("lanes", "property"), ("guest", "class"), ("band", "property"), ("customer", "enumMember")], words.Take(5));
        Assert.Contains(("brew", "variable"), words);
        Assert.Contains(("2 min", "number"), words);
    }

    private static bool IsMistake(JsonNode? problem) => (int?)problem!["severity"] == 1;

    private static object Actions(int line, int character, params string[] only)
    {
        var place = new { line, character };
        object context = only.Length == 0 ? new { diagnostics = Array.Empty<object>() } : new { diagnostics = Array.Empty<object>(), only };
        return new { textDocument = new { uri = LspSession.Uri }, range = new { start = place, end = place }, context };
    }

    /// <summary>The text after edits in UTF-16 units, none of which overlaps another.</summary>
    internal static string Applied(string text, JsonArray edits)
    {
        foreach (var edit in edits.OrderByDescending(edit => Offset(text, edit!["range"]!["start"]!)))
        {
            var (start, end) = (Offset(text, edit!["range"]!["start"]!), Offset(text, edit["range"]!["end"]!));
            text = text.Remove(start, end - start).Insert(start, (string)edit["newText"]!);
        }

        return text;
    }

    private static int Offset(string text, JsonNode place)
    {
        var at = 0;
        for (var line = 0; line < (int)place["line"]!; line++) at = text.IndexOf('\n', at) + 1;
        return at + (int)place["character"]!;
    }

    private static JsonObject Rename(LspSession session, (int Line, int Character) place, string name) =>
        session.Client.Ask("textDocument/rename", new { textDocument = new { uri = LspSession.Uri }, position = new { line = place.Line, character = place.Character }, newName = name });

    private static string Hover(LspSession session, (int Line, int Character) place) => (string)session.Result("textDocument/hover", place)!["contents"]!["value"]!;

    private static string[] Labels(JsonNode? list, string name = "label") => [.. (list is JsonArray items ? items : list!["items"]!.AsArray()).Select(item => (string)item![name]!)];
}
