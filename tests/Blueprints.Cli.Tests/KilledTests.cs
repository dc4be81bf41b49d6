using System.Text.RegularExpressions;

namespace Blueprints.Cli.Tests;

/// <summary>Whatever ends a run, and whenever, a file is whole: the old one or the new one.</summary>
public sealed partial class KilledTests : IDisposable
{
    private readonly Workspace _workspace = new Workspace().With("long.blueprint.yaml", Workspace.Long(150));
    private readonly Random _random = new(7);

    public void Dispose() => _workspace.Dispose();

    [LongTheory("it starts the command six times for each format")]
    [InlineData("out.svg", "render", "long.blueprint.yaml", "--theme", "dark", "--findings")]
    [InlineData("out.png", "render", "long.blueprint.yaml", "--theme", "dark")]
    [InlineData("out.pdf", "render", "long.blueprint.yaml", "--theme", "dark")]
    [InlineData("out.json", "check", "long.blueprint.yaml", "--format", "json")]
    public void By_force_while_it_writes(string output, params string[] line)
    {
        Assert.Equal(0, _workspace.Run([.. line, "-o", output]).ExitCode);
        var whole = _workspace.Bytes(output);
        byte[] old = [.. "old"u8];
        File.WriteAllBytes(_workspace.PathOf(output), old);
        for (var i = 0; i < 4; i++)
        {
            using var run = _workspace.Begin([.. line, "-o", output]);
            while (!run.HasExited && Unfinished().Length == 0) Thread.Yield();
            Thread.Sleep(_random.Next(1 + (40 * i)));
            run.Kill();
            run.WaitForExit();
            var now = _workspace.Bytes(output);
            Assert.True(now.AsSpan().SequenceEqual(old) || now.AsSpan().SequenceEqual(whole), $"{output} is neither the old nor the new one");
            foreach (var file in Unfinished())
            {
                Assert.Matches(TemporaryName(), Path.GetFileName(file));
                File.Delete(file);
            }
        }

        Assert.Equal(0, _workspace.Run([.. line, "-o", output]).ExitCode);
        Assert.Equal(whole, _workspace.Bytes(output));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public void By_a_signal(string signal, int code)
    {
        if (OperatingSystem.IsWindows()) return;
        _workspace.With("out.png", "old");
        using var run = _workspace.Begin("render", "long.blueprint.yaml", "-o", "out.png", "--scale", "2");
        while (Unfinished().Length == 0) Assert.False(run.HasExited, "nothing was seen of the temporary file");
        Assert.Equal(0, _workspace.Shell($"kill -s {signal} {run.Id}").ExitCode);
        run.WaitForExit();
        Assert.Equal(code, run.ExitCode);
        Assert.Equal("old", _workspace.Read("out.png"));
        Assert.Empty(Unfinished());
    }

    private string[] Unfinished() => Directory.GetFiles(_workspace.Folder, ".blueprints-*");

    [GeneratedRegex(@"^\.blueprints-[a-z0-9]{8}\.[a-z0-9]{3}$")]
    private static partial Regex TemporaryName();
}
