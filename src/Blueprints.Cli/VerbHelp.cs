using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Blueprints.Cli;

/// <summary>The usual help, and under it the verb's examples and exit codes.</summary>
internal sealed class VerbHelp : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static Option<string?> CreateOption()
    {
        var option = Flags.Create("Show this help.", "--help", "-h", "-?");
        option.Action = new VerbHelp();
        option.Recursive = true;
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction().Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb) parseResult.InvocationConfiguration.Output.Write(verb.Notes);
        return ExitCode.Done;
    }
}
