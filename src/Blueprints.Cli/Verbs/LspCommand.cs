using System.CommandLine;
using Blueprints.Cli.Files;
using Blueprints.Cli.LanguageServer;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints lsp</c>: answers an editor by the Language Server Protocol, over standard input and output.</summary>
internal static class LspCommand
{
    public static Command Create()
    {
        // Editors add it of themselves; there is no other way.
        var stdio = Switches.Create("--stdio");
        var verb = new Verb("lsp", LspHelp.Create);
        verb.Add(stdio);
        verb.SetAction(parsed =>
        {
            LanguageOption.Read(parsed);
            return Run();
        });
        return verb;
    }

    private static int Run()
    {
        Streams.RequireGiven(0);
        Streams.RequireGiven(1);
        SizeLimit.Heed();
        using var input = Console.OpenStandardInput();
        using var output = new LimitedStream(Console.OpenStandardOutput());
        return new LspServer(input, output, Messages.Chosen, VersionNumber.Text, static () => Environment.Exit(ExitCode.Mistakes)).Run() ? ExitCode.Done : ExitCode.Mistakes;
    }
}
