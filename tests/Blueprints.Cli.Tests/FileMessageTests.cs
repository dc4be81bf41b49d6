namespace Blueprints.Cli.Tests;

/// <summary>What docs/command.md says of files that cannot be read or written is what is said.</summary>
public sealed class FileMessageTests : IDisposable
{
    private const string Document = "tea.blueprint.yaml";
    private const string Drawing = "tea.svg";

    private static readonly Dictionary<string, Action<Workspace>> Situations = new()
    {
        ["no file"] = _ => { },
        ["a link to itself"] = workspace => Link(workspace, Document, Document),
        ["a pipe"] = workspace => workspace.Shell($"mkfifo {Document}"),
        ["a device"] = workspace => Link(workspace, Document, "/dev/null"),
        ["too large a file"] = workspace => workspace.With(Document, new string('#', (16 * 1024 * 1024) + 1)),
        ["a folder without documents"] = workspace => Directory.CreateDirectory(workspace.PathOf(Document)),
        ["a folder in the place of the drawing"] = workspace => Directory.CreateDirectory(workspace.With(Document).PathOf(Drawing)),
        ["a drawing that is write-protected"] = workspace => File.SetAttributes(workspace.With(Document).With(Drawing).PathOf(Drawing), FileAttributes.ReadOnly),
        ["a link to a document in the place of the drawing"] = workspace => Link(workspace.With(Document), Drawing, "cake.blueprint.yaml"),
        ["a link to itself in the place of the drawing"] = workspace => Link(workspace.With(Document), Drawing, Drawing),
        ["a link to a full disk in the place of the drawing"] = workspace => Link(workspace.With(Document), Drawing, "/dev/full"),
        ["a link into no folder in the place of the drawing"] = workspace => Link(workspace.With(Document), Drawing, "none/tea.svg"),
    };

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        var table = RepositoryFiles.Read("docs/command.md").Split("| what stands there | what is said | with `--lang zh` |\n|---|---|---|\n")[1].Split("\n\n")[0];
        foreach (var row in table.TrimEnd().Split('\n'))
        {
            var cells = row.Trim('|', ' ').Split(" | ");
            rows.Add(cells[0], cells[1].Trim('`'), cells[2].Trim('`'));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Is_what_the_page_says(string situation, string english, string chinese)
    {
        if (!OperatingSystem.IsLinux()) return;
        Situations[situation](_workspace);
        Assert.Equal(new Outcome(2, "", $"blueprints: {english}\n"), _workspace.Run("render", Document));
        Assert.Equal(new Outcome(2, "", $"blueprints: {chinese}\n"), _workspace.Run("render", Document, "--lang", "zh"));
        Assert.DoesNotContain(_workspace.Files(), file => file.StartsWith(".blueprints-", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_has_a_row_for_each() => Assert.Equal(Situations.Keys, Rows().Select(row => (string)row[0]));

    private static void Link(Workspace workspace, string name, string target) => File.CreateSymbolicLink(workspace.PathOf(name), target);
}
