using System.Diagnostics;
using System.Text.Json;

namespace Blueprints.Cli.Tests.Sarif;

/// <summary>The tool of those who keep the standard, which tells what is wrong with a log, or what a code host will not take.</summary>
internal static class SarifJudge
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "Blueprints.Cli.Tests", "Sarif", "Judges");

    /// <summary>Where <c>npm ci</c> has put it.</summary>
    private static readonly string Program = Path.Combine(RepositoryFiles.Root, "artifacts", "sarif", "node_modules", "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");

    /// <summary>Why tests that ask it are skipped; null where they run, as always where <c>BLUEPRINTS_REQUIRE_JUDGES</c> is set.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("BLUEPRINTS_REQUIRE_JUDGES") is { Length: > 0 } || File.Exists(Program) ? null
        : $"{Program} is missing: copy package.json and package-lock.json of {Folder} to artifacts/sarif, and run npm ci --ignore-scripts there, as .ci/run does";

    /// <summary>The errors and warnings about logs, each as its rule and its file; none where all is well.</summary>
    /// <param name="kinds">The kinds of rules, such as <c>Sarif;Ado</c>; null for those that the tool takes unasked.</param>
    /// <param name="logs">The paths of the logs.</param>
    public static List<string> Complaints(string? kinds, params string[] logs)
    {
        Assert.True(File.Exists(Program), Missing);
        // npm, where it is to run no scripts, leaves the program as one that may not be run.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Program, File.GetUnixFileMode(Program) | UnixFileMode.UserExecute);
        var report = Path.Combine(Path.GetDirectoryName(logs[0])!, "judged.sarif");
        var start = new ProcessStartInfo(Program, ["validate", .. logs, "--output", report, "--log", "ForceOverwrite", .. kinds is null ? [] : (string[])["--rule-kind", kinds]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(File.Exists(report), $"{told}{error.Result}");
        using var json = JsonDocument.Parse(File.ReadAllBytes(report));
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Contains($"{logs.Length} files scanned", told, StringComparison.Ordinal);
        return [.. run.GetProperty("results").EnumerateArray().Select(Told)];
    }

    private static string Told(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        return $"{result.GetProperty("ruleId").GetString()!.Split('/')[0]} {(place.TryGetProperty("uri", out var uri) ? Path.GetFileName(uri.GetString()) : "")}";
    }
}

/// <summary>A test that asks the tool, and is skipped where it is missing and not required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SarifJudgeFactAttribute : FactAttribute
{
    public SarifJudgeFactAttribute() => Skip = SarifJudge.Missing;
}
