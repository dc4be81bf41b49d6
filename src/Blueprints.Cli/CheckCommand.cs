using System.CommandLine;

namespace Blueprints.Cli;

/// <summary><c>blueprints check</c>: the mistakes of documents, and nothing else.</summary>
internal static class CheckCommand
{
    private const string Notes = $"""
        Examples:
          blueprints check bank.blueprint.yaml    lists the mistakes of one document
          blueprints check services               lists those of a whole folder

        {Verb.ExitCodes}
        """;

    public static Command Create()
    {
        var verb = new Verb("check", "Lists the mistakes of documents, and draws nothing.", Notes);
        verb.Add(verb.Files);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed => Run(verb.FilesOf(parsed), Flags.IsSet(parsed, verb.Quiet)));
        return verb;
    }

    private static int Run(string[] files, bool quiet)
    {
        var found = InputFinder.Find(files);
        var code = Batch.Run(found.Inputs, (input, messages) => Check(input, quiet, messages));
        return Math.Max(code, Messages.Say(found.Troubles));
    }

    private static int Check(Input input, bool quiet, TextWriter messages)
    {
        var compilation = Documents.Read(input, messages);
        if (compilation is null) return ExitCode.Trouble;
        Messages.Write(messages, compilation);
        if (compilation.HasErrors) return ExitCode.Mistakes;
        if (!quiet) messages.WriteLine($"{input.Name}: no mistakes");
        return ExitCode.Done;
    }
}
