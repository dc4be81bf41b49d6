using System.CommandLine;
using System.CommandLine.Parsing;

namespace Blueprints.Cli;

/// <summary>The command as a whole: its verbs, what wrong usage gets, and the last guard.</summary>
internal static class CommandLine
{
    public const string Name = "blueprints";

    public static int Run(string[] args)
    {
        try
        {
            return RunGuarded(args);
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            // Standard output is full or closed.
            Messages.Say(FileTrouble.Describe(trouble));
            return ExitCode.Trouble;
        }
    }

    private static int RunGuarded(string[] args)
    {
        try
        {
            var root = Create();
            var parsed = Parse(root, args);
            if (args.Length == 0)
            {
                Parse(root, ["--help"]).Invoke(new InvocationConfiguration { Output = Messages.Output });
                return ExitCode.Trouble;
            }

            if (parsed.Errors.Count > 0) throw new UsageException(Explain(parsed));
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException wrong)
        {
            Messages.Say(wrong.Message);
            return ExitCode.Trouble;
        }
        catch (Exception bug) when (!FileTrouble.IsOne(bug))
        {
            return Messages.Report(Messages.Output, bug);
        }
    }

    private static Command Create() => new(Name, "Draws service blueprints written in YAML, and checks them.")
    {
        RenderCommand.Create(),
        CheckCommand.Create(),
        RulesCommand.Create(),
        MeasureCommand.Create(),
        CompareCommand.Create(),
        ConvertCommand.Create(),
        ParetoCommand.Create(),
        SchemaCommand.Create(),
        VersionNumber.CreateOption(),
        VerbHelp.CreateOption(),
    };

    // Without response files: a document may be called @anything.
    private static ParseResult Parse(Command root, string[] args) => root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static string Explain(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is not Verb && parsed.UnmatchedTokens.Count > 0) return ExplainVerb(parsed.UnmatchedTokens[0]);
        var error = parsed.Errors[0];
        if (error.SymbolResult is not OptionResult { IdentifierToken.Value: { } option } result) return error.Message.TrimEnd('.');
        return result.Tokens.Count == 0 ? $"{option} needs a value; see {Name} {parsed.CommandResult.Command.Name} --help" : $"{option} is given more than once";
    }

    private static string ExplainVerb(string word)
    {
        if (Documents.IsDocument(word) || File.Exists(word) || Directory.Exists(word)) return $"say what to do with '{word}': {Name} render {word}";
        var what = word.StartsWith('-') ? "option" : "command";
        return $"unknown {what} '{word}'{Choices.Suggest(word, ["render", "check", "rules", "measure", "compare", "convert", "pareto", "schema", "--help", "--version"]) ?? $"; see {Name} --help"}";
    }
}
