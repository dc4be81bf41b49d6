using System.Text.Json.Nodes;
using Blueprints.Cli.Rpc;

namespace Blueprints.Cli.Tests.LanguageServer;

/// <summary>The command as editors start it, driven by their own clients.</summary>
public sealed class EditorTests : IDisposable
{
    private const string Modules = "artifacts/clients/node_modules";
    private const string Tea = "blueprint: Tea\nsteps:\n  - custmer: Orders tea\n    id: order\n  - frontstage: Brings tea\n    next: order\n";

    private static readonly string Programs = Path.Combine(RepositoryFiles.Root, "tests", "Blueprints.Cli.Tests", "LanguageServer", "Editors");

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [EditorFact("node", Modules)]
    public void The_client_of_VS_Code_goes_through_a_whole_conversation()
    {
        _workspace.With("tea.yaml", Tea);
        var outcome = _workspace.Shell($"NODE_PATH='{Path.Combine(RepositoryFiles.Root, Modules)}' node '{Path.Combine(Programs, "client.cjs")}' {Workspace.Line} lsp < tea.yaml");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var said = JsonNode.Parse(outcome.Output)!;
        Assert.Equal(("blueprints", 0), ((string?)said["server"], (int)said["code"]!));
        Assert.Contains("BP0012", Texts(said["before"]));
        Assert.DoesNotContain("BP0012", Texts(said["after"]));
        Assert.Contains("time", Texts(said["completion"]));
        Assert.StartsWith("id", (string?)said["hover"], StringComparison.Ordinal);
        Assert.Equal(["Orders tea", "Brings tea"], Texts(said["outline"]));
        Assert.Equal(2, (int)said["renamed"]!);
        Assert.True(said["cancelled"]!.ToJsonString() is "\"answered\"" or "-32800", said["cancelled"]!.ToJsonString());
        Assert.Equal(RpcError.MethodNotFound, (int)said["unknown"]!);
    }

    [EditorFact("nvim")]
    public void Neovim_with_the_settings_of_the_manual_goes_through_a_whole_conversation()
    {
        _workspace.With("tea.blueprint.yaml", Tea).With("bin/blueprints", $"#!/bin/sh\nexec {Workspace.Line} \"$@\"\n").With("init.lua", Settings("lua"));
        var outcome = _workspace.Shell($"chmod +x bin/blueprints; PATH=\"$PWD/bin:$PATH\" HOME=\"$PWD\" XDG_STATE_HOME=\"$PWD\" XDG_CACHE_HOME=\"$PWD\" RESULT=\"$PWD/result.json\" timeout 300 nvim --headless -u init.lua tea.blueprint.yaml -c 'luafile {Path.Combine(Programs, "neovim.lua")}'");
        Assert.True(_workspace.Has("result.json"), outcome.Error);
        var said = JsonNode.Parse(_workspace.Read("result.json"))!;
        Assert.True(said["trouble"] is null, (string?)said["trouble"] + outcome.Error);
        Assert.True((bool)said["ended"]!);
        Assert.Contains("time", Texts(said["completion"]));
        Assert.StartsWith("**time** · 时间", (string?)said["hover"], StringComparison.Ordinal);
        Assert.Equal(["Orders tea", "Brings tea"], Texts(said["outline"]));
        Assert.Equal("blueprint: Tea\nsteps:\n  - customer: Orders tea\n    id: ask\n  - frontstage: Brings tea\n    next: ask\n    time: 2 min", string.Join('\n', Texts(said["text"])));
        Assert.Equal(Tea, _workspace.Read("tea.blueprint.yaml"));
    }

    [EditorFact("emacs", "/usr/share/emacs/site-lisp/elpa")]
    public void Emacs_with_the_settings_of_the_manual_goes_through_a_whole_conversation()
    {
        _workspace.With("tea.blueprint.yaml", Tea).With("bin/blueprints", $"#!/bin/sh\nexec {Workspace.Line} \"$@\"\n").With("init.el", Settings("elisp"));
        var outcome = _workspace.Shell($"chmod +x bin/blueprints; PATH=\"$PWD/bin:$PATH\" HOME=\"$PWD\" RESULT=\"$PWD/result.json\" timeout 300 emacs --batch --eval '(package-initialize)' -l init.el -l '{Path.Combine(Programs, "emacs.el")}'");
        Assert.True(_workspace.Has("result.json"), outcome.Error);
        var said = JsonNode.Parse(_workspace.Read("result.json"))!;
        Assert.True(said["trouble"] is null, (string?)said["trouble"] + outcome.Error);
        Assert.True((bool)said["ended"]!);
        Assert.Equal(("blueprints-mode", "blueprints"), ((string?)said["mode"], (string?)said["server"]));
        Assert.Contains(Texts(said["before"]), problem => problem.StartsWith("blueprints [BP0012]: unknown lane 'custmer'", StringComparison.Ordinal));
        Assert.Contains("time", Texts(said["completion"]));
        Assert.StartsWith("time · 时间", (string?)said["hover"], StringComparison.Ordinal);
        Assert.Equal("blueprint: Tea\nsteps:\n  - customer: Orders tea\n    id: ask\n  - frontstage: Brings tea\n    next: ask\n    time: 2 min\n", string.Join('\n', Texts(said["text"])));
        Assert.Equal(Tea, _workspace.Read("tea.blueprint.yaml"));
    }

    /// <summary>What the manual tells users of an editor to write.</summary>
    /// <param name="language">The language of its settings.</param>
    private static string Settings(string language)
    {
        var page = RepositoryFiles.Read("docs/editors.md");
        var begin = page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return page[begin..page.IndexOf("```", begin, StringComparison.Ordinal)];
    }

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(item => (string)item!)];
}
