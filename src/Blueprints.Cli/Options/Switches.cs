using System.CommandLine;

namespace Blueprints.Cli.Options;

/// <summary>
/// Options without a value. The library's own help and version options load text resources at every start, and options of a value type are
/// compiled at every start: together a quarter of the time that a small document takes.
/// </summary>
internal static class Switches
{
    public static Option<string?> Create(string name, params string[] aliases) => new(name, aliases) { Arity = ArgumentArity.Zero };

    public static bool IsSet(ParseResult parsed, Option<string?> flag) => parsed.GetResult(flag) is { Implicit: false };
}
