using System.CommandLine;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Diagnostics.Explanations;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints rules</c>: lists the rules of the analysis, or explains one, or a message.</summary>
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
        else Explain(text, verb, names[0], language);
        return Delivery.Write(null, false, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())), Messages.Output) ? ExitCode.Done : ExitCode.Trouble;
    }

    /// <summary>A rule comes before a message of the same name.</summary>
    private static void Explain(TextWriter text, Verb verb, string name, DiagramLanguage language)
    {
        if (name.StartsWith('-')) throw verb.Unknown(name);
        if (RuleList.Find(name) is { } rule) RuleTextWriter.Write(text, rule, language);
        else if (MessageList.Find(name) is { } message) MessageTextWriter.Write(text, message, language);
        else throw Unknown(name);
    }

    private static UsageException Unknown(string name)
    {
        var names = new List<string>();
        foreach (var known in RuleList.All) names.AddRange([known.Name, known.Code]);
        foreach (var known in MessageList.All) names.AddRange([known.Descriptor.Name, known.Descriptor.Code]);
        var near = Choices.Suggest(name, names) ?? new($"; {Messages.ProgramName} rules lists all rules", $"；{Messages.ProgramName} rules 会列出全部规则");
        return new($"there is no rule or message '{name}'{near.English}", $"没有规则或消息“{name}”{near.Chinese}");
    }
}
