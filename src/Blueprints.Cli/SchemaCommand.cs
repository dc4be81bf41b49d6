using System.CommandLine;
using Blueprints.Diagrams;
using Blueprints.Schemas;

namespace Blueprints.Cli;

/// <summary><c>blueprints schema</c>: writes the JSON Schema of the documents, for editors.</summary>
internal static class SchemaCommand
{
    private const string Notes = """
        Examples:
          blueprints schema blueprint                          prints the schema of blueprints
          blueprints schema fishbone -o fishbone.schema.json   writes that of fishbones into a file
          blueprints schema -o blueprints.schema.json          writes one for all documents, which are told apart by their keys
          blueprints schema blueprint --lang zh                prints it with descriptions in Chinese

        How editors are told of it stands in docs/editors.md.

        Exit codes:
          0  Done.
          2  The command was called wrongly, or a file can't be written.
          3  A fault in Blueprints itself.

        """;

    private static readonly (string Name, SchemaKind Kind)[] Kinds = [("blueprint", SchemaKind.Blueprint), ("fishbone", SchemaKind.Fishbone), ("configuration", SchemaKind.Configuration), ("all", SchemaKind.All)];

    public static Command Create()
    {
        var kind = new Argument<string[]>("KIND") { Arity = ArgumentArity.ZeroOrMore, Description = "What to describe: blueprint, fishbone, configuration (the file blueprints.yaml) or all. Default: all." };
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Where to write; - is standard output, the default." };
        var language = LanguageOption.Create("The language of titles and descriptions. Default: en.");
        var verb = new Verb("schema", "Writes the JSON Schema of the documents, for editors.", Notes);
        verb.Add(kind);
        verb.Add(output);
        verb.Add(language);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed => Run(verb, parsed.GetValue(kind) ?? [], Verb.ValueOf(parsed, output), LanguageOption.Read(parsed, language) ?? DiagramLanguage.English, Flags.IsSet(parsed, verb.Quiet)));
        return verb;
    }

    private static int Run(Verb verb, string[] names, string? output, DiagramLanguage language, bool quiet)
    {
        if (names.Length > 1) throw new UsageException("name one kind at a time");
        var kind = names.Length == 0 ? SchemaKind.All : Find(verb, names[0]);
        var target = output == "-" ? null : output;
        if (target is not null && (Directory.Exists(target) || Path.EndsInDirectorySeparator(target))) throw new UsageException($"'{target}' is a folder; name a file in it");
        if (!Delivery.Write(target, false, stream => DocumentSchema.Write(stream, kind, language), Messages.Output)) return ExitCode.Trouble;
        Delivery.Tell(target, quiet, Messages.Output);
        return ExitCode.Done;
    }

    private static SchemaKind Find(Verb verb, string name)
    {
        if (name.StartsWith('-')) throw new UsageException(verb.Unknown(name));
        var names = new List<string>();
        foreach (var (known, kind) in Kinds)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) return kind;
            names.Add(known);
        }

        throw new UsageException($"unknown kind '{name}'{Choices.Suggest(name, names) ?? "."} The choice is: {Choices.List(names)}");
    }
}
