using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Blueprints.Interchange.Tests;

/// <summary>The very programs that our files are for: draw.io, bpmn-js, bpmnlint and Mermaid, in node and Chromium.</summary>
internal static class Judge
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "Blueprints.Interchange.Tests", "Judges");

    /// <summary>Where <c>npm ci</c> has put them.</summary>
    private static readonly string Modules = Path.Combine(RepositoryFiles.Root, "artifacts", "exchange", "node_modules");

    /// <summary>Why tests that ask them are skipped; null where they run, as always where <c>BLUEPRINTS_REQUIRE_JUDGES</c> is set.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("BLUEPRINTS_REQUIRE_JUDGES") is { Length: > 0 } ? null
        : !Directory.Exists(Modules) ? $"{Modules} is missing: copy package.json and package-lock.json of {Folder} beside it, and run npm ci --ignore-scripts there, as .ci/run does"
        : !Has("node") ? "there is no node"
        : !Has("chromium") ? "there is no chromium"
        : null;

    /// <summary>A file of theirs.</summary>
    public static string PathOf(params string[] names) => Path.Combine([Modules, .. names]);

    /// <summary>What a program in <c>Judges</c> says of files: its answer in JSON.</summary>
    /// <param name="program">The program.</param>
    /// <param name="extension">The ending of the files.</param>
    /// <param name="files">The files' texts.</param>
    public static JsonNode Ask(string program, string extension, IEnumerable<string> files)
    {
        var work = Directory.CreateTempSubdirectory("blueprints-judge-");
        try
        {
            var arguments = new List<string> { Path.Combine(Folder, program), Modules };
            foreach (var file in files)
            {
                arguments.Add(Path.Combine(work.FullName, $"{arguments.Count}.{extension}"));
                File.WriteAllText(arguments[^1], file, new UTF8Encoding(false));
            }

            var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
            start.Environment["NODE_PATH"] = Modules;
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0 && output.Length > 0, $"{program}: {errors.Result}");
            return JsonNode.Parse(output)!;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>A test that asks the programs of others, and is skipped where they are missing and not required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JudgeFactAttribute : FactAttribute
{
    public JudgeFactAttribute() => Skip = Judge.Missing;
}
