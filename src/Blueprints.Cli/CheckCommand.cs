using System.CommandLine;

namespace Blueprints.Cli;

/// <summary><c>blueprints check</c>: the mistakes and the weak links of documents.</summary>
internal static class CheckCommand
{
    private const string Notes = """
        Examples:
          blueprints check bank.blueprint.yaml                     lists what is weak in one document, and why
          blueprints check services                                checks a whole folder, and the links between its documents
          blueprints check services --fail-on warning              fails where there is a warning
          blueprints check bank.blueprint.yaml --accepted          lists what was accepted too, with the reasons
          blueprints check services --format sarif -o found.sarif  writes a file for a code host

        What is found goes to standard output, what keeps a file from being read to standard error. A file blueprints.yaml, beside the documents or above, sets rules for all of them.

        Exit codes:
          0  Done, and nothing found that is as grave as --fail-on.
          1  A document has mistakes, or a finding as grave as --fail-on.
          2  The command was called wrongly, or a file can't be read or written.
          3  A fault in Blueprints itself.

        """;

    public static Command Create()
    {
        var format = new Option<string?>("--format") { HelpName = Choices.List(CheckFormat.Names, "|"), Description = "The form of what is found: for people, for programs, for code hosts, for GitHub Actions. Default: text." };
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Where to write what is found. Default: standard output." };
        var language = LanguageOption.Create("The language of what is said. Default: the document's own.");
        var failOn = new Option<string?>("--fail-on") { HelpName = Choices.List(Threshold.Names, "|"), Description = "What makes the exit code 1, besides mistakes. Default: error." };
        var accepted = Flags.Create("List accepted findings in the text too; JSON and SARIF always have them.", "--accepted");
        var verb = new Verb("check", "Finds the mistakes and the weak links of documents, and draws nothing.", Notes);
        verb.Add(verb.Files);
        verb.Add(format);
        verb.Add(output);
        verb.Add(language);
        verb.Add(failOn);
        verb.Add(accepted);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed => Run(verb.FilesOf(parsed), new CheckSettings
        {
            Format = Choices.Find("format", Verb.ValueOf(parsed, format), CheckFormat.All, item => item.Name) ?? CheckFormat.All[0],
            Output = OutputOf(Verb.ValueOf(parsed, output)),
            Language = LanguageOption.Read(parsed, language),
            FailOn = Threshold.Find(Verb.ValueOf(parsed, failOn)),
            ShowsAccepted = Flags.IsSet(parsed, accepted),
            IsQuiet = Flags.IsSet(parsed, verb.Quiet),
        }));
        return verb;
    }

    private static string? OutputOf(string? output)
    {
        if (output is null or "-") return null;
        if (OutputPlan.IsFolder(output)) throw new UsageException($"'{output}' is a folder; what is found goes into one file");
        if (Documents.IsDocument(output)) throw new UsageException($"'{output}' has the name of a document; give another with -o");
        return output;
    }

    private static int Run(string[] files, CheckSettings settings)
    {
        var (reports, language, code) = CheckRun.Of(files, settings.Language, settings.Output);
        if (!Delivery.Write(settings.Output, false, stream => settings.Format.Write(stream, reports, language, settings), Messages.Output)) code = Math.Max(code, ExitCode.Trouble);
        else if (settings.Output is not null) Delivery.Tell(settings.Output, settings.IsQuiet, Messages.Output);
        return Math.Max(code, reports.Exists(report => Threshold.IsReached(report, settings.FailOn)) ? ExitCode.Mistakes : ExitCode.Done);
    }
}
