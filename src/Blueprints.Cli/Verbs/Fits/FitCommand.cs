using System.CommandLine;
using System.Text;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Cli.Verbs.Checks;
using Blueprints.Cli.Verbs.Walks;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Fits;

/// <summary><c>blueprints fit</c>: what an event log says of a service, told, and written into its document.</summary>
internal static class FitCommand
{
    public static Command Create()
    {
        var log = new Option<string?>("--log");
        var format = new Option<string?>("--format");
        var output = new Option<string?>("--output", "-o");
        var dryRun = Switches.Create("--dry-run");
        var verb = new Verb("fit", FitHelp.Create);
        verb.Add(verb.Files);
        verb.Add(log);
        verb.Add(format);
        verb.Add(output);
        verb.Add(dryRun);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            LanguageOption.Read(parsed);
            if (files.Length > 1 || Directory.Exists(files[0])) throw new UsageException("fit takes one blueprint at a time", "fit 一次只接受一份蓝图");
            if (Verb.ValueOf(parsed, log) is not { } name) throw new UsageException("fit needs the event log: --log FILE", "fit 需要事件日志：--log FILE");
            var (document, events) = (new Input(files[0], Path.GetFileName(files[0])), new Input(name, Path.GetFileName(name)));
            var (target, isDry) = (Verb.ValueOf(parsed, output), Switches.IsSet(parsed, dryRun));
            Refuse(document, events, target, isDry);
            var asked = Verb.ValueOf(parsed, format);
            var chosen = Choices.Find(new("format", "格式"), asked is "markdown" ? "md" : asked, FitFormat.All, item => item.Name) ?? FitFormat.All[0];
            return Run(document, events, chosen, target, isDry, Switches.IsSet(parsed, verb.Quiet));
        });
        return verb;
    }

    private static void Refuse(Input document, Input log, string? target, bool isDry)
    {
        if (document.IsStandardInput && log.IsStandardInput) throw new UsageException("only one of the two can come from standard input", "两份之中只能有一份来自标准输入");
        if (isDry && target is not null) throw new UsageException("--dry-run writes nothing, and --output says where to write", "--dry-run 什么也不写，而 --output 说明写到哪里");
        if (target == "-") throw new UsageException("standard output takes the figures; give a file for the new document", "标准输出上写的是数字；新文档请另给一个文件");
        OutputPlan.RequireFile(target);
        if (document.IsStandardInput && target is null && !isDry) throw new UsageException("a document from standard input needs a file to be written to: --output FILE", "来自标准输入的文档要给出写入的文件：--output FILE");
        OutputPlan.RequireSpared(target is null ? [log] : [document, log], target);
    }

    private static int Run(Input document, Input log, FitFormat format, string? target, bool isDry, bool quiet)
    {
        var (blueprint, compilation, bytes, code) = WalkCommand.Read(document);
        if (blueprint is null) return code;
        if (Documents.ReadLog(log, Messages.Chosen ?? blueprint.Language, Messages.Output) is not { } reading) return ExitCode.Trouble;
        if (reading.Diagnostics.Length > 0) TextDiagnosticWriter.Write(Messages.Output, reading.Diagnostics);
        if (reading.Log is not { } events) return ExitCode.Mistakes;
        var sheet = Compiler.Fit(blueprint, events, document.Name);
        var language = Messages.Chosen ?? blueprint.Language;
        if (sheet.Steps.IsEmpty)
        {
            Messages.Say(new Bilingual("no activity of the log is a step of the blueprint; call them by ids or labels of steps", "日志里没有一个活动是蓝图的步骤；请用步骤的编号或名称来称呼").In(language));
            Delivery.Write(null, false, stream => format.Write(stream, sheet, Messages.Chosen), Messages.Output);
            return ExitCode.Mistakes;
        }

        var written = Compiler.WriteFit(compilation!, sheet, Documents.OptionsOf(document));
        if (isDry)
        {
            var diff = UnifiedDiff.Of(UnifiedDiff.NameOf(document), compilation!.Source.Content, written.Source.Content);
            ScoreImport.TellLeft(written, language);
            // What the log says stands beside the diff, which alone is a patch.
            if (!quiet)
            {
                using var told = new MemoryStream();
                format.Write(told, sheet, Messages.Chosen);
                Messages.Output.Write(Encoding.UTF8.GetString(told.ToArray()));
            }

            return Delivery.Write(null, false, stream => stream.Write(Encoding.UTF8.GetBytes(diff)), Messages.Output) ? ExitCode.Done : ExitCode.Trouble;
        }

        // The document first, so that no figures are told of one that could not be written.
        var file = target ?? document.Name;
        if (!Delivery.Write(file, false, stream => stream.Write(Documents.Encode(written.Source.Content, bytes)), Messages.Output, replacesDocuments: true)) return ExitCode.Trouble;
        ScoreImport.Tell(written, file, quiet, language);
        return Delivery.Write(null, false, stream => format.Write(stream, sheet, Messages.Chosen), Messages.Output) ? ExitCode.Done : ExitCode.Trouble;
    }
}
