using System.CommandLine;
using System.Globalization;
using System.Text;
using Blueprints.Cli.Help;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Paretos;
using Blueprints.Paretos.Drawing;
using Blueprints.Rendering;
using Blueprints.Text;

namespace Blueprints.Cli;

/// <summary><c>blueprints pareto</c>: the few causes that make most of the count, as a table and as a chart.</summary>
internal static class ParetoCommand
{
    public static readonly string[] RowKinds = ["cause", "category"];
    public static readonly string[] Formats = ["text", "csv", "svg"];

    public static Command Create()
    {
        var output = new Option<string?>("--output", "-o");
        var by = new Option<string?>("--by");
        var format = new Option<string?>("--format");
        var top = new Option<string?>("--top");
        var verb = new Verb("pareto", ParetoHelp.Create);
        verb.Add(verb.Files);
        verb.Add(output);
        verb.Add(by);
        verb.Add(format);
        verb.Add(top);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            if (files.Length > 1 || Directory.Exists(files[0])) throw new UsageException("pareto takes one fishbone at a time", "pareto 一次只接受一份鱼骨图");
            var options = new ParetoOptions
            {
                By = Choices.Find(new("kind of row", "统计方式"), Verb.ValueOf(parsed, by), RowKinds, item => item) == "category" ? ParetoBy.Category : ParetoBy.Cause,
                Language = LanguageOption.Read(parsed),
                Top = TopOf(Verb.ValueOf(parsed, top)),
            };
            var chosen = Choices.Find(new("format", "格式"), Verb.ValueOf(parsed, format), Formats, item => item) ?? "text";
            return Run(InputFinder.Find(files), Verb.ValueOf(parsed, output), chosen, options, Flags.IsSet(parsed, verb.Quiet));
        });
        return verb;
    }

    private static int? TopOf(string? text)
    {
        if (text is null) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top >= 1) return top;
        throw new UsageException($"--top needs a whole number from 1, not '{text}'", $"--top 后面要写不小于 1 的整数，不能是“{text}”");
    }

    private static int Run(FoundInputs found, string? output, string format, ParetoOptions options, bool quiet)
    {
        if (output == "-") throw new UsageException("standard output takes the table; for the chart in its place, say --format svg", "标准输出上写的是表格；要换成帕累托图，请写 --format svg");
        OutputPlan.RequireSpared(found.Inputs, output);
        var code = Batch.Run(found.Inputs, (input, messages) => Rank(input, output, format, options, quiet, messages));
        return Math.Max(code, Messages.Say(found.Troubles));
    }

    private static int Rank(Input input, string? output, string format, ParetoOptions options, bool quiet, TextWriter messages)
    {
        if (Documents.Read(input, messages) is not { } compilation) return ExitCode.Trouble;
        Messages.Write(messages, compilation);
        if (compilation.Diagram is not { } diagram) return ExitCode.Mistakes;
        if (diagram is not Fishbone fishbone) return Refuse(messages, new($"'{input.Name}' is no fishbone; only a fishbone's causes can be ranked", $"“{input.Name}”不是鱼骨图；只有鱼骨图的原因才能排序"));
        var chart = Pareto.Of(fishbone, options);
        if (chart.Rows.IsEmpty) return Refuse(messages, new($"nothing is counted in '{input.Name}': give its causes a count, or votes", $"“{input.Name}”里没有计数：请给原因写上 count（次数）或 votes（票数）"));
        var renderer = new SvgRenderer();
        if (!Delivery.Write(null, false, stream => WriteTo(stream, fishbone, options, format, renderer), messages)) return ExitCode.Trouble;
        if (output is null) return ExitCode.Done;
        if (!Delivery.Write(output, false, stream => renderer.Render(ParetoChart.Layout(chart), stream), messages)) return ExitCode.Trouble;
        Delivery.Tell(output, quiet, messages);
        return ExitCode.Done;
    }

    private static int Refuse(TextWriter messages, Bilingual words)
    {
        Messages.Say(messages, words.In(Messages.Language));
        return ExitCode.Mistakes;
    }

    private static void WriteTo(Stream stream, Fishbone fishbone, ParetoOptions options, string format, SvgRenderer renderer)
    {
        if (format == "svg")
        {
            renderer.Render(ParetoChart.Layout(Pareto.Of(fishbone, options)), stream);
            return;
        }

        // What is drawn speaks as --lang says or the document does; a table is for whoever reads the messages.
        var pareto = Pareto.Of(fishbone, options with { Language = Messages.Chosen });

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        if (format == "csv") ParetoCsvWriter.Write(writer, pareto);
        else ParetoTextWriter.Write(writer, pareto);
    }
}
