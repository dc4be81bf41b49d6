using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;

namespace Blueprints.Cli.Help;

/// <summary>Shows the help, in the language asked for.</summary>
internal sealed class VerbHelp : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static Option<string?> CreateOption()
    {
        var option = Switches.Create("--help", "-h", "-?");
        option.Action = new VerbHelp();
        option.Recursive = true;
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        LanguageOption.Read(parseResult);
        var text = new HelpPage(parseResult.RootCommandResult.Command, Messages.Language, HelpPage.WidthOfTerminal(Console.IsOutputRedirected)).Of(parseResult.CommandResult.Command);
        return Delivery.Write(null, false, stream => stream.Write(Encoding.UTF8.GetBytes(text)), Messages.Output) ? ExitCode.Done : ExitCode.Trouble;
    }
}
