using System.CommandLine;
using System.Globalization;
using System.Text;
using Blueprints.Fishbones;
using Blueprints.Paretos;
using Blueprints.Rendering;

namespace Blueprints.Cli;

/// <summary><c>blueprints pareto</c>: the few causes that make most of the count, as a table and as a chart.</summary>
internal static class ParetoCommand
{
    private const string Notes = $"""
        Examples:
          blueprints pareto airport.fishbone.yaml                      prints the table
          blueprints pareto airport.fishbone.yaml -o pareto.svg        prints it, and draws the chart
          blueprints pareto airport.fishbone.yaml --by category        counts by category
          blueprints pareto airport.fishbone.yaml --format csv         prints values for a spreadsheet

        A cause's count stands for the causes behind it too, so nothing is counted twice. Causes ruled out are left out. Where nothing has a count, votes are taken.

        {Verb.ExitCodes}
        """;

    private static readonly string[] RowKinds = ["cause", "category"];
    private static readonly string[] Formats = ["text", "csv", "svg"];

    public static Command Create()
    {
        var output = new Option<string?>("--output", "-o") { HelpName = "PATH", Description = "Where to draw the chart, an SVG file. Default: no chart." };
        var by = new Option<string?>("--by") { HelpName = Choices.List(RowKinds, "|"), Description = "What is counted. Default: cause." };
        var format = new Option<string?>("--format") { HelpName = Choices.List(Formats, "|"), Description = "What comes on standard output: the table, values, or the chart. Default: text." };
        var top = new Option<string?>("--top") { HelpName = "N", Description = "How many rows to keep; the rest becomes one, Other. Default: all." };
        var verb = new Verb("pareto", "Ranks the causes of a fishbone by their counts.", Notes);
        verb.Files.Description = "A fishbone; - is standard input.";
        verb.Add(verb.Files);
        verb.Add(output);
        verb.Add(by);
        verb.Add(format);
        verb.Add(top);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            if (files.Length > 1 || Directory.Exists(files[0])) throw new UsageException("pareto takes one fishbone at a time");
            var options = new ParetoOptions
            {
                By = Choices.Find("kind of row", Verb.ValueOf(parsed, by), RowKinds, item => item) == "category" ? ParetoBy.Category : ParetoBy.Cause,
                Top = TopOf(Verb.ValueOf(parsed, top)),
            };
            var chosen = Choices.Find("format", Verb.ValueOf(parsed, format), Formats, item => item) ?? "text";
            return Run(InputFinder.Find(files), Verb.ValueOf(parsed, output), chosen, options, Flags.IsSet(parsed, verb.Quiet));
        });
        return verb;
    }

    private static int? TopOf(string? text)
    {
        if (text is null) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top >= 1) return top;
        throw new UsageException($"--top needs a whole number from 1, not '{text}'");
    }

    private static int Run(FoundInputs found, string? output, string format, ParetoOptions options, bool quiet)
    {
        if (output == "-") throw new UsageException("standard output takes the table; for the chart in its place, say --format svg");
        OutputPlan.RequireSpared(found.Inputs, output);
        var code = Batch.Run(found.Inputs, (input, messages) => Rank(input, output, format, options, quiet, messages));
        return Math.Max(code, Messages.Say(found.Troubles));
    }

    private static int Rank(Input input, string? output, string format, ParetoOptions options, bool quiet, TextWriter messages)
    {
        if (Documents.Read(input, messages) is not { } compilation) return ExitCode.Trouble;
        Messages.Write(messages, compilation);
        if (compilation.Diagram is not { } diagram) return ExitCode.Mistakes;
        if (diagram is not Fishbone fishbone) return Refuse(messages, $"'{input.Name}' is no fishbone; only a fishbone's causes can be ranked");
        var pareto = Pareto.Of(fishbone, options);
        if (pareto.Rows.IsEmpty) return Refuse(messages, $"nothing is counted in '{input.Name}': give its causes a count, or votes");
        var renderer = new SvgRenderer();
        if (!Delivery.Write(null, false, stream => WriteTo(stream, pareto, format, renderer), messages)) return ExitCode.Trouble;
        if (output is null) return ExitCode.Done;
        if (!Delivery.Write(output, false, stream => renderer.Render(ParetoChart.Layout(pareto), stream), messages)) return ExitCode.Trouble;
        Delivery.Tell(output, quiet, messages);
        return ExitCode.Done;
    }

    private static int Refuse(TextWriter messages, string message)
    {
        Messages.Say(messages, message);
        return ExitCode.Mistakes;
    }

    private static void WriteTo(Stream stream, Pareto pareto, string format, SvgRenderer renderer)
    {
        if (format == "svg")
        {
            renderer.Render(ParetoChart.Layout(pareto), stream);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        if (format == "csv") ParetoCsvWriter.Write(writer, pareto);
        else ParetoTextWriter.Write(writer, pareto);
    }
}
