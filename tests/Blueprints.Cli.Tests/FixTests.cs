using System.Text;
using Blueprints.Cli.Verbs.Checks;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints check --fix</c>.</summary>
public sealed class FixTests : IDisposable
{
    private const string Name = "tea.blueprint.yaml";
    private const string Misspelt = "blueprint: Tea # the title\nsteps:\n  - custmer: Orders tea\n    tiem: 2 min\n";
    private const string Right = "blueprint: Tea # the title\nsteps:\n  - customer: Orders tea\n    time: 2 min\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_misspelt_document_is_fixed_and_what_is_left_is_told()
    {
        var outcome = _workspace.With(Name, Misspelt).Run("check", "--fix", "--fail-on", "never", Name);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(Right, _workspace.Read(Name));
        Assert.Equal($"fixed 2 mistakes in {Name}\n", outcome.Error);
        Assert.Equal("1 document: nothing found\n", outcome.Output);
        Assert.Equal([Name], _workspace.Files());
    }

    [Fact]
    public void Quiet_does_not_tell_of_what_was_fixed() =>
        Assert.Equal("", _workspace.With(Name, Misspelt).Run("check", "--fix", "--quiet", Name).Error);

    [Fact]
    public void A_document_without_mistakes_is_not_written()
    {
        _workspace.With(Name, Workspace.Sound);
        var before = File.GetLastWriteTimeUtc(_workspace.PathOf(Name));
        Assert.Equal(new Outcome(0, "1 document: nothing found\n", ""), _workspace.Run("check", "--fix", Name));
        Assert.Equal(before, File.GetLastWriteTimeUtc(_workspace.PathOf(Name)));
    }

    [Fact]
    public void A_byte_order_mark_and_line_endings_stay()
    {
        var text = Misspelt.Replace("\n", "\r\n", StringComparison.Ordinal);
        File.WriteAllBytes(_workspace.PathOf(Name), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);
        _workspace.Run("check", "--fix", Name);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Right.Replace("\n", "\r\n", StringComparison.Ordinal))], _workspace.Bytes(Name));
    }

    [Fact]
    public void A_dry_run_shows_what_patch_takes_and_writes_nothing()
    {
        var outcome = _workspace.With(Name, Misspelt).Run("check", "--fix", "--dry-run", Name);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal($"--- a/{Name}\n+++ b/{Name}\n@@ -1,4 +1,4 @@\n blueprint: Tea # the title\n steps:\n-  - custmer: Orders tea\n-    tiem: 2 min\n+  - customer: Orders tea\n+    time: 2 min\n", outcome.Output);
        Assert.Equal(("", Misspelt), (outcome.Error, _workspace.Read(Name)));
        File.WriteAllText(_workspace.PathOf("changes.diff"), outcome.Output);
        Assert.Equal(0, _workspace.Shell("patch -s -p1 < changes.diff").ExitCode);
        Assert.Equal(Right, _workspace.Read(Name));
    }

    [Fact]
    public void A_dry_run_over_documents_without_mistakes_says_that_there_is_nothing() =>
        Assert.Equal(new Outcome(0, "", "there is nothing that can safely be fixed\n"), _workspace.With(Name, Workspace.Sound).Run("check", "--fix", "--dry-run", Name));

    [Fact]
    public void Standard_input_comes_out_fixed_and_what_is_left_is_told_beside()
    {
        var outcome = _workspace.RunWith(Misspelt + "    kind: nonsense\n", "check", "--fix", "-");
        Assert.Equal((1, Right + "    kind: nonsense\n"), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("-:5:11: error BP0017", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_in_which_nothing_is_certain_comes_out_as_it_is()
    {
        var outcome = _workspace.RunWith("steps: *nothing\n", "check", "--fix", "-");
        Assert.Equal((1, "steps: *nothing\n"), (outcome.ExitCode, outcome.Output));
    }

    [Fact]
    public void A_whole_folder_is_fixed()
    {
        for (var i = 0; i < 5; i++) _workspace.With($"{i}.blueprint.yaml", Misspelt);
        var outcome = _workspace.Run("check", "--fix", ".");
        Assert.All(Enumerable.Range(0, 5), i => Assert.Equal(Right, _workspace.Read($"{i}.blueprint.yaml")));
        Assert.Equal(5, outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("--dry-run goes with --fix", "check", "--dry-run", Name)]
    [InlineData("- stands alone", "check", "--fix", "-", Name)]
    [InlineData("- stands alone", "check", "--fix", "-", "--format", "json")]
    [InlineData("- stands alone", "check", "--fix", "-", "-o", "found.txt")]
    public void What_does_not_go_together_is_told(string words, params string[] arguments)
    {
        var outcome = _workspace.With(Name, Misspelt).Run(arguments);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(words, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Misspelt, _workspace.Read(Name));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_once()
    {
        var outcome = _workspace.Run("check", "--fix", "missing.blueprint.yaml");
        Assert.Equal((2, "blueprints: cannot read 'missing.blueprint.yaml': there is no such file\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public void A_name_with_a_space_ends_in_a_tab_as_git_writes_it() =>
        Assert.StartsWith("--- a/d r/f\t\n+++ b/d r/f\t\n@@ ", UnifiedDiff.Of("d r/f", "a\n", "b\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("check", "--fix", "/dev/stdin")]
    [InlineData("check", "--fix", "/dev/fd/0")]
    [InlineData("convert", "--keys=zh", "/dev/stdin")]
    [InlineData("check", "--fix", "--dry-run", "--format=json", Name)]
    [InlineData("pareto", "-o", "new/", "late.fishbone.yaml")]
    [InlineData("pareto", "-o", "chart.", "late.fishbone.yaml")]
    public void What_cannot_be_written_is_refused_at_once(params string[] arguments)
    {
        _workspace.With(Name, Misspelt).With("late.fishbone.yaml", "fishbone: Late\ncategories:\n  Crew:\n  - cause: Ill\n    count: 3\n");
        var files = _workspace.Files();
        Assert.Equal(2, _workspace.Run(arguments).ExitCode);
        Assert.Equal(files, _workspace.Files());
        Assert.Equal(Misspelt, _workspace.Read(Name));
    }

    [Theory]
    [InlineData("a\nb\nc\n", "a\nb\nc\n", "")]
    [InlineData("a\nb", "a\nc", "--- a/f\n+++ b/f\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n")]
    [InlineData("", "a\n", "--- a/f\n+++ b/f\n@@ -0,0 +1,1 @@\n+a\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n", "--- a/f\n+++ b/f\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n")]
    [InlineData("1\n2\n3\n", "1\n3\n", "--- a/f\n+++ b/f\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n")]
    public void Differences_are_shown_as_patch_takes_them(string before, string after, string diff) => Assert.Equal(diff, UnifiedDiff.Of("f", before, after));
}
