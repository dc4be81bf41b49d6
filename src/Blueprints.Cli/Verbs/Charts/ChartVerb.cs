using System.CommandLine;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Charts;

/// <summary>A verb that shows one thing of one document, as a table on standard output and as a chart in a file.</summary>
internal sealed record ChartVerb
{
    /// <summary>The verb.</summary>
    public required string Name { get; init; }

    /// <summary>Its page of help.</summary>
    public required Func<HelpText> Help { get; init; }

    /// <summary>What the document must be.</summary>
    public required Bilingual Kind { get; init; }

    /// <summary>Why no other kind will do, in words that follow "is no blueprint; ".</summary>
    public required Bilingual Only { get; init; }

    /// <summary>What is missing where there is nothing to show, in words that end before "in" and after "里".</summary>
    public required Bilingual Nothing { get; init; }

    /// <summary>What the chart is called.</summary>
    public required Bilingual Chart { get; init; }

    /// <summary>
    /// How to get the chart otherwise, where standard output was asked for, which takes the table. Default: a file is asked for.
    /// </summary>
    public Bilingual? Otherwise { get; init; }

    /// <summary>Options of this verb alone.</summary>
    public IReadOnlyList<Option> OwnOptions { get; init; } = [];

    /// <summary>
    /// Reads the verb's own options. What it gives shows a document, whose name comes with it; null where it is of another kind.
    /// </summary>
    public required Func<ParseResult, ChartRequest, Func<Diagram, string, ChartContent?>> Read { get; init; }

    public Command Create()
    {
        var verb = new Verb(Name, Help);
        var drawing = new DrawingFlags(hasFormat: false);
        verb.Add(verb.Files);
        verb.Add(drawing.Output);
        foreach (var option in OwnOptions) verb.Add(option);
        verb.Add(drawing.Colours);
        drawing.AddTo(verb);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            if (files.Length > 1 || Directory.Exists(files[0])) throw new UsageException($"{Name} takes one {Kind.English} at a time", $"{Name} 一次只接受一份{Kind.Chinese}");
            var target = Verb.ValueOf(parsed, drawing.Output);
            if (target == "-") throw TakesTheTable();
            var format = FormatList.Choose(null, target, canBeNamed: false);
            var request = new ChartRequest(new PictureFile(target, format, drawing.Read(parsed, format), Chart), drawing.LayoutOf(parsed), Switches.IsSet(parsed, verb.Quiet));
            var show = Read(parsed, request);
            var found = InputFinder.Find(files);
            OutputPlan.RequireSpared(found.Inputs, target);
            var code = Batch.Run(found.Inputs, (input, messages) => Run(input, request, show, messages));
            return Math.Max(code, Messages.Say(found.Troubles));
        });
        return verb;
    }

    private UsageException TakesTheTable()
    {
        var otherwise = Otherwise ?? new("give a file for the chart", $"{Chart.Chinese}请另给一个文件");
        return new($"standard output takes the table; {otherwise.English}", $"标准输出上写的是表格；{otherwise.Chinese}");
    }

    private int Run(Input input, ChartRequest request, Func<Diagram, string, ChartContent?> show, TextWriter messages)
    {
        if (Documents.Read(input, messages) is not { } compilation) return ExitCode.Trouble;
        Messages.Write(messages, compilation);
        if (compilation.Diagram is not { } diagram) return ExitCode.Mistakes;
        if (show(diagram, compilation.Source.Name) is not { } content) return Refuse(messages, new($"'{input.Name}' is no {Kind.English}; {Only.English}", $"“{input.Name}”不是{Kind.Chinese}；{Only.Chinese}"));
        if (content.Reason is { } reason) return Refuse(messages, new($"{Nothing.English} in '{input.Name}': {reason.English}", $"“{input.Name}”里{Nothing.Chinese}：{reason.Chinese}"));
        if (!content.Print(messages)) return ExitCode.Trouble;
        return request.Picture.Target is null || request.Picture.Draw(content.Draw(request.Layout), request.Quiet, messages) ? ExitCode.Done : ExitCode.Trouble;
    }

    private static int Refuse(TextWriter messages, Bilingual words)
    {
        Messages.Say(messages, words.In(Messages.Language));
        return ExitCode.Mistakes;
    }
}
