using System.CommandLine;
using Blueprints.Cli.Messaging;

namespace Blueprints.Cli.Options;

/// <summary>A verb of the command.</summary>
/// <param name="name">What users type.</param>
/// <param name="help">Makes its help.</param>
internal sealed class Verb(string name, Func<HelpText> help) : Command(name)
{
    public Func<HelpText> Help => help;

    public Argument<string[]> Files { get; } = new("FILE") { Arity = ArgumentArity.ZeroOrMore };

    public Option<string?> Quiet { get; } = Switches.Create("--quiet", "-q");

    /// <summary>The files and folders asked for. An unknown option ends up among them, and is told apart here.</summary>
    /// <exception cref="UsageException">There is none, or one of them is an unknown option.</exception>
    public string[] FilesOf(ParseResult parsed)
    {
        var files = parsed.GetValue(Files) ?? [];
        if (files.Length == 0) throw new UsageException($"name a document, a folder, or - for standard input; see {Messages.ProgramName} {Name} --help", $"请给出文档、文件夹，或者 -（标准输入）；见 {Messages.ProgramName} {Name} --help");
        foreach (var file in files)
        {
            if (file.Length == 0) throw new UsageException("the name of a document is empty", "文档的名称是空的");
            if (file.Length > 1 && file[0] == '-' && !HasDoubleDash(parsed)) throw Unknown(file);
        }

        return files;
    }

    /// <summary>The value of an option; null where it is absent.</summary>
    /// <exception cref="UsageException">The value is empty, or another option.</exception>
    public static string? ValueOf(ParseResult parsed, Option<string?> option)
    {
        var value = parsed.GetValue(option);
        if (value is { Length: 0 } or ['-', _, ..]) throw new UsageException($"{option.Name} needs a value, not '{value}'", $"{option.Name} 后面要写值，不能是“{value}”");
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
    public UsageException Unknown(string option)
    {
        var names = new List<string>();
        foreach (var known in Options) names.Add(known.Name);
        foreach (var parent in Parents)
        {
            if (parent is not Command root) continue;
            foreach (var known in root.Options) names.Add(known.Name);
        }

        var near = Choices.Suggest(option, names) ?? new($"; see {Messages.ProgramName} {Name} --help", $"；见 {Messages.ProgramName} {Name} --help");
        return new($"unknown option '{option}'{near.English}", $"未知的选项“{option}”{near.Chinese}");
    }
}
