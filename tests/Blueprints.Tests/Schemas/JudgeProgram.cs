using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Blueprints.Tests.Schemas;

/// <summary>Programs of others that judge our schemas.</summary>
internal static class JudgeProgram
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "Blueprints.Tests", "Schemas", "Judges");

    /// <summary>Where <c>npm ci</c> has put what the programs in <c>Judges</c> need.</summary>
    private static readonly string Modules = Path.Combine(RepositoryFiles.Root, "artifacts", "judges", "node_modules");

    /// <summary>What a program in <c>Judges</c> says of an input; the test fails where it cannot run.</summary>
    public static JsonNode Node(string program, JsonObject input)
    {
        Assert.True(Directory.Exists(Modules), $"{Modules} is missing: copy package.json and package-lock.json of {Folder} beside it, and run npm ci --ignore-scripts there, as .ci/run does");
        var output = Run("node", [Path.Combine(Folder, program)], input.ToJsonString(), Modules);
        Assert.True(output is not null, "there is no node, or it fails");
        return JsonNode.Parse(output)!;
    }

    /// <summary>What a program says; null where there is no such program, or where it fails.</summary>
    public static string? Run(string program, IEnumerable<string> arguments, string input, string? modules = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        if (modules is not null) start.Environment["NODE_PATH"] = modules;
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            using (var stdin = process.StandardInput.BaseStream) stdin.Write(Encoding.UTF8.GetBytes(input));
            var output = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            errors.Wait();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
