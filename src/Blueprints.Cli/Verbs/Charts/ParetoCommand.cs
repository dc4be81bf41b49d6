using System.CommandLine;
using System.Globalization;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Paretos;
using Blueprints.Paretos.Drawing;

namespace Blueprints.Cli.Verbs.Charts;

/// <summary><c>blueprints pareto</c>: the few causes that make most of the count, as a table and as a chart.</summary>
internal static class ParetoCommand
{
    public static readonly string[] RowKinds = ["cause", "category"];
    public static readonly string[] Formats = ["text", "csv", "svg"];

    public static Command Create()
    {
        var by = new Option<string?>("--by");
        var format = new Option<string?>("--format");
        var top = new Option<string?>("--top");
        var bom = ByteOrderMark.Create();
        return new ChartVerb
        {
            Name = "pareto",
            Help = ParetoHelp.Create,
            Kind = new("fishbone", "鱼骨图"),
            Only = new("only a fishbone's causes can be ranked", "只有鱼骨图的原因才能排序"),
            Nothing = new("nothing is counted", "没有计数"),
            Chart = new("the chart", "帕累托图"),
            Otherwise = new("for the chart in its place, say --format svg", "要换成帕累托图，请写 --format svg"),
            OwnOptions = [by, format, bom, top],
            Read = (parsed, request) =>
            {
                var options = new ParetoOptions
                {
                    By = Choices.Find(new("kind of row", "统计方式"), Verb.ValueOf(parsed, by), RowKinds, item => item) == "category" ? ParetoBy.Category : ParetoBy.Cause,
                    Language = request.Layout.Language,
                    Top = TopOf(Verb.ValueOf(parsed, top)),
                };
                var chosen = Choices.Find(new("format", "格式"), Verb.ValueOf(parsed, format), Formats, item => item) ?? "text";
                var hasMark = ByteOrderMark.Read(parsed, bom, chosen);
                return (diagram, _) => Show(diagram, options, chosen, hasMark, request);
            },
        }.Create();
    }

    private static int? TopOf(string? text)
    {
        if (text is null) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top >= 1) return top;
        throw new UsageException($"--top needs a whole number from 1, not '{text}'", $"--top 后面要写不小于 1 的整数，不能是“{text}”");
    }

    private static ChartContent? Show(Diagram diagram, ParetoOptions options, string format, bool hasMark, ChartRequest request)
    {
        if (diagram is not Fishbone fishbone) return null;
        var pareto = Pareto.Of(fishbone, options);
        return new(pareto.Rows.IsEmpty ? new("give its causes a count, or votes", "请给原因写上 count（次数）或 votes（票数）") : null, Print, layout => ParetoChart.Layout(pareto, layout));

        bool Print(TextWriter messages)
        {
            if (format == "svg") return (request.Picture with { Target = null, Format = FormatList.Choose(format, null) }).Draw(ParetoChart.Layout(pareto, request.Layout), request.Quiet, messages);

            // What is drawn speaks as --lang says or the document does; a table is for whoever reads the messages.
            var table = Pareto.Of(fishbone, options with { Language = Messages.Chosen });
            return ChartContent.PrintText(writer => Write(writer, table, format, hasMark), messages);
        }
    }

    private static void Write(TextWriter writer, Pareto pareto, string format, bool hasMark)
    {
        if (hasMark) writer.Write(ByteOrderMark.Mark);
        if (format == "csv") ParetoCsvWriter.Write(writer, pareto);
        else ParetoTextWriter.Write(writer, pareto);
    }
}
