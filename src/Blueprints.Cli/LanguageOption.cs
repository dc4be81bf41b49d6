using System.CommandLine;
using Blueprints.Diagrams;

namespace Blueprints.Cli;

/// <summary>The option <c>--lang</c>.</summary>
internal static class LanguageOption
{
    private static readonly string[] Names = ["en", "zh"];

    public static Option<string?> Create(string description) => new("--lang") { HelpName = Choices.List(Names, "|"), Description = description };

    /// <summary>The language asked for; null where none is. Files are spoken of in it from here on.</summary>
    /// <exception cref="UsageException">There is no such language.</exception>
    public static DiagramLanguage? Read(ParseResult parsed, Option<string?> option)
    {
        DiagramLanguage? language = Choices.Find("language", Verb.ValueOf(parsed, option), Names, item => item) switch { null => null, "zh" => DiagramLanguage.Chinese, _ => DiagramLanguage.English };
        Messages.Chosen = language;
        return language;
    }
}
