using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Folders;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>Reads and analyses the documents of one call of <c>check</c>.</summary>
internal static class CheckRun
{
    /// <summary>What was found, and the exit code that follows from mistakes and from what could not be read.</summary>
    public static (List<DocumentReport> Reports, DiagramLanguage Language, int Code) Of(string[] files, DiagramLanguage? language, string? output)
    {
        var found = InputFinder.Find(files);
        OutputPlan.RequireSpared(found.Inputs, output);
        var configurations = new Configurations(files);
        found.Inputs.RemoveAll(configurations.Takes);
        var documents = found.Inputs.ConvertAll(input => new CheckedDocument(input, configurations.For(input) with { Language = language }));
        var code = Batch.Run(documents, Read);
        code = Math.Max(code, Batch.Run(CheckGroup.Of(files, documents), (group, _) => Analyse(group)));
        code = Math.Max(code, Messages.Say(found.Troubles));
        code = Math.Max(code, Messages.Say(configurations.Troubles));
        var spoken = language ?? LanguageOf(documents);
        var reports = new List<DocumentReport>(configurations.Reports(spoken));
        if (reports.Exists(report => Threshold.IsReached(report, DiagnosticSeverity.Error))) code = Math.Max(code, ExitCode.Mistakes);
        foreach (var document in documents)
        {
            if (document.Report is { } report) reports.Add(report);
        }

        return (reports, spoken, code);
    }

    private static int Read(CheckedDocument document, TextWriter messages)
    {
        document.Compilation = Documents.Read(document.Input, messages);
        return document.Compilation is not { } compilation ? ExitCode.Trouble : compilation.HasErrors ? ExitCode.Mistakes : ExitCode.Done;
    }

    private static int Analyse(CheckGroup group)
    {
        if (group.Paths is not { } paths)
        {
            var document = group.Documents[0];
            if (document.Compilation is { } compilation) document.Report = Compiler.Report(compilation, Compiler.Analyze(compilation, document.Options));
            return ExitCode.Done;
        }

        var folder = new List<FolderDocument>();
        for (var i = 0; i < paths.Count; i++)
        {
            // One that could not be read is there all the same, so that a link may lead to it.
            var document = group.Documents[i];
            folder.Add(new FolderDocument(paths[i], document.Compilation ?? new Compilation(new SourceText("", document.Input.Name), null, [])) { Options = document.Options });
        }

        var results = Compiler.AnalyzeFolder(folder);
        for (var i = 0; i < results.Length; i++)
        {
            if (group.Documents[i].Compilation is { } compilation) group.Documents[i].Report = Compiler.Report(compilation, results[i]);
        }

        return ExitCode.Done;
    }

    /// <summary>Chinese where every document is; English where there is none.</summary>
    private static DiagramLanguage LanguageOf(List<CheckedDocument> documents)
    {
        var isChinese = false;
        foreach (var document in documents)
        {
            if (document.Compilation is not { } compilation) continue;
            if ((compilation.Diagram?.Language ?? compilation.Diagnostics[0].Language) == DiagramLanguage.English) return DiagramLanguage.English;
            isChinese = true;
        }

        return isChinese ? DiagramLanguage.Chinese : DiagramLanguage.English;
    }
}
