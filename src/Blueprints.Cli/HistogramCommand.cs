using System.CommandLine;
using Blueprints.Cli.Help;
using Blueprints.Diagrams;
using Blueprints.Histograms;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Cli;

/// <summary><c>blueprints histogram</c>: how the time for the customer is spread, held against the promise, as a table and as a chart.</summary>
internal static class HistogramCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--output", "-o");
        var theme = new Option<string?>("--theme");
        var verb = new Verb("histogram", HistogramHelp.Create);
        verb.Add(verb.Files);
        verb.Add(output);
        verb.Add(theme);
        var drawing = new DrawingFlags();
        drawing.AddTo(verb);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            if (files.Length > 1 || Directory.Exists(files[0])) throw new UsageException("histogram takes one blueprint at a time", "histogram 一次只接受一份蓝图");
            var target = Verb.ValueOf(parsed, output);
            if (target == "-") throw new UsageException("standard output takes the table; give a file for the chart", "标准输出上写的是表格；直方图请另给一个文件");
            var format = FormatList.Choose(null, target);
            var settings = drawing.Read(parsed, format);
            var layout = new LayoutOptions
            {
                Theme = Choices.Find(new("theme", "主题"), Verb.ValueOf(parsed, theme), Themes.ThemeList.All, item => item.Name),
                Language = LanguageOption.Read(parsed),
            };
            var found = InputFinder.Find(files);
            OutputPlan.RequireSpared(found.Inputs, target);
            var quiet = Flags.IsSet(parsed, verb.Quiet);
            var code = Batch.Run(found.Inputs, (input, messages) => Run(input, target, format, settings, layout, quiet, messages));
            return Math.Max(code, Messages.Say(found.Troubles));
        });
        return verb;
    }

    private static int Run(Input input, string? target, OutputFormat format, DrawingSettings settings, LayoutOptions layout, bool quiet, TextWriter messages)
    {
        if (Documents.Read(input, messages) is not { } compilation) return ExitCode.Trouble;
        Messages.Write(messages, compilation);
        if (compilation.Diagram is not { } diagram) return ExitCode.Mistakes;
        if (diagram is not ServiceBlueprint blueprint) return Refuse(messages, new($"'{input.Name}' is no blueprint; only a blueprint has times", $"“{input.Name}”不是蓝图；只有蓝图有时间"));
        var histogram = TimeHistogram.Of(blueprint);
        if (histogram.Reason is { } reason) return Refuse(messages, new($"no times to show in '{input.Name}': {reason.English}", $"“{input.Name}”里没有可显示的时间：{reason.Chinese}"));
        if (!ChartOutput.Print(histogram.ToSheet(compilation.Source.Name), messages)) return ExitCode.Trouble;
        return target is null || ChartOutput.Draw(target, format, settings, HistogramChart.Layout(histogram, layout), new("the chart", "直方图"), quiet, messages) ? ExitCode.Done : ExitCode.Trouble;
    }

    private static int Refuse(TextWriter messages, Bilingual words)
    {
        Messages.Say(messages, words.In(Messages.Language));
        return ExitCode.Mistakes;
    }
}
