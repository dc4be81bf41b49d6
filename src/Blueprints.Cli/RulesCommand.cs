using System.CommandLine;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;

namespace Blueprints.Cli;

/// <summary><c>blueprints rules</c>: lists the rules of the analysis, or explains one.</summary>
internal static class RulesCommand
{
    private const string Notes = """
        Examples:
          blueprints rules                  lists all rules
          blueprints rules SB0101           explains one: why it matters, how to mend it, its settings, examples
          blueprints rules too-large        the same by name
          blueprints rules --lang zh        in Chinese

        Exit codes:
          0  Done.
          2  The command was called wrongly, as with a rule that there is not.
          3  A fault in Blueprints itself.

        """;

    public static Command Create()
    {
        var rule = new Argument<string[]>("RULE") { Arity = ArgumentArity.ZeroOrMore, Description = "The code or the name of a rule. Default: all." };
        var language = LanguageOption.Create("The language. Default: en.");
        var verb = new Verb("rules", "Lists the rules that check goes by, or explains one.", Notes);
        verb.Add(rule);
        verb.Add(language);
        verb.SetAction(parsed => Run(verb, parsed.GetValue(rule) ?? [], LanguageOption.Read(parsed, language) ?? DiagramLanguage.English));
        return verb;
    }

    private static int Run(Verb verb, string[] names, DiagramLanguage language)
    {
        if (names.Length > 1) throw new UsageException("name one rule at a time");
        var text = names.Length == 0 ? RuleText.List(RuleList.All, language) : RuleText.Explain(Find(verb, names[0]), language);
        return Delivery.Write(null, false, stream => stream.Write(Encoding.UTF8.GetBytes(text)), Messages.Output) ? ExitCode.Done : ExitCode.Trouble;
    }

    private static RuleInfo Find(Verb verb, string name)
    {
        if (name.StartsWith('-')) throw new UsageException(verb.Unknown(name));
        if (RuleList.Find(name) is { } rule) return rule;
        foreach (var mistake in LanguageDiagnostics.All)
        {
            if (string.Equals(mistake.Code, name, StringComparison.OrdinalIgnoreCase) || string.Equals(mistake.Name, name, StringComparison.OrdinalIgnoreCase))
                throw new UsageException($"{mistake.Code} {mistake.Name} is a mistake of the language, which can't be set or accepted: {mistake.Summary.English}");
        }

        var names = new List<string>();
        foreach (var known in RuleList.All) names.AddRange([known.Name, known.Code]);
        throw new UsageException($"there is no rule '{name}'{Choices.Suggest(name, names) ?? $"; {CommandLine.Name} rules lists all"}");
    }
}
