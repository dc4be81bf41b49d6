using System.CommandLine;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints rules</c>: lists the rules of the analysis, or explains one.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var rule = new Argument<string[]>("RULE") { Arity = ArgumentArity.ZeroOrMore };
        var verb = new Verb("rules", RulesHelp.Create);
        verb.Add(rule);
        verb.SetAction(parsed => Run(verb, parsed.GetValue(rule) ?? [], LanguageOption.Read(parsed) ?? Messages.Language));
        return verb;
    }

    private static int Run(Verb verb, string[] names, DiagramLanguage language)
    {
        if (names.Length > 1) throw new UsageException("name one rule at a time", "一次只能给出一条规则");
        var text = new StringWriter();
        if (names.Length == 0) RuleTextWriter.WriteList(text, RuleList.All, language);
        else RuleTextWriter.Write(text, Find(verb, names[0]), language);
        return Delivery.Write(null, false, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())), Messages.Output) ? ExitCode.Done : ExitCode.Trouble;
    }

    private static RuleInfo Find(Verb verb, string name)
    {
        if (name.StartsWith('-')) throw verb.Unknown(name);
        if (RuleList.Find(name) is { } rule) return rule;
        foreach (var mistake in LanguageDiagnostics.All)
        {
            if (string.Equals(mistake.Code, name, StringComparison.OrdinalIgnoreCase) || string.Equals(mistake.Name, name, StringComparison.OrdinalIgnoreCase))
                throw new UsageException($"{mistake.Code} {mistake.Name} is a mistake of the language, which can't be set or accepted: {mistake.Summary.English}", $"{mistake.Code} {mistake.Name} 是语法错误，不能设置，也不能接受：{mistake.Summary.Chinese}");
        }

        var names = new List<string>();
        foreach (var known in RuleList.All) names.AddRange([known.Name, known.Code]);
        var near = Choices.Suggest(name, names) ?? new($"; {Messages.ProgramName} rules lists all", $"；{Messages.ProgramName} rules 会列出全部");
        throw new UsageException($"there is no rule '{name}'{near.English}", $"没有规则“{name}”{near.Chinese}");
    }
}
