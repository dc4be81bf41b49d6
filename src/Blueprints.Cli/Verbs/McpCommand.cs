using System.CommandLine;
using Blueprints.Cli.Assistants;
using Blueprints.Cli.Files;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints mcp</c>: answers an assistant by the Model Context Protocol, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var folder = new Argument<string[]>("FOLDER") { Arity = ArgumentArity.ZeroOrMore };
        var write = Switches.Create("--write");
        var verb = new Verb("mcp", McpHelp.Create);
        verb.Add(folder);
        verb.Add(write);
        verb.SetAction(parsed =>
        {
            LanguageOption.Read(parsed);
            return Run(verb, parsed.GetValue(folder) ?? [], Switches.IsSet(parsed, write));
        });
        return verb;
    }

    private static int Run(Verb verb, string[] folders, bool mayWrite)
    {
        if (folders.Length > 1) throw new UsageException("name one folder at a time", "一次只能给出一个文件夹");
        var folder = folders.Length == 0 ? "." : folders[0];
        if (folder.StartsWith('-')) throw verb.Unknown(folder);
        if (!Directory.Exists(folder)) throw new UsageException($"there is no folder '{folder}'", $"没有文件夹“{folder}”");
        Streams.RequireGiven(0);
        Streams.RequireGiven(1);
        SizeLimit.Heed();
        using var input = Console.OpenStandardInput();
        using var output = new LimitedStream(Console.OpenStandardOutput());
        new McpServer(input, output, Path.GetFullPath(folder), mayWrite, VersionNumber.Text).Run();
        return ExitCode.Done;
    }
}
