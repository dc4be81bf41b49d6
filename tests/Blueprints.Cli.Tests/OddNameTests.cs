using System.Text;

namespace Blueprints.Cli.Tests;

/// <summary>Names of files, from any alphabet and of any length.</summary>
public sealed class OddNameTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("with spaces ")]
    [InlineData("银行 开户")]
    [InlineData("茶🍵👨‍👩‍👧")]
    [InlineData("@at %41 $HOME ;'\"&|")]
    [InlineData("-x")]
    [InlineData("--help")]
    [InlineData("..two.dots..")]
    public void Are_taken_as_they_are(string name)
    {
        if (OperatingSystem.IsWindows()) return;
        _workspace.With($"in/{name}.blueprint.yaml");
        Assert.Equal(name.StartsWith('.') ? new Outcome(2, "", "blueprints: no documents in folder 'in': their names end in .blueprint.yaml or .fishbone.yaml\n") : new Outcome(0, "", $"wrote out/{name}.png\n"), _workspace.Run("render", "in", "-o", "out/", "--format", "png"));
        _workspace.With($"{name}.blueprint.yaml");
        Assert.Equal(new Outcome(0, "", $"wrote {name}.svg\n"), _workspace.Run("render", "--", $"{name}.blueprint.yaml"));
        Assert.True(_workspace.Has($"{name}.svg"));
    }

    [Theory]
    [InlineData("n")]
    [InlineData("茶")]
    public void May_be_as_long_as_the_file_system_takes(string letter)
    {
        var name = string.Concat(Enumerable.Repeat(letter, (255 - ".blueprint.yaml".Length) / Encoding.UTF8.GetByteCount(letter)));
        _workspace.With($"{name}.blueprint.yaml");
        Assert.Equal(new Outcome(0, "", $"wrote {name}.svg\n"), _workspace.Run("render", $"{name}.blueprint.yaml"));
        var longer = string.Concat(Enumerable.Repeat(letter, 255));
        Assert.Equal(new Outcome(2, "", $"blueprints: cannot write '{longer}.svg': the name is too long\n"), _workspace.Run("render", $"{name}.blueprint.yaml", "-o", $"{longer}.svg"));
    }

    [Fact]
    public void That_differ_by_case_only_are_two_where_the_file_system_has_it_so()
    {
        if (!OperatingSystem.IsLinux()) return;
        _workspace.With("in/tea.blueprint.yaml").With("in/Tea.blueprint.yaml").With("in/TEA.BLUEPRINT.YAML");
        Assert.Equal(new Outcome(0, "", "wrote out/TEA.svg\nwrote out/Tea.svg\nwrote out/tea.svg\n"), _workspace.Run("render", "in", "-o", "out/"));
    }

    [Fact]
    public void Cannot_move_the_cursor_of_a_terminal()
    {
        if (OperatingSystem.IsWindows()) return;
        const string Name = "a\u001b[31m\nb\r\u0007\u009b2J";
        foreach (var line in (string[][])
        [
            ["render", $"{Name}.blueprint.yaml"],
            ["render", $"{Name}.none.yaml"],
            ["render", $"{Name}.blueprint.yaml", "-o", $"{Name}/out.svg"],
            ["check", $"{Name}.bad.yaml"],
            ["check", $"{Name}.bad.yaml", "--format", "github"],
            ["check", $"{Name}.bad.yaml", "--format", "json"],
            ["check", $"{Name}.bad.yaml", "--format", "sarif"],
            ["measure", $"{Name}.blueprint.yaml"],
            ["measure", $"{Name}.blueprint.yaml", "--format", "json"],
            ["compare", $"{Name}.blueprint.yaml", $"{Name}.bad.yaml"],
            ["render", "--theme", Name, $"{Name}.blueprint.yaml"],
            ["render", $"-{Name}"],
            [Name],
        ])
        {
            _workspace.With($"{Name}.blueprint.yaml").With($"{Name}.bad.yaml", "blueprint: Tea\nsteps:\n  - \"cu\\e[31mst\\x9bmer\": Orders tea\n  - {customer: \"Or\\e[31mders\\x07\"}\n");
            var outcome = _workspace.Run(line);
            Assert.DoesNotContain((outcome.Output + outcome.Error).ToCharArray(), c => char.IsControl(c) && c != '\n');
        }
    }

    [Fact]
    public void That_are_not_UTF8_are_told()
    {
        if (!OperatingSystem.IsLinux()) return;
        _workspace.With("in/tea.blueprint.yaml");
        _workspace.Shell("cp in/tea.blueprint.yaml \"$(printf 'in/tea-\\377.blueprint.yaml')\"");
        Assert.Equal(new Outcome(2, "", "blueprints: cannot read 'in/tea-\uFFFD.blueprint.yaml': there is no such file, or its name is not UTF-8; rename it\nwrote in/tea.svg\n"), _workspace.Run("render", "in"));
        _workspace.Shell("rm in/*377* in/tea-*");
    }
}
