using System.Diagnostics;
using System.Text;

namespace Blueprints.PullRequests;

/// <summary>The command, and other programs.</summary>
internal static class Tool
{
    private static readonly string[] Command = Settings.Of("BLUEPRINTS_COMMAND", "dotnet blueprints").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the command.</summary>
    public static (int Code, string Output, string Error) Run(string[] arguments)
    {
        var done = Start(Command[0], [.. Command[1..], .. arguments]);
        return done.Code is 0 or 1 or 2 ? done : throw new TroubleException($"'{string.Join(' ', Command)}' does not run: {done.Error.Trim()}");
    }

    public static (int Code, string Output, string Error) Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        // Whoever is asked to draw needs no right to write comments.
        foreach (var secret in (string[])["BLUEPRINTS_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"]) start.Environment.Remove(secret);
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new TroubleException($"'{program}' does not run: {missing.Message}");
        }
    }
}
