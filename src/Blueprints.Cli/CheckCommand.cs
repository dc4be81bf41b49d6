using System.CommandLine;
using Blueprints.Analysis;
using Blueprints.Diagnostics;

namespace Blueprints.Cli;

/// <summary><c>blueprints check</c>: the mistakes and the weak links of documents.</summary>
internal static class CheckCommand
{
    private const string Notes = """
        Examples:
          blueprints check bank.blueprint.yaml               lists what is weak in one document, and why
          blueprints check services                          checks a whole folder
          blueprints check services --fail-on warning        fails where there is a warning
          blueprints check bank.blueprint.yaml --accepted    lists what was accepted too, with the reasons

        What is found goes to standard output, what keeps a file from being read to standard error.

        Exit codes:
          0  Done, and nothing found that is as grave as --fail-on.
          1  A document has mistakes, or a finding as grave as --fail-on.
          2  The command was called wrongly, or a file can't be read or written.
          3  A fault in Blueprints itself.

        """;

    public static Command Create()
    {
        var language = LanguageOption.Create("The language of findings. Default: the document's own.");
        var failOn = new Option<string?>("--fail-on") { HelpName = Choices.List(Threshold.Names, "|"), Description = "What makes the exit code 1, besides mistakes. Default: error." };
        var accepted = Flags.Create("List accepted findings too.", "--accepted");
        var verb = new Verb("check", "Finds the mistakes and the weak links of documents, and draws nothing.", Notes);
        verb.Add(verb.Files);
        verb.Add(language);
        verb.Add(failOn);
        verb.Add(accepted);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed => Run(verb.FilesOf(parsed), new CheckSettings
        {
            Language = LanguageOption.Read(parsed, language),
            FailOn = Threshold.Find(Verb.ValueOf(parsed, failOn)),
            ShowsAccepted = Flags.IsSet(parsed, accepted),
            IsQuiet = Flags.IsSet(parsed, verb.Quiet),
        }));
        return verb;
    }

    private static int Run(string[] files, CheckSettings settings)
    {
        var found = InputFinder.Find(files);
        var documents = found.Inputs.ConvertAll(input => new CheckedDocument(input));
        var code = Batch.Run(documents, (document, messages) => Check(document, settings, messages));
        code = Math.Max(code, Messages.Say(found.Troubles));
        var reports = documents.FindAll(document => document.Report is not null).ConvertAll(document => document.Report!);
        if (!Delivery.Write(null, false, stream => CheckText.Write(stream, documents, settings), Console.Error)) code = Math.Max(code, ExitCode.Trouble);
        return Math.Max(code, reports.Exists(report => Threshold.IsReached(report, settings.FailOn)) ? ExitCode.Mistakes : ExitCode.Done);
    }

    private static int Check(CheckedDocument document, CheckSettings settings, TextWriter messages)
    {
        if (Documents.Read(document.Input, messages) is not { } compilation) return ExitCode.Trouble;
        document.Language = settings.Language ?? compilation.Diagram?.Language;
        document.Report = DocumentReport.Of(compilation, Compiler.Analyze(compilation, new AnalysisOptions { Language = settings.Language }));
        return compilation.HasErrors ? ExitCode.Mistakes : ExitCode.Done;
    }
}
