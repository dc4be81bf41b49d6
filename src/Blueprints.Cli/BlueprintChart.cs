using System.CommandLine;
using Blueprints.Cli.Help;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Measures;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Cli;

/// <summary>What a chart of a blueprint shows.</summary>
/// <param name="Reason">Why there is nothing to show; null where there is.</param>
/// <param name="Sheet">The table behind it, by the name of the document.</param>
/// <param name="Draw">The picture.</param>
internal sealed record BlueprintChartContent(Bilingual? Reason, Func<string, MeasureSheet> Sheet, Func<LayoutOptions, Scene> Draw);

/// <summary>A verb that shows one thing of one blueprint, as a table and as a chart.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Help">Its page of help.</param>
/// <param name="Picture">What the picture is called.</param>
/// <param name="Subject">What only a blueprint has.</param>
/// <param name="Nothing">What is missing where there is nothing to show, in words that end before "in" and after "里".</param>
/// <param name="Of">What it shows of a blueprint.</param>
internal sealed record BlueprintChart(string Name, Func<HelpText> Help, Bilingual Picture, Bilingual Subject, Bilingual Nothing, Func<ServiceBlueprint, BlueprintChartContent> Of)
{
    public Command Create()
    {
        var output = new Option<string?>("--output", "-o");
        var theme = new Option<string?>("--theme");
        var verb = new Verb(Name, Help);
        verb.Add(verb.Files);
        verb.Add(output);
        verb.Add(theme);
        var drawing = new DrawingFlags();
        drawing.AddTo(verb);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            if (files.Length > 1 || Directory.Exists(files[0])) throw new UsageException($"{Name} takes one blueprint at a time", $"{Name} 一次只接受一份蓝图");
            var target = Verb.ValueOf(parsed, output);
            if (target == "-") throw new UsageException("standard output takes the table; give a file for the chart", $"标准输出上写的是表格；{Picture.Chinese}请另给一个文件");
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

    private int Run(Input input, string? target, OutputFormat format, DrawingSettings settings, LayoutOptions layout, bool quiet, TextWriter messages)
    {
        if (Documents.Read(input, messages) is not { } compilation) return ExitCode.Trouble;
        Messages.Write(messages, compilation);
        if (compilation.Diagram is not { } diagram) return ExitCode.Mistakes;
        if (diagram is not ServiceBlueprint blueprint) return Refuse(messages, new($"'{input.Name}' is no blueprint; only a blueprint has {Subject.English}", $"“{input.Name}”不是蓝图；只有蓝图有{Subject.Chinese}"));
        var content = Of(blueprint);
        if (content.Reason is { } reason) return Refuse(messages, new($"{Nothing.English} in '{input.Name}': {reason.English}", $"“{input.Name}”里{Nothing.Chinese}：{reason.Chinese}"));
        if (!ChartOutput.Print(content.Sheet(compilation.Source.Name), messages)) return ExitCode.Trouble;
        return target is null || ChartOutput.Draw(target, format, settings, content.Draw(layout), Picture, quiet, messages) ? ExitCode.Done : ExitCode.Trouble;
    }

    private static int Refuse(TextWriter messages, Bilingual words)
    {
        Messages.Say(messages, words.In(Messages.Language));
        return ExitCode.Mistakes;
    }
}
