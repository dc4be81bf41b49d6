using System.CommandLine;
using System.Text;
using Blueprints.Diagrams;
using Blueprints.Measures;

namespace Blueprints.Cli;

/// <summary><c>blueprints measure</c>: times, load, risk and quality of documents in figures.</summary>
internal static class MeasureCommand
{
    private const string Notes = $"""
        Examples:
          blueprints measure bank.blueprint.yaml                           prints every figure, or why there is none, and the tables behind them
          blueprints measure before.blueprint.yaml after.blueprint.yaml    one after the other
          blueprints measure services --format csv                         values of a whole folder for a spreadsheet, without the tables

        What a document does not say is never taken for zero: a figure that needs it is absent, with the reason, or holds for what is known and names what it leaves out.

        {Verb.ExitCodes}
        """;

    private static readonly string[] Formats = ["text", "json", "csv"];

    public static Command Create()
    {
        var format = new Option<string?>("--format") { HelpName = Choices.List(Formats, "|"), Description = "What comes on standard output: lines and tables for people, or values. Default: text." };
        var language = LanguageOption.Create("The language of names and reasons. Default: the document's own.");
        var verb = new Verb("measure", "Measures documents: times, load, risks, quality.", Notes);
        verb.Add(verb.Files);
        verb.Add(format);
        verb.Add(language);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            return Run(files, Choices.Find("format", Verb.ValueOf(parsed, format), Formats, item => item) ?? "text", LanguageOption.Read(parsed, language));
        });
        return verb;
    }

    private static int Run(string[] files, string format, DiagramLanguage? language)
    {
        var found = InputFinder.Find(files);
        var jobs = found.Inputs.ConvertAll(input => new Measured(input));
        var code = Batch.Run(jobs, Measure);
        code = Math.Max(code, Messages.Say(found.Troubles));
        var sheets = new List<MeasureSheet>();
        foreach (var job in jobs)
        {
            if (job.Sheet is { } sheet) sheets.Add(sheet);
        }

        if (sheets.Count == 0) return code;
        return Delivery.Write(null, false, stream => Write(stream, sheets, format, language), Messages.Output) ? code : Math.Max(code, ExitCode.Trouble);
    }

    private static int Measure(Measured job, TextWriter messages)
    {
        if (Documents.Read(job.Input, messages) is not { } compilation) return ExitCode.Trouble;
        Messages.Write(messages, compilation);
        if (compilation.Diagram is not { } diagram) return ExitCode.Mistakes;
        job.Sheet = MeasureSheet.Of(diagram, compilation.Source.Name);
        return ExitCode.Done;
    }

    private static void Write(Stream stream, List<MeasureSheet> sheets, string format, DiagramLanguage? language)
    {
        if (format == "json")
        {
            MeasureJsonWriter.Write(stream, sheets, language);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        if (format == "csv")
        {
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
