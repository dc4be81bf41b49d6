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

    // A published command that is to be held to the same tests is named in the environment.
    private static readonly string[] Command = Environment.GetEnvironmentVariable("BLUEPRINTS_COMMAND") is { Length: > 0 } published
        ? [Path.GetFullPath(published)]
        : [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "Blueprints.Cli.dll")];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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

    public Outcome RunWith(byte[] input, params string[] arguments) => Start(input, [.. Command, .. arguments]);

    /// <summary>Runs the command through the shell, its streams redirected.</summary>
    public Outcome RunInShell(string redirection, string arguments) => Start([], ["/bin/sh", "-c", $"{Line} {arguments} {redirection}"]);

    /// <summary>Runs the command with variables of the environment, in the workspace or a folder below it.</summary>
    public Outcome RunIn(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments) => Start([], [.. Command, .. arguments], PathOf(folder), variables);

    /// <summary>Starts the command and waits for nothing; what it says is lost.</summary>
    public Process Begin(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Command[0], [.. Command[1..], .. arguments]) { WorkingDirectory = Folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a line of the shell.</summary>
    public Outcome Shell(string line) => Start([], ["/bin/sh", "-c", line]);

    private Outcome Start(byte[] input, string[] line, string? folder = null, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = folder ?? Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
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
