using System.CommandLine;
using System.Text;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Diagrams;
using Blueprints.Rendering;
using Blueprints.Reports;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints report</c>: what a board is shown of a document, or of one before and one after.</summary>
internal static class ReportCommand
{
    public static readonly string[] Formats = ["pdf", "html", "md"];
    public static readonly string[] Pages = ["A4", "A3", "Letter"];

    public static Command Create()
    {
        var output = new Option<string?>("--output", "-o");
        var page = new Option<string?>("--page");
        var theme = new Option<string?>("--theme");
        var font = new Option<string[]>("--font") { Arity = new ArgumentArity(1, 100), AllowMultipleArgumentsPerToken = false };
        var verb = new Verb("report", ReportHelp.Create);
        verb.Add(verb.Files);
        verb.Add(output);
        verb.Add(page);
        verb.Add(theme);
        verb.Add(font);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            LanguageOption.Read(parsed);
            if (files.Length > 2) throw new UsageException($"report takes one document, or the one before and the one after, not {files.Length}", $"report 要一份文档，或改进前和改进后的两份，不是 {files.Length} 份");
            foreach (var file in files)
            {
                if (Directory.Exists(file)) throw new UsageException($"report takes documents, and '{file}' is a folder", $"report 要文档，而“{file}”是文件夹");
            }

            var target = Verb.ValueOf(parsed, output) ?? throw new UsageException("say -o and a file; its ending, .pdf, .html or .md, says the form", "请用 -o 给出文件；结尾 .pdf、.html 或 .md 决定形式");
            return Run(files, target, FormatOf(target), new Choice(PageOf(Verb.ValueOf(parsed, page)), ThemeOf(Verb.ValueOf(parsed, theme)), parsed.GetValue(font) ?? []), Switches.IsSet(parsed, verb.Quiet));
        });
        return verb;
    }

    private static string FormatOf(string target)
    {
        if (OutputPlan.IsFolder(target)) throw new UsageException($"'{target}' is a folder; a report goes into one file", $"“{target}”是文件夹；报告要写进一个文件");
        var ending = Path.GetExtension(target).TrimStart('.').ToLowerInvariant();
        if (ending == "htm") ending = "html";
        if (ending == "markdown") ending = "md";
        return Array.IndexOf(Formats, ending) >= 0 ? ending : throw new UsageException($"cannot tell the form from '{target}'; end the name in .pdf, .html or .md", $"从“{target}”看不出形式；文件名请以 .pdf、.html 或 .md 结尾");
    }

    private static Paper PageOf(string? page) => Paper.Find(Choices.Find(new("page", "纸张"), page, Pages, name => name) ?? Pages[0])!;

    private static Theme? ThemeOf(string? name) => name is null ? null : Choices.Find(new("theme", "配色"), name, ThemeList.All, theme => theme.Name);

    private static int Run(string[] files, string target, string format, Choice choice, bool quiet)
    {
        var inputs = Array.ConvertAll(files, file => new Input(file, Path.GetFileName(file)));
        OutputPlan.RequireSpared(inputs, target);
        var configurations = new Configurations(files);
        var code = ExitCode.Done;
        var diagrams = new List<Diagram>();
        foreach (var input in inputs)
        {
            if (Documents.Read(input, Messages.Output) is not { } read) return ExitCode.Trouble;
            Messages.Write(Messages.Output, read);
            if (read.HasErrors) code = ExitCode.Mistakes;
            else diagrams.Add(read.Diagram!);
        }

        if (code != ExitCode.Done) return code;
        if (diagrams.Count == 2 && Compiler.KindOf(diagrams[0]).Name != Compiler.KindOf(diagrams[1]).Name)
        {
            Messages.Say(new Bilingual($"'{inputs[0].Name}' and '{inputs[1].Name}' are of different kinds, and can't be held against each other", $"“{inputs[0].Name}”与“{inputs[1].Name}”种类不同，无法对照").In(Messages.Language));
            return ExitCode.Mistakes;
        }

        var options = new BoardReportOptions { Analysis = configurations.For(inputs[^1]), Language = Messages.Chosen, Theme = choice.Theme, Paper = choice.Page };
        var report = BoardReport.Of(diagrams[^1], diagrams.Count == 2 ? diagrams[0] : null, options);
        try
        {
            if (!Delivery.Write(target, false, stream => Write(stream, report, format, choice), Messages.Output)) return ExitCode.Trouble;
        }
        catch (RenderException trouble)
        {
            Messages.Say(trouble.Words.In(Messages.Language));
            return ExitCode.Trouble;
        }

        Delivery.Tell(target, quiet, Messages.Output);
        return Messages.Say(configurations.Troubles);
    }

    private static void Write(Stream stream, BoardReport report, string format, Choice choice)
    {
        if (format == "pdf")
        {
            PdfReport.Write(stream, report, choice.Page, choice.Fonts);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        if (format == "html") HtmlReportWriter.Write(writer, report);
        else MarkdownReportWriter.Write(writer, report);
    }

    /// <summary>How it is drawn.</summary>
    private sealed record Choice(Paper Page, Theme? Theme, string[] Fonts);
}
