using System.CommandLine;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Diagrams;
using Blueprints.Registers;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints registers</c>: what the method makes of documents, as tables to work through.</summary>
internal static class RegistersCommand
{
    public static Command Create()
    {
        var format = new Option<string?>("--format");
        var output = new Option<string?>("--output", "-o");
        var verb = new Verb("registers", RegistersHelp.Create);
        verb.Add(verb.Files);
        verb.Add(format);
        verb.Add(output);
        var bom = ByteOrderMark.Create();
        verb.Add(bom);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            LanguageOption.Read(parsed);
            var chosen = Choices.Find(new("format", "格式"), Verb.ValueOf(parsed, format), RegisterFormat.All, item => item.Name) ?? RegisterFormat.All[0];
            return Run(files, chosen, ByteOrderMark.Read(parsed, bom, chosen.Name), OutputOf(Verb.ValueOf(parsed, output)), Switches.IsSet(parsed, verb.Quiet), Messages.Chosen);
        });
        return verb;
    }

    private static string? OutputOf(string? output)
    {
        if (output is null or "-") return null;
        return OutputPlan.IsFolder(output) ? throw new UsageException($"'{output}' is a folder; registers go into one file", $"“{output}”是文件夹；清单要写进一个文件") : output;
    }

    private static int Run(string[] files, RegisterFormat format, bool hasMark, string? output, bool quiet, DiagramLanguage? language)
    {
        var found = InputFinder.Find(files);
        OutputPlan.RequireSpared(found.Inputs, output);
        var jobs = found.Inputs.ConvertAll(input => new Listed(input));
        var code = Batch.Run(jobs, List);
        code = Math.Max(code, Messages.Say(found.Troubles));
        var sheets = new List<RegisterSheet>();
        foreach (var job in jobs)
        {
            if (job.Sheet is { } sheet) sheets.Add(sheet);
        }

        if (sheets.Count == 0) return code;
        if (!Delivery.Write(output, false, Write, Messages.Output)) return Math.Max(code, ExitCode.Trouble);
        Delivery.Tell(output, quiet, Messages.Output);
        return code;

        void Write(Stream stream)
        {
            if (hasMark) stream.Write("\uFEFF"u8);
            format.Write(stream, sheets, language);
        }
    }

    private static int List(Listed job, TextWriter messages)
    {
        if (Documents.Read(job.Input, messages) is not { } compilation) return ExitCode.Trouble;
        Messages.Write(messages, compilation);
        if (compilation.Diagram is not { } diagram) return ExitCode.Mistakes;
        job.Sheet = Compiler.Registers(diagram, compilation.Source.Name);
        return ExitCode.Done;
    }

    private sealed class Listed(Input input)
    {
        public Input Input => input;

        public RegisterSheet? Sheet { get; set; }
    }
}
