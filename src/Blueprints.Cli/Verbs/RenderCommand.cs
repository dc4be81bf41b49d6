using System.CommandLine;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Outputs;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary><c>blueprints render</c>: draws documents.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var format = new Option<string?>("--format");
        var drawing = new DrawingFlags(hasFormat: true);
        var findings = Switches.Create("--findings");
        var registers = Switches.Create("--registers");
        var gaps = Switches.Create("--gaps");
        var verb = new Verb("render", RenderHelp.Create);
        verb.Add(verb.Files);
        verb.Add(drawing.Output);
        verb.Add(format);
        verb.Add(drawing.Colours);
        verb.Add(drawing.Fold);
        verb.Add(findings);
        verb.Add(registers);
        verb.Add(gaps);
        drawing.AddTo(verb);
        verb.Add(verb.Quiet);
        verb.SetAction(parsed =>
        {
            var files = verb.FilesOf(parsed);
            var options = drawing.LayoutOf(parsed) with { Registers = Switches.IsSet(parsed, registers), Gaps = Switches.IsSet(parsed, gaps) };
            var target = Verb.ValueOf(parsed, drawing.Output);
            var chosen = FormatList.Choose(Verb.ValueOf(parsed, format), target);
            var configurations = Switches.IsSet(parsed, findings) ? new Configurations(files) : null;
            var code = Run(files, target, chosen, drawing.Read(parsed, chosen), configurations is null ? (_, _) => options : WithFindings, options.Folding is { } fold && fold != Folding.None, Switches.IsSet(parsed, verb.Quiet));
            return configurations is null ? code : Math.Max(code, configurations.Tell());

            LayoutOptions WithFindings(Input input, Compilation compilation) => options with { Analysis = Compiler.Analyze(compilation, configurations.For(input) with { Language = options.Language }) };
        });
        return verb;
    }

    private static int Run(string[] files, string? output, OutputFormat format, DrawingSettings settings, Func<Input, Compilation, LayoutOptions> layout, bool folds, bool quiet)
    {
        format.Check?.Invoke(settings);
        var found = InputFinder.Find(files);
        var jobs = OutputPlan.Make(found.Inputs, output, format.Extension, found.FromFolder);
        var renderer = format.Write is null ? Create(format, settings) : null;
        var code = Batch.Run(jobs, (job, messages) => Draw(job, renderer is null ? Exchange : Picture, layout, folds, quiet, messages));
        return Math.Max(code, Messages.Say(found.Troubles));

        IReadOnlyList<string>? Picture(Job job, Diagram diagram, LayoutOptions options, TextWriter messages)
        {
            var scene = Compiler.Layout(diagram, options);
            return Delivery.Write(job.Target, job.MakesFolder, stream => renderer!.Render(scene, stream), messages) ? renderer!.Warnings(scene, Messages.Language) : null;
        }

        IReadOnlyList<string>? Exchange(Job job, Diagram diagram, LayoutOptions options, TextWriter messages)
        {
            var file = format.Write!(diagram, options, settings);
            if (!Delivery.Write(job.Target, job.MakesFolder, stream => stream.Write(file.Bytes), messages)) return null;
            var told = new List<string>();
            if (!quiet)
            {
                foreach (var sentence in file.Told) told.Add(sentence.In(Messages.Language));
            }

            return told;
        }
    }

    private static ISceneRenderer Create(OutputFormat format, DrawingSettings settings)
    {
        try
        {
            return format.Create(settings);
        }
        catch (RenderException wrong)
        {
            throw new UsageException(wrong.Words);
        }
    }

    /// <param name="job">The document and its file.</param>
    /// <param name="write">Writes the file; what of it will not look as it should, or null where it could not be written.</param>
    /// <param name="layout">How the document is laid out.</param>
    /// <param name="folds">Whether it was asked to be folded.</param>
    /// <param name="quiet">Whether only mistakes are told.</param>
    /// <param name="messages">Where to tell.</param>
    private static int Draw(Job job, Func<Job, Diagram, LayoutOptions, TextWriter, IReadOnlyList<string>?> write, Func<Input, Compilation, LayoutOptions> layout, bool folds, bool quiet, TextWriter messages)
    {
        var compilation = Documents.Read(job.Input, messages);
        if (compilation is null) return ExitCode.Trouble;
        Messages.Write(messages, compilation);
        if (compilation.HasErrors) return ExitCode.Mistakes;
        if (folds && !quiet && compilation.Diagram is not ServiceBlueprint)
            Messages.Say(messages, new Bilingual($"{job.Input.Name}: --fold is for service blueprints; this is drawn whole", $"{job.Input.Name}：--fold 只用于服务蓝图；此图整幅画出").In(Messages.Language));
        IReadOnlyList<string>? warnings;
        try
        {
            warnings = write(job, compilation.Diagram!, layout(job.Input, compilation), messages);
            if (warnings is null) return ExitCode.Trouble;
        }
        catch (RenderException trouble)
        {
            Messages.Say(messages, new Bilingual($"cannot draw '{job.Input.Name}': {trouble.Words.English}", $"无法画出“{job.Input.Name}”：{trouble.Words.Chinese}").In(Messages.Language));
            return ExitCode.Trouble;
        }

        foreach (var warning in warnings) Messages.Say(messages, $"{job.Input.Name}: {warning}");
        Delivery.Tell(job.Target, quiet, messages);
        return ExitCode.Done;
    }
}
