using System.CommandLine;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Cli.Verbs.Walks;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.Surveys;

namespace Blueprints.Cli.Verbs.Surveys;

/// <summary><c>blueprints survey</c>: what customers answered, as figures, and written into a document.</summary>
internal static class SurveyCommand
{
    public static Command Create()
    {
        var format = new Option<string?>("--format");
        var output = new Option<string?>("--output", "-o");
        var import = Switches.Create("--import");
        var scale = new Option<string?>("--scale");
        var segment = new Option<string?>("--segment");
        var verb = new Verb("survey", SurveyHelp.Create);
        verb.Add(verb.Files);
        verb.Add(format);
        verb.Add(output);
        verb.Add(import);
        verb.Add(scale);
        verb.Add(segment);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            LanguageOption.Read(parsed);
            if (files.Length > 2) throw new UsageException("survey takes one table of answers and one blueprint", "survey 接受一份回答表和一份蓝图");
            var inputs = Array.ConvertAll(files, file => new Input(file, Path.GetFileName(file)));
            var (table, document) = (inputs[0], inputs.Length > 1 ? inputs[1] : null);
            var (target, isImport) = (Verb.ValueOf(parsed, output), Switches.IsSet(parsed, import));
            Refuse(table, document, target, isImport);
            OutputPlan.RequireSpared([.. inputs], target == "-" ? null : target);
            var chosen = Choices.Find(new("format", "格式"), Verb.ValueOf(parsed, format) is "markdown" ? "md" : Verb.ValueOf(parsed, format), SurveyFormat.All, item => item.Name) ?? SurveyFormat.All[0];
            var options = SurveyScale.Into(SurveyOptions.Default with { Segment = Verb.ValueOf(parsed, segment) }, Verb.ValueOf(parsed, scale));
            return Run(table, document, options, chosen, target == "-" ? null : target, isImport, Switches.IsSet(parsed, verb.Quiet));
        });
        return verb;
    }

    private static void Refuse(Input table, Input? document, string? target, bool isImport)
    {
        if (document is not null && table.IsStandardInput && document.IsStandardInput) throw new UsageException("only one of the two can come from standard input", "两份之中只能有一份来自标准输入");
        if (document is not null && IsDocument(table) && !IsDocument(document)) throw new UsageException("the table of answers comes first, and the blueprint after it", "先写回答表，蓝图写在后面");
        OutputPlan.RequireFile(target);
        if (!isImport) return;
        if (document is null) throw new UsageException("--import writes into a copy of a blueprint; name it after the table", "--import 写进蓝图的一份副本；请在表的后面给出蓝图");
        if (target is null or "-") throw new UsageException("--import needs a file for the copy: --output FILE", "--import 要给出副本的文件：--output FILE");
    }

    private static bool IsDocument(Input input) => Path.GetExtension(input.Name).ToLowerInvariant() is ".yaml" or ".yml";

    private static int Run(Input table, Input? document, SurveyOptions survey, SurveyFormat format, string? target, bool isImport, bool quiet)
    {
        ServiceBlueprint? blueprint = null;
        Compilation? compilation = null;
        byte[] bytes = [];
        if (document is not null)
        {
            (blueprint, compilation, bytes, var code) = WalkCommand.Read(document);
            if (blueprint is null) return code;
        }

        if (Documents.ReadText(table, Messages.Output) is not { } text) return ExitCode.Trouble;
        var options = CompilerOptions.Default with { Language = Messages.Chosen };
        var reading = Compiler.ReadSurvey(text, blueprint, survey, options);
        if (reading.Diagnostics.Length > 0) TextDiagnosticWriter.Write(Messages.Output, reading.Diagnostics);
        if (reading.Sheet is not { } sheet) return ExitCode.Mistakes;
        // The document first, so that no figures are told of a copy that could not be written.
        if (isImport)
        {
            var written = Compiler.WriteSurvey(compilation!, sheet, Documents.OptionsOf(document!));
            if (written.Written == 0) throw new UsageException("no answer of the table is about a contact and can be written; name contacts in a column 'step'", "表里没有可以写入的接触点回答；请用“步骤”列写明接触点");
            if (!Delivery.Write(target, false, stream => stream.Write(Documents.Encode(written.Source.Content, bytes)), Messages.Output, replacesDocuments: true)) return ExitCode.Trouble;
            ScoreImport.Tell(written, target!, quiet, Messages.Chosen ?? blueprint!.Language);
            target = null;
        }

        if (!Delivery.Write(target, false, stream => format.Write(stream, sheet, Messages.Chosen), Messages.Output)) return ExitCode.Trouble;
        if (target is not null) Delivery.Tell(target, quiet, Messages.Output);
        return ExitCode.Done;
    }
}
