using System.Diagnostics;
using System.Text;
using Blueprints.Analysis;

namespace Blueprints.Cli.Tests;

/// <summary>What a run of the command left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error);

/// <summary>A folder of its own to run the command in; gone when the test is over.</summary>
internal sealed class Workspace : IDisposable
{
    public const string Good = "blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Brings tea\n";
    public const string Bad = "blueprint: Tea\nsteps:\n  - custmer: Orders tea\n";

    /// <summary>A document in which nothing is found, whatever rules there are.</summary>
    public static string Sound { get; } = Good + "analysis:\n" + string.Concat(RuleList.All.Select(rule => $"  {rule.Name}: off\n"));

    /// <summary>A blueprint of so many steps.</summary>
    public static string Long(int steps) => "blueprint: Long\nsteps:\n" + string.Concat(Enumerable.Range(1, steps).Select(i => $"  - {(i % 2 == 0 ? "customer" : "frontstage")}: Does thing {i} of many\n"));

    private static readonly Dictionary<string, string> Unset = [];

    private static readonly string? Published = Environment.GetEnvironmentVariable("BLUEPRINTS_COMMAND") is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    /// <summary>The program that runs libraries.</summary>
    public static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    // A published command that is to be held to the same tests is named in the environment.
    private static readonly string[] Command = Published is not null
        ? [Published]
        : [DotNet, Path.Combine(AppContext.BaseDirectory, "Blueprints.Cli.dll")];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The program that is started for the command, and what it is given before the arguments.</summary>
    public static IReadOnlyList<string> Started => Command;

    /// <summary>How a shell calls the command.</summary>
    public static string Line { get; } = string.Join(' ', Command.Select(part => $"'{part}'"));

    public string Folder { get; } = Directory.CreateTempSubdirectory("blueprints-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public Workspace With(string name, string text = Good)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text, Utf8);
        return this;
    }

    public byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    public string Read(string name) => File.ReadAllText(PathOf(name), Utf8);

    public bool Has(string name) => File.Exists(PathOf(name));

    /// <summary>The files there are, by their paths below the folder, in order.</summary>
    public string[] Files() =>
        [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public Outcome Run(params string[] arguments) => RunWith("", arguments);

    public Outcome RunWith(string input, params string[] arguments) => RunWith(Utf8.GetBytes(input), arguments);

    public Outcome RunWith(byte[] input, params string[] arguments) => Run(input, Folder, Unset, arguments);

    /// <summary>Runs the command through the shell, its streams redirected.</summary>
    public Outcome RunInShell(string redirection, string arguments) => Shell($"{Line} {arguments} {redirection}");

    /// <summary>Runs the command with variables of the environment, in the workspace or a folder below it.</summary>
    public Outcome RunIn(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments) => Run([], PathOf(folder), variables, arguments);

    /// <summary>Runs the command as a process of its own, as it always does in a long run.</summary>
    public Outcome RunAlone(params string[] arguments) => Start([], [.. Command, .. arguments], Folder, Unset);

    /// <summary>Starts the command and waits for nothing; what it says is lost.</summary>
    public Process Begin(params string[] arguments)
    {
        var process = Start(new ProcessStartInfo(Command[0], [.. Command[1..], .. arguments]) { WorkingDirectory = Folder, RedirectStandardError = true, RedirectStandardOutput = true });
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a line of the shell.</summary>
    public Outcome Shell(string line) => Start([], ["/bin/sh", "-c", line], Folder, Unset);

    private static Outcome Run(byte[] input, string folder, IReadOnlyDictionary<string, string> variables, string[] arguments) =>
        Published is null && OwnProcess.Takes(variables) ? OwnProcess.Run(input, folder, variables, arguments) : Start(input, [.. Command, .. arguments], folder, variables);

    private static Process Start(ProcessStartInfo start)
    {
        lock (OwnProcess.Gate) return Process.Start(start)!;
    }

    private static Outcome Start(byte[] input, string[] line, string folder, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command ended without reading its input.
        }

        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, error.Result.ReplaceLineEndings("\n"));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
