using System.CommandLine;
using System.Text;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.Mermaid;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints convert</c>: documents of other programs become documents of this one, and documents take keys in the other language.</summary>
internal static class ConvertCommand
{
    private const string Extension = ".fishbone.yaml";

    public static Command Create()
    {
        var output = new Option<string?>("--output", "-o");
        var verb = new Verb("convert", ConvertHelp.Create);
        verb.Add(verb.Files);
        var keys = new Option<string?>("--keys");
        var map = new Option<string[]>("--map");
        verb.Add(output);
        verb.Add(keys);
        verb.Add(map);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            LanguageOption.Read(parsed);
            var (files, to, quiet) = (verb.FilesOf(parsed), Verb.ValueOf(parsed, output), Switches.IsSet(parsed, verb.Quiet));
            if (to is not null && !Array.Exists(files, file => file == to)) RefuseDrawing(to);
            return Choices.Find(new("language of keys", "键的语言"), Verb.ValueOf(parsed, keys), LanguageOption.Names, item => item) is { } language
                ? KeyConversion.Run(files, to, language == "zh" ? DiagramLanguage.Chinese : DiagramLanguage.English, quiet)
                : Run(files, to, parsed.GetValue(map) ?? [], quiet);
        });
        return verb;
    }

    /// <summary>What is written is the text of a document, which no program would take for a drawing.</summary>
    /// <exception cref="UsageException">The output has the ending of one.</exception>
    private static void RefuseDrawing(string output)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".svg", ".png", ".pdf", ".webp", ".jpg", ".jpeg", ".pptx", ".xlsx", ".drawio", ".bpmn", ".mmd"])
        {
            if (output.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) throw new UsageException($"convert writes documents (.yaml), not '{output}'; to draw one: blueprints render DOCUMENT -o {output}", $"convert 写出的是文档（.yaml），不是“{output}”；要画出来，请用 blueprints render 文档 -o {output}");
        }
    }

    private static int Run(string[] files, string? output, string[] map, bool quiet)
    {
        foreach (var file in files)
        {
            if (Directory.Exists(file)) throw new UsageException($"'{file}' is a folder; name the workbooks or Mermaid texts in it", $"“{file}”是文件夹；请给出其中的工作簿或 Mermaid 文本");
        }

        if (Array.Exists(files, WorkbookConversion.IsWorkbook)) return WorkbookConversion.Run(files, output, map, quiet);
        if (map.Length > 0) throw new UsageException("--map is for tables: .xlsx or .csv", "--map 用于表格：.xlsx 或 .csv");
        var jobs = OutputPlan.Make(InputFinder.Find(files).Inputs, output, Extension, fromFolder: false);
        return Batch.Run(jobs, (job, messages) => Convert(job, output, quiet, messages));
    }

    private static int Convert(Job job, string? output, bool quiet, TextWriter messages)
    {
        if (Documents.ReadBytes(job.Input, messages) is not { } bytes) return ExitCode.Trouble;
        if (ExchangeConversion.Reads(job.Input, bytes)) return ExchangeConversion.Convert(job.Input, bytes, output, quiet, messages);
        if (ExchangeConversion.Recognised(job.Input, bytes) is { } words)
        {
            Messages.Say(messages, $"{job.Input.Name}: {words.In(Messages.Language)}");
            return ExitCode.Mistakes;
        }

        var source = SourceText.Decode(bytes, job.Input.Name);
        var compilation = IshikawaReader.Read(source, CompilerOptions.Default with { Language = Messages.Chosen });
        Messages.Write(messages, compilation);
        if (compilation.Diagram is not Fishbone fishbone) return ExitCode.Mistakes;
        return Delivery.WriteConverted(job, output is null, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(FishboneWriter.Write(fishbone)), quiet, messages);
    }
}
