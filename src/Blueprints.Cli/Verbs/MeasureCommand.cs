using System.CommandLine;
using System.Text;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Diagrams;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints measure</c>: times, load, risk and quality of documents in figures.</summary>
internal static class MeasureCommand
{
    public static readonly string[] Formats = ["text", "json", "csv"];

    public static Command Create()
    {
        var format = new Option<string?>("--format");
        var verb = new Verb("measure", MeasureHelp.Create);
        verb.Add(verb.Files);
        verb.Add(format);
        var bom = ByteOrderMark.Create();
        verb.Add(bom);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            LanguageOption.Read(parsed);
            var chosen = Choices.Find(new("format", "格式"), Verb.ValueOf(parsed, format), Formats, item => item) ?? "text";
            return Run(files, chosen, ByteOrderMark.Read(parsed, bom, chosen), Messages.Chosen);
        });
        return verb;
    }

    private static int Run(string[] files, string format, bool hasMark, DiagramLanguage? language)
    {
        var found = InputFinder.Find(files);
        var configurations = new Configurations(files);
        var jobs = found.Inputs.ConvertAll(input => new Measured(input));
        var code = Batch.Run(jobs, (job, messages) => Measure(job, configurations, messages));
        code = Math.Max(code, Math.Max(configurations.Tell(), Messages.Say(found.Troubles)));
        var sheets = new List<MeasureSheet>();
        foreach (var job in jobs)
        {
            if (job.Sheet is { } sheet) sheets.Add(sheet);
        }

        if (sheets.Count == 0) return code;
        return Delivery.Write(null, false, stream => Write(stream, sheets, format, hasMark, language), Messages.Output) ? code : Math.Max(code, ExitCode.Trouble);
    }

    private static int Measure(Measured job, Configurations configurations, TextWriter messages)
    {
        if (Documents.Read(job.Input, messages) is not { } compilation) return ExitCode.Trouble;
        Messages.Write(messages, compilation);
        if (compilation.Diagram is not { } diagram) return ExitCode.Mistakes;
        job.Sheet = Compiler.Measure(diagram, compilation.Source.Name, configurations.For(job.Input));
        return ExitCode.Done;
    }

    private static void Write(Stream stream, List<MeasureSheet> sheets, string format, bool hasMark, DiagramLanguage? language)
    {
        if (format == "json")
        {
            MeasureJsonWriter.Write(stream, sheets, language);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        if (format == "csv")
        {
            if (hasMark) writer.Write(ByteOrderMark.Mark);
            MeasureCsvWriter.Write(writer, sheets, language);
            return;
        }

        for (var i = 0; i < sheets.Count; i++)
        {
            if (i > 0) writer.Write('\n');
            MeasureTextWriter.Write(writer, sheets[i], language);
        }
    }

    private sealed class Measured(Input input)
    {
        public Input Input => input;

        public MeasureSheet? Sheet { get; set; }
    }
}
