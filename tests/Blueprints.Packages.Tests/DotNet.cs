using System.Diagnostics;
using System.Text;

namespace Blueprints.Packages.Tests;

/// <summary>Runs programs as a stranger does: without what the run of the tests has put into the environment.</summary>
internal static class DotNet
{
    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs <c>dotnet</c>, which must succeed.</summary>
    public static string Run(string folder, string[] arguments, params (string Name, string Value)[] environment) => Start(Host, folder, arguments, environment);

    /// <summary>Runs <c>dotnet</c>, which must fail.</summary>
    /// <returns>What it wrote onto standard output.</returns>
    public static string Fail(string folder, string[] arguments, params (string Name, string Value)[] environment) => Start(Host, folder, arguments, environment, code => code != 0);

    /// <summary>Runs a program, which must succeed.</summary>
    /// <returns>What it wrote onto standard output.</returns>
    public static string Start(string program, string folder, string[] arguments, params (string Name, string Value)[] environment) => Start(program, folder, arguments, environment, code => code == 0);

    private static string Start(string program, string folder, string[] arguments, (string Name, string Value)[] environment, Func<int, bool> isRight)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsOfTheRun)) start.Environment.Remove(name);

        // No server stays behind, and the language of messages is known.
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
            [("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_CLI_UI_LANGUAGE", "en"), ("MSBUILDDISABLENODEREUSE", "1"), ("MSBUILDTERMINALLOGGER", "off"), ("UseSharedCompilation", "false"), .. environment])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Assert.True(isRight(process.ExitCode), $"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}\n{output.Result}{error.Result}");
        return output.Result.ReplaceLineEndings("\n");
    }

    private static bool IsOfTheRun(string name) => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}
