using System.CommandLine;
using Blueprints.Cli.Messaging;
using Blueprints.Text;

namespace Blueprints.Cli.Options;

/// <summary>
/// The option <c>--lang</c>, which every verb has, and the variable that stands in for it in what is said. No other setting of the system
/// is looked at.
/// </summary>
internal static class LanguageOption
{
    /// <summary>
    /// The variable of the environment: the language of what is said, where <c>--lang</c> does not stand. What is drawn does not depend on
    /// it.
    /// </summary>
    public const string Variable = "BLUEPRINTS_LANG";

    public static readonly string[] Names = ["en", "zh"];

    private const string Name = "--lang";

    private static Option<string?> _option = Create();

    public static Option<string?> Create() => _option = new Option<string?>(Name) { Recursive = true };

    /// <summary>The language asked for with <c>--lang</c>; null where it does not stand.</summary>
    /// <exception cref="UsageException">There is no such language.</exception>
    public static DiagramLanguage? Read(ParseResult parsed) => Find(Choices.Find(new("language", "语言"), Verb.ValueOf(parsed, _option), Names, item => item));

    /// <summary>
    /// The language to speak, before the arguments are known to make sense: what is wrong with them is said in it as well.
    /// </summary>
    /// <exception cref="UsageException">The variable names no language.</exception>
    public static DiagramLanguage? Glance(string[] args)
    {
        for (var i = 0; i < args.Length && args[i] != "--"; i++)
        {
            var argument = args[i];
            if (!argument.StartsWith(Name, StringComparison.Ordinal)) continue;
            var value = argument.Length == Name.Length ? i + 1 < args.Length ? args[i + 1] : "" : argument[Name.Length] is '=' or ':' ? argument[(Name.Length + 1)..] : "";
            if (Find(value) is { } language) return language;
        }

        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } set) return null;
        return Find(set) ?? throw new UsageException(new($"{Variable} is en or zh, not '{set}'", $"{Variable} 只能是 en 或 zh，不能是“{set}”"));
    }

    /// <summary>The language of a name; null where there is none of that name.</summary>
    public static DiagramLanguage? Find(string? name)
    {
        if (string.Equals(name, "zh", StringComparison.OrdinalIgnoreCase)) return DiagramLanguage.Chinese;
        return string.Equals(name, "en", StringComparison.OrdinalIgnoreCase) ? DiagramLanguage.English : null;
    }
}
