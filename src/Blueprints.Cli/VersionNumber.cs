using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Blueprints.Cli;

/// <summary>Says which version this is.</summary>
internal sealed class VersionNumber : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static Option<string?> CreateOption()
    {
        var option = Flags.Create("Show the version.", "--version");
        option.Action = new VersionNumber();
        option.Recursive = true;
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionNumber).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine(version);
        return ExitCode.Done;
    }
}
