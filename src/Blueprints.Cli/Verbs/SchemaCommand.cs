using System.CommandLine;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Schemas;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints schema</c>: writes the JSON Schema of the documents, for editors.</summary>
internal static class SchemaCommand
{
    private const string Configuration = "configuration";
    private const string All = "all";

    public static Command Create()
    {
        var kind = new Argument<string[]>("KIND") { Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string?>("--output", "-o");
        var verb = new Verb("schema", SchemaHelp.Create);
        verb.Add(kind);
        verb.Add(output);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed => Run(verb, parsed.GetValue(kind) ?? [], Verb.ValueOf(parsed, output), LanguageOption.Read(parsed) ?? DiagramLanguage.English, Switches.IsSet(parsed, verb.Quiet)));
        return verb;
    }

    private static int Run(Verb verb, string[] names, string? output, DiagramLanguage language, bool quiet)
    {
        if (names.Length > 1) throw new UsageException("name one kind at a time", "一次只能给出一种");
        var write = Find(verb, names.Length == 0 ? All : names[0]);
        var target = output == "-" ? null : output;
        OutputPlan.RequireFile(target);
        if (!Delivery.Write(target, false, stream => write(stream, language), Messages.Output)) return ExitCode.Trouble;
        Delivery.Tell(target, quiet, Messages.Output);
        return ExitCode.Done;
    }

    private static Action<Stream, DiagramLanguage> Find(Verb verb, string name)
    {
        if (name.StartsWith('-')) throw verb.Unknown(name);
        if (string.Equals(name, Configuration, StringComparison.OrdinalIgnoreCase)) return (stream, language) => DocumentSchema.Write(stream, SchemaKind.Configuration, language);
        if (string.Equals(name, All, StringComparison.OrdinalIgnoreCase)) return (stream, language) => DocumentSchema.Write(stream, SchemaKind.All, language);
        var names = new List<string>();
        foreach (var kind in Compiler.Kinds)
        {
            if (string.Equals(kind.Key, name, StringComparison.OrdinalIgnoreCase)) return (stream, language) => DocumentSchema.Write(stream, kind, language);
            names.Add(kind.Key);
        }

        names.AddRange([Configuration, All]);
        throw Choices.Unknown(new("kind", "种类"), name, names);
    }
}
