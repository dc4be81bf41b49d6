using System.CommandLine;

namespace Blueprints.Cli;

/// <summary>A verb of the command. <paramref name="notes"/> end its help: examples and exit codes.</summary>
internal sealed class Verb(string name, string description, string notes) : Command(name, description)
{
    /// <summary>The exit codes, the same for all verbs.</summary>
    public const string ExitCodes = """
        Exit codes:
          0  Done.
          1  A document has mistakes.
          2  The command was called wrongly, or a file can't be read or written.
          3  A fault in Blueprints itself.

        """;

    public string Notes => notes;

    public Argument<string[]> Files { get; } = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Documents, and folders to search for *.blueprint.yaml and *.fishbone.yaml; - is standard input.",
    };

    public Option<string?> Quiet { get; } = Flags.Create("Say nothing where nothing is wrong.", "--quiet", "-q");

    /// <summary>The files and folders asked for. An unknown option ends up among them, and is told apart here.</summary>
    /// <exception cref="UsageException">There is none, or one of them is an unknown option.</exception>
    public string[] FilesOf(ParseResult parsed)
    {
        var files = parsed.GetValue(Files) ?? [];
        if (files.Length == 0) throw new UsageException($"name a document, a folder, or - for standard input; see {CommandLine.Name} {Name} --help");
        foreach (var file in files)
        {
            if (file.Length == 0) throw new UsageException("the name of a document is empty");
            if (file.Length > 1 && file[0] == '-' && !HasDoubleDash(parsed)) throw new UsageException(Unknown(file));
        }

        return files;
    }

    /// <summary>The value of an option; null where it is absent.</summary>
    /// <exception cref="UsageException">The value is empty, or another option.</exception>
    public static string? ValueOf(ParseResult parsed, Option<string?> option)
    {
        var value = parsed.GetValue(option);
        if (value is { Length: 0 } or ['-', _, ..]) throw new UsageException($"{option.Name} needs a value, not '{value}'");
        return value;
    }

    private static bool HasDoubleDash(ParseResult parsed)
    {
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == System.CommandLine.Parsing.TokenType.DoubleDash) return true;
        }

        return false;
    }

    /// <summary>What to say of an option that the verb does not have.</summary>
    public string Unknown(string option)
    {
        var names = new List<string>();
        foreach (var known in Options) names.Add(known.Name);
        return $"unknown option '{option}'{Choices.Suggest(option, names) ?? $"; see {CommandLine.Name} {Name} --help"}";
    }
}
