using System.Diagnostics;

namespace Blueprints.Cli.Tests;

/// <summary>
/// A short run of the fuzzer, of the same inputs each time, so that neither the program nor what it holds us to goes bad unnoticed.
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Inputs = LongRuns.Count(25, 200);

    private static readonly string[] Targets = ["blueprint", "fishbone", "mermaid", "configuration", "icon", "font", "simulation", "log", "command"];

    [Fact]
    public void Nothing_fails()
    {
        using var workspace = new Workspace();
        var (code, output) = Run("--inputs", $"{Inputs}", "--seed", "7", "--artifacts", workspace.PathOf("failing"));

        Assert.True(code == 0, output);
        Assert.Contains($"doubling: {Inputs / 25} inputs", output, StringComparison.Ordinal);
        Assert.All(Targets, target => Assert.Contains($"{target}: {Inputs} inputs", output, StringComparison.Ordinal));
        Assert.DoesNotContain(" 0 drawings", output, StringComparison.Ordinal);
        Assert.Empty(workspace.Files());
    }

    [LongFact("it starts the program twice")]
    public void An_input_is_made_again_by_its_name()
    {
        using var workspace = new Workspace();
        string[] inputs = [.. Enumerable.Range(0, 2).Select(i =>
        {
            var (code, output) = Run("--target", "blueprint", "--reproduce", "7:30.12.5", "--artifacts", workspace.PathOf($"{i}"));
            Assert.True(code == 0, output);
            return workspace.Read($"{i}/blueprint-7-30.12.5.reproduced.blueprint.yaml");
        })];

        Assert.NotEmpty(inputs[0]);
        Assert.Equal(inputs[0], inputs[1]);
    }

    [Fact]
    public void Wrong_usage_is_explained() => Assert.Equal(2, Run("--target", "nothing").Code);

    private static (int Code, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Workspace.DotNet, [Path.Combine(AppContext.BaseDirectory, "Blueprints.Fuzz.dll"), .. arguments]) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
