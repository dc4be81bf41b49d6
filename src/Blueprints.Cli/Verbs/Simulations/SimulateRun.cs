using System.Runtime.InteropServices;
using System.Text;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Cli.Verbs.Charts;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Simulations;
using Blueprints.Simulations.Drawing;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Simulations;

/// <summary>Simulates one document and writes what came of it.</summary>
internal sealed class SimulateRun(Input input, SimulateRequest request, TextWriter messages)
{
    public int Run()
    {
        if (Documents.Read(input, messages) is not { } compilation) return ExitCode.Trouble;
        Messages.Write(messages, compilation);
        if (compilation.Diagram is not { } diagram) return ExitCode.Mistakes;
        if (diagram is not ServiceBlueprint blueprint)
        {
            Messages.Say(messages, new Bilingual($"'{input.Name}' is no blueprint; only a blueprint can be simulated", $"“{input.Name}”不是蓝图；只有蓝图才能仿真").In(Messages.Language));
            return ExitCode.Mistakes;
        }

        using var stop = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        var log = request.Log is { } target ? new SimulationLog(target) : null;
        var progress = new SimulationProgress(request.Options.Replications * (request.Scenarios.Count + 1), request.Quiet);
        SimulationComparison comparison;
        try
        {
            comparison = Simulation.Compare(blueprint, request.Scenarios, request.Options, progress.Tell, log is null ? null : log.Add, stop.Token);
            if (request.Picture.Target is not null && comparison.Base is { IsRun: true, Ended: > 0 }) comparison = comparison with { Effects = Simulation.Effects(comparison.Base, stop.Token) };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            progress.Clear();
            Messages.Say(messages, new Bilingual("stopped; nothing was written", "已停止；没有写出任何内容").In(Messages.Language));
            return ExitCode.Trouble;
        }

        progress.Clear();
        if (!comparison.Problems.IsEmpty) return Refuse(comparison, compilation.Source, Messages.Chosen ?? blueprint.Language);
        if (!ChartContent.PrintText(writer => Write(writer, comparison, compilation.Source.Name), messages)) return ExitCode.Trouble;
        var until = request.Options.Days is { } days ? days * 86400.0 : double.PositiveInfinity;
        if (log is not null && !log.Write(blueprint.Title, until, request.Quiet, messages)) return ExitCode.Trouble;
        if (request.Picture.Target is not null && comparison.Base.Ended == 0)
        {
            Messages.Say(messages, new Bilingual("no case ended, so there is nothing to draw", "没有业务结束，无图可画").In(Messages.Language));
            return ExitCode.Mistakes;
        }

        return request.Picture.Target is null || request.Picture.Draw(SimulationChart.Layout(comparison, request.Layout, comparison.Effects), request.Quiet, messages) ? ExitCode.Done : ExitCode.Trouble;
    }

    private void Write(TextWriter writer, SimulationComparison comparison, string name)
    {
        var sheet = comparison.ToSheet(name);
        if (request.Format == "text")
        {
            MeasureTextWriter.Write(writer, sheet, Messages.Chosen);
            return;
        }

        var sheets = new List<MeasureSheet> { sheet };
        foreach (var scenario in comparison.Scenarios) sheets.Add(scenario.Result.ToSheet($"{name} [{scenario.Name}]"));
        if (request.Format == "csv")
        {
            MeasureCsvWriter.Write(writer, sheets, Messages.Chosen);
            return;
        }

        using var bytes = new MemoryStream();
        MeasureJsonWriter.Write(bytes, sheets, Messages.Chosen);
        writer.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    /// <summary>Tells each problem, at its place where it has one.</summary>
    private int Refuse(SimulationComparison comparison, SourceText source, DiagramLanguage language)
    {
        foreach (var problem in comparison.Problems)
        {
            var (message, help) = (problem.Message.In(language), problem.Help.In(language));
            if (problem.Span.Length > 0 && source.PositionOf(problem.Span.Start) is var at) messages.WriteLine(Messages.Visible(FormattableString.Invariant($"{source.Name}:{at.Line}:{at.Column}: {message}")));
            else Messages.Say(messages, message);
            messages.WriteLine("    " + Messages.Visible(help));
        }

        return ExitCode.Mistakes;
    }
}
