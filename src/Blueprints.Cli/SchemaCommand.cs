using System.CommandLine;
using Blueprints.Cli.Help;
using Blueprints.Schemas;
using Blueprints.Text;

namespace Blueprints.Cli;

/// <summary><c>blueprints schema</c>: writes the JSON Schema of the documents, for editors.</summary>
internal static class SchemaCommand
{
    private static readonly (string Name, SchemaKind Kind)[] Kinds = [("blueprint", SchemaKind.Blueprint), ("fishbone", SchemaKind.Fishbone), ("configuration", SchemaKind.Configuration), ("all", SchemaKind.All)];

    public static Command Create()
    {
        var kind = new Argument<string[]>("KIND") { Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string?>("--output", "-o");
        var verb = new Verb("schema", SchemaHelp.Create);
        verb.Add(kind);
        verb.Add(output);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed => Run(verb, parsed.GetValue(kind) ?? [], Verb.ValueOf(parsed, output), LanguageOption.Read(parsed) ?? DiagramLanguage.English, Flags.IsSet(parsed, verb.Quiet)));
        return verb;
    }

    private static int Run(Verb verb, string[] names, string? output, DiagramLanguage language, bool quiet)
    {
        if (names.Length > 1) throw new UsageException("name one kind at a time", "一次只能给出一种");
        var kind = names.Length == 0 ? SchemaKind.All : Find(verb, names[0]);
        var target = output == "-" ? null : output;
        if (target is not null && (Directory.Exists(target) || Path.EndsInDirectorySeparator(target))) throw new UsageException($"'{target}' is a folder; name a file in it", $"“{target}”是文件夹；请给出其中的文件");
        if (!Delivery.Write(target, false, stream => DocumentSchema.Write(stream, kind, language), Messages.Output)) return ExitCode.Trouble;
        Delivery.Tell(target, quiet, Messages.Output);
        return ExitCode.Done;
    }

    private static SchemaKind Find(Verb verb, string name)
    {
        if (name.StartsWith('-')) throw verb.Unknown(name);
        var names = new List<string>();
        foreach (var (known, kind) in Kinds)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) return kind;
            names.Add(known);
        }

        throw Choices.Unknown(new("kind", "种类"), name, names);
    }
}
