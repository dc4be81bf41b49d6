using System.Text;
using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Tests;

/// <summary>
/// Runs the command within the process of the tests, from its arguments to its exit code: a tenth of what starting it takes. One command at
/// a time, since a process has one folder and one set of streams.
/// </summary>
internal static class OwnProcess
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Held while a command runs here, and by whoever starts another program, which would inherit its folder and its streams.
    /// </summary>
    public static Lock Gate { get; } = new();

    /// <summary>
    /// Whether a command can run here: where it's not asked to be a program by itself, and nothing but its own variables is set for it.
    /// </summary>
    public static bool Takes(IReadOnlyDictionary<string, string> variables) =>
        StandardStreams.AreSupported && !LongRuns.IsOne && variables.Keys.All(name => name.StartsWith("BLUEPRINTS_", StringComparison.Ordinal));

    /// <summary>Runs the command in a folder, and puts back all that it changes of the process.</summary>
    public static Outcome Run(byte[] input, string folder, IReadOnlyDictionary<string, string> variables, string[] arguments)
    {
        lock (Gate)
        {
            var streams = Directory.CreateTempSubdirectory("blueprints-streams-").FullName;
            string[] files = [Path.Combine(streams, "in"), Path.Combine(streams, "out"), Path.Combine(streams, "error")];
            File.WriteAllBytes(files[0], input);
            try
            {
                var code = Run(files, folder, variables, arguments);
                return new Outcome(code, File.ReadAllText(files[1], Utf8), File.ReadAllText(files[2], Utf8).ReplaceLineEndings("\n"));
            }
            finally
            {
                Directory.Delete(streams, recursive: true);
            }
        }
    }

    private static int Run(string[] files, string folder, IReadOnlyDictionary<string, string> variables, string[] arguments)
    {
        var (output, error, before) = (Console.Out, Console.Error, Environment.CurrentDirectory);
        var kept = variables.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        using var streams = new StandardStreams(files);
        try
        {
            Environment.CurrentDirectory = folder;
            foreach (var (name, value) in variables) Environment.SetEnvironmentVariable(name, value);
            using var said = new StreamWriter(Console.OpenStandardOutput(), Utf8) { AutoFlush = true };
            using var told = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
            Console.SetOut(said);
            Console.SetError(told);
            Messages.Chosen = null;
            return BlueprintsCommand.Run(arguments);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Environment.CurrentDirectory = before;
            foreach (var (name, value) in kept) Environment.SetEnvironmentVariable(name, value);
        }
    }
}
