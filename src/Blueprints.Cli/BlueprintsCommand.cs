using System.CommandLine;
using System.CommandLine.Parsing;
using Blueprints.Cli.Help;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Verbs;
using Blueprints.Cli.Verbs.Charts;
using Blueprints.Cli.Verbs.Checks;
using Blueprints.Cli.Verbs.Fits;
using Blueprints.Cli.Verbs.Simulations;
using Blueprints.Cli.Verbs.Surveys;
using Blueprints.Cli.Verbs.Walks;

namespace Blueprints.Cli;

/// <summary>The command as a whole: its verbs, what wrong usage gets, and the last guard.</summary>
internal static class BlueprintsCommand
{
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

    /// <summary>The verbs by their names, in the order in which help lists them.</summary>
    /// <remarks>Lambdas, not the methods themselves: a verb's class is loaded where it is made.</remarks>
    private static readonly (string Name, Func<Command> Create)[] Verbs =
    [
        ("new", () => NewCommand.Create()),
        ("render", () => RenderCommand.Create()),
        ("check", () => CheckCommand.Create()),
        ("format", () => FormatCommand.Create()),
        ("rules", () => RulesCommand.Create()),
        ("measure", () => MeasureCommand.Create()),
        ("simulate", () => SimulateCommand.Create()),
        ("registers", () => RegistersCommand.Create()),
        ("report", () => ReportCommand.Create()),
        ("walk", () => WalkCommand.Create()),
        ("survey", () => SurveyCommand.Create()),
        ("fit", () => FitCommand.Create()),
        ("merge", () => MergeCommand.Create()),
        ("compare", () => CompareCommand.Create()),
        ("convert", () => ConvertCommand.Create()),
        ("pareto", () => ParetoCommand.Create()),
        ("quadrants", () => QuadrantsCommand.Create()),
        ("histogram", () => HistogramCommand.Create()),
        ("schema", () => SchemaCommand.Create()),
        ("lsp", () => LspCommand.Create()),
        ("mcp", () => McpCommand.Create()),
        ("serve", () => ServeCommand.Create()),
        ("watch", () => WatchCommand.Create()),
        ("studio", () => StudioCommand.Create()),
    ];

    /// <summary>The command with all its verbs, or with the one that is asked for: each takes time to make.</summary>
    /// <param name="first">The first word of the command line; null for all verbs.</param>
    public static Command Create(string? first = null)
    {
        var command = new Command(Messages.ProgramName);
        var isNamed = Array.Exists(Verbs, verb => verb.Name == first);
        foreach (var verb in Verbs)
        {
            if (!isNamed || verb.Name == first) command.Add(verb.Create());
        }

        command.Add(LanguageOption.Create());
        command.Add(VersionNumber.CreateOption());
        command.Add(VerbHelp.CreateOption());
        return command;
    }

    private static int RunGuarded(string[] args)
    {
        try
        {
            Messages.Chosen = LanguageOption.Glance(args);
            var root = Create(args.Length > 0 ? args[0] : null);
            if (args.Length == 0)
            {
                Messages.Output.Write(new HelpPage(root, Messages.Language, HelpPage.WidthOfTerminal(Console.IsErrorRedirected)).Of(root));
                return ExitCode.Trouble;
            }

            var parsed = Parse(root, args);
            if (parsed.Errors.Count > 0) throw Explain(parsed);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException wrong)
        {
            Messages.Say(wrong.Words.In(Messages.Language));
            return ExitCode.Trouble;
        }
        catch (Exception bug) when (!FileTrouble.IsOne(bug))
        {
            return Messages.Report(Messages.Output, bug);
        }
    }

    // Without response files: a document may be called @anything.
    private static ParseResult Parse(Command root, string[] args) => root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    /// <summary>What the parser found wrong. Its own words are in the language of the system, and are not used.</summary>
    private static UsageException Explain(ParseResult parsed)
    {
        var isVerb = parsed.CommandResult.Command is Verb;
        if (!isVerb && parsed.UnmatchedTokens.Count > 0) return ExplainVerb(parsed.RootCommandResult.Command, parsed.UnmatchedTokens[0]);
        var see = isVerb ? $"{Messages.ProgramName} {parsed.CommandResult.Command.Name} --help" : $"{Messages.ProgramName} --help";
        foreach (var error in parsed.Errors)
        {
            if (error.SymbolResult is not OptionResult { IdentifierToken.Value: { } option } result) continue;
            return result.Tokens.Count == 0 ? new($"{option} needs a value; see {see}", $"{option} 后面要写值；见 {see}") : new($"{option} is given more than once", $"{option} 写了不止一次");
        }

        if (parsed.UnmatchedTokens.Count > 0) return new($"'{parsed.UnmatchedTokens[0]}' is out of place; see {see}", $"“{parsed.UnmatchedTokens[0]}”不该写在这里；见 {see}");
        return isVerb ? new($"this cannot be understood; see {see}", $"无法理解这条命令；见 {see}") : new($"say what to do; see {see}", $"请写明要做什么；见 {see}");
    }

    private static UsageException ExplainVerb(Command root, string word)
    {
        if (Documents.IsDocument(word) || File.Exists(word) || Directory.Exists(word)) return new($"say what to do with '{word}': {Messages.ProgramName} render {word}", $"请写明要拿“{word}”做什么：{Messages.ProgramName} render {word}");
        var names = new List<string>();
        foreach (var verb in root.Subcommands) names.Add(verb.Name);
        foreach (var option in root.Options) names.Add(option.Name);
        var near = Choices.Suggest(word, names) ?? new($"; see {Messages.ProgramName} --help", $"；见 {Messages.ProgramName} --help");
        return word.StartsWith('-')
            ? new($"unknown option '{word}'{near.English}", $"未知的选项“{word}”{near.Chinese}")
            : new($"unknown command '{word}'{near.English}", $"未知的命令“{word}”{near.Chinese}");
    }
}
