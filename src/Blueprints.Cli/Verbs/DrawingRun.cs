using Blueprints.Cli.Formats;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Rendering;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary>Draws documents as it was asked for, one after the other or side by side.</summary>
internal sealed class DrawingRun
{
    private readonly OutputFormat _format;
    private readonly DrawingSettings _settings;
    private readonly Func<Input, Compilation, LayoutOptions> _layout;
    private readonly ISceneRenderer? _renderer;

    /// <param name="format">The format.</param>
    /// <param name="settings">How files of it are made.</param>
    /// <param name="layout">How a document is laid out.</param>
    /// <exception cref="UsageException">The format does not go with the settings.</exception>
    public DrawingRun(OutputFormat format, DrawingSettings settings, Func<Input, Compilation, LayoutOptions> layout)
    {
        (_format, _settings, _layout) = (format, settings, layout);
        format.Check?.Invoke(settings);
        _renderer = format.Write is null ? Create(format, settings) : null;
    }

    /// <summary>Whether documents were asked to be folded.</summary>
    public bool Folds { get; init; }

    /// <summary>Whether only mistakes are told.</summary>
    public bool Quiet { get; init; }

    /// <summary>What its files end in.</summary>
    public string Extension => _format.Extension;

    /// <summary>Reads a document and draws it; the exit code for it.</summary>
    public int Draw(Job job, TextWriter messages) => Documents.Read(job.Input, messages) is { } compilation ? Draw(job, compilation, messages) : ExitCode.Trouble;

    /// <summary>Draws a document that was read, and tells its mistakes; the exit code for it.</summary>
    public int Draw(Job job, Compilation compilation, TextWriter messages)
    {
        Messages.Write(messages, compilation);
        if (compilation.HasErrors) return ExitCode.Mistakes;
        if (Folds && !Quiet && compilation.Diagram is not ServiceBlueprint)
            Messages.Say(messages, new Bilingual($"{job.Input.Name}: --fold is for service blueprints; this is drawn whole", $"{job.Input.Name}：--fold 只用于服务蓝图；此图整幅画出").In(Messages.Language));
        IReadOnlyList<string>? warnings;
        try
        {
            var layout = _layout(job.Input, compilation);
            warnings = _renderer is null ? Exchange(job, compilation.Diagram!, layout, messages) : Picture(_renderer, job, compilation.Diagram!, layout, messages);
            if (warnings is null) return ExitCode.Trouble;
        }
        catch (RenderException trouble)
        {
            Messages.Say(messages, new Bilingual($"cannot draw '{job.Input.Name}': {trouble.Words.English}", $"无法画出“{job.Input.Name}”：{trouble.Words.Chinese}").In(Messages.Language));
            return ExitCode.Trouble;
        }

        foreach (var warning in warnings) Messages.Say(messages, $"{job.Input.Name}: {warning}");
        Delivery.Tell(job.Target, Quiet, messages);
        return ExitCode.Done;
    }

    /// <summary>Writes a picture; what of it will not look as it should, or null where it could not be written.</summary>
    private static IReadOnlyList<string>? Picture(ISceneRenderer renderer, Job job, Diagram diagram, LayoutOptions options, TextWriter messages)
    {
        var scene = Compiler.Layout(diagram, options);
        return Delivery.Write(job.Target, job.MakesFolder, stream => renderer.Render(scene, stream), messages) ? renderer.Warnings(scene, Messages.Language) : null;
    }

    /// <summary>Writes a file for another tool; what it cannot say, or null where it could not be written.</summary>
    private List<string>? Exchange(Job job, Diagram diagram, LayoutOptions options, TextWriter messages)
    {
        var file = _format.Write!(diagram, options, _settings);
        if (!Delivery.Write(job.Target, job.MakesFolder, stream => stream.Write(file.Bytes), messages)) return null;
        var told = new List<string>();
        if (!Quiet)
        {
            foreach (var sentence in file.Told) told.Add(sentence.In(Messages.Language));
        }

        return told;
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
}
