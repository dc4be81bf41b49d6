using System.CommandLine;
using System.Text;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Templates;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints new</c>: documents to begin with.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var template = new Argument<string[]>("TEMPLATE") { Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string?>("--output", "-o");
        var language = new Option<string?>("--language");
        var force = Switches.Create("--force");
        var verb = new Verb("new", NewHelp.Create);
        verb.Add(template);
        verb.Add(output);
        verb.Add(language);
        verb.Add(force);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var spoken = LanguageOption.Read(parsed) ?? Messages.Language;
            var chosen = Choices.Find(new("language", "语言"), Verb.ValueOf(parsed, language), LanguageOption.Names, item => item);
            var names = parsed.GetValue(template) ?? [];
            var target = Verb.ValueOf(parsed, output);
            foreach (var name in names)
            {
                if (name.StartsWith('-')) throw verb.Unknown(name);
            }

            if (names.Length > 1) throw new UsageException("name one template at a time", "一次只能给出一个模板");
            if (names.Length == 0)
            {
                if (target is not null) throw new UsageException("name a template to write; blueprints new lists them", "请给出要写的模板；blueprints new 列出全部模板");
                return List(spoken);
            }

            var found = Find(names[0]);
            var written = chosen is null ? spoken : chosen == "zh" ? DiagramLanguage.Chinese : DiagramLanguage.English;
            return Write(found, written, target, Switches.IsSet(parsed, force), Switches.IsSet(parsed, verb.Quiet));
        });
        return verb;
    }

    private static TemplateInfo Find(string name)
    {
        if (TemplateList.Find(name) is { } found) return found;
        var names = new List<string>();
        foreach (var template in TemplateList.All) names.Add(template.Name);
        foreach (var template in TemplateList.All)
        {
            if (Choices.Suggest(name, [template.ChineseName]) is { } near) throw new UsageException($"unknown template '{name}'{near.English}", $"未知的模板“{name}”{near.Chinese}");
        }

        throw Choices.Unknown(new("template", "模板"), name, names);
    }

    private static int List(DiagramLanguage language)
    {
        var text = new StringBuilder();
        var width = 0;
        foreach (var template in TemplateList.All) width = Math.Max(width, template.Name.Length);
        foreach (var template in TemplateList.All)
        {
            text.Append(template.Name).Append(' ', width + 2 - template.Name.Length);
            if (language == DiagramLanguage.Chinese) text.Append(template.ChineseName).Append("：");
            text.Append(template.Summary.In(language)).Append('\n');
        }

        return Delivery.Write(null, false, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())), Messages.Output) ? ExitCode.Done : ExitCode.Trouble;
    }

    private static int Write(TemplateInfo template, DiagramLanguage language, string? output, bool isForced, bool quiet)
    {
        var target = output is null ? template.Name + template.Ending : output == "-" ? null : OutputPlan.IsFolder(output) ? Path.Combine(output, template.Name + template.Ending) : output;
        if (target is not null && !isForced && (File.Exists(target) || Directory.Exists(target)))
        {
            Messages.Say(new Bilingual($"'{target}' is there already; to replace it, say --force, or give another name with -o", $"“{target}”已经存在；要替换它，请写 --force，或用 -o 另给一个名称").In(Messages.Language));
            return ExitCode.Trouble;
        }

        var bytes = Encoding.UTF8.GetBytes(template.In(language).Content);
        if (!Delivery.Write(target, output is not null && OutputPlan.IsFolder(output), stream => stream.Write(bytes), Messages.Output, replacesDocuments: true)) return ExitCode.Trouble;
        Delivery.Tell(target, quiet, Messages.Output);
        return ExitCode.Done;
    }
}
