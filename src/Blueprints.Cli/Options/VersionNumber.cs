using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Text;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;

namespace Blueprints.Cli.Options;

/// <summary>Says which version this is.</summary>
internal sealed class VersionNumber : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    /// <summary>The version.</summary>
    public static string Text => typeof(VersionNumber).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static Option<string?> CreateOption()
    {
        var option = Switches.Create("--version");
        option.Action = new VersionNumber();
        option.Recursive = true;
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        return Delivery.Write(null, false, stream => stream.Write(Encoding.UTF8.GetBytes(Text + "\n")), Messages.Output) ? ExitCode.Done : ExitCode.Trouble;
    }
}
