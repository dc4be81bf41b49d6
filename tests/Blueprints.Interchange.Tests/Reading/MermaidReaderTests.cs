using System.Text;
using Blueprints.Interchange.Mermaid;
using Blueprints.Interchange.Reading;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Tests.Reading;

public sealed class MermaidReaderTests
{
    /// <summary>What a flowchart can hold comes back: title, steps with their words, kinds and lanes, arrows with their words.</summary>
    [Fact]
    public void A_flowchart_of_ours_comes_back()
    {
        foreach (var blueprint in Documents())
        {
            foreach (var form in (ReadOnlySpan<MermaidForm>)[MermaidForm.Flowchart, MermaidForm.Swimlane])
            {
                var read = Read(MermaidWriter.Write(blueprint, form).Text);
                Assert.Equal(Title(blueprint.Title), read.Title);
                Same.Lines(Steps(blueprint), Steps(read));
                Same.Lines(Arrows(blueprint), Arrows(read));
            }
        }
    }

    /// <summary>What a journey can hold comes back: the customer's steps in their order, phases, emotions.</summary>
    [Fact]
    public void A_journey_of_ours_comes_back()
    {
        foreach (var blueprint in Documents())
        {
            var text = MermaidWriter.Write(blueprint, MermaidForm.Journey).Text;
            if (!text.Contains("section", StringComparison.Ordinal)) continue;
            var read = Read(text);
            var lanes = blueprint.Lanes.ToDictionary(static lane => lane.Id);
            var told = blueprint.Steps.Where(step => lanes[step.Lane].Band == Band.Customer || step.Emotion is not null).ToList();
            Assert.Equal(told.Select(static step => (Plain(step.Label), step.Emotion ?? 0)), read.Steps.Select(static step => (Plain(step.Label), step.Emotion!.Value)));
            Assert.Equal(told.Select(step => Plain(lanes[step.Lane].Label.Replace(',', ' '))), read.Steps.Select(step => Plain(read.Lanes.First(lane => lane.Id == step.Lane).Label)));
            if (told.TrueForAll(static step => step.Phase is not null))
            {
                var (phases, readPhases) = (blueprint.Phases.ToDictionary(static phase => phase.Id, static phase => phase.Label), read.Phases.ToDictionary(static phase => phase.Id, static phase => phase.Label));
                if (phases.Values.Distinct().Count() > 1) Assert.Equal(told.Select(step => Plain(phases[step.Phase!])), read.Steps.Select(step => Plain(readPhases[step.Phase!])));
            }
        }
    }

    private static List<ServiceBlueprint> Documents() => [.. Samples.Examples.Where(static name => name.EndsWith(".blueprint.yaml", StringComparison.Ordinal)).Select(Samples.Example).Concat(Samples.Random(40, 400)).OfType<ServiceBlueprint>()];

    private static ServiceBlueprint Read(string text)
    {
        var reading = ExchangeReader.Read(Encoding.UTF8.GetBytes(text), "x.mmd");
        Assert.True(reading.Compilation?.Diagram is not null, string.Join('\n', reading.Messages.Select(static message => $"{message.Line}: {message.Words.English}")) + "\n" + text + "\n" + reading.Compilation?.Source.Content);
        return (ServiceBlueprint)reading.Compilation!.Diagram!;
    }

    private static string Title(string title) => Squeezed(title.Replace('&', '＆').Replace('<', '‹').Replace('>', '›'));

    private static string Plain(string text) => Squeezed(string.Concat(text.Select(static c => c is ':' or ';' or '#' ? ' ' : c)));

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A start and an end have one symbol, which in the midst of the flow is no more than a step; inspections are boxes.</summary>
    private static string Kind(Step step, ServiceBlueprint blueprint)
    {
        var moving = blueprint.Flows.Where(static flow => flow is { Kind: FlowKind.Sequence, Both: false }).ToList();
        var (into, ways) = (moving.Count(flow => flow.To == step.Id), moving.Where(flow => flow.From == step.Id).ToList());
        if (step.Kind is StepKind.Start or StepKind.End && (into == 0 || ways.Count == 0)) return "terminator";
        if (step.Kind == StepKind.Decision) return "choice";
        if (step.Kind is not (StepKind.Action or StepKind.Inspection or StepKind.Start or StepKind.End)) return step.Kind.ToString();
        return ways.Count > 1 && ways.Exists(static flow => FlowchartText.Words(flow).Length > 0) ? "choice" : "Action";
    }

    private static List<string> Steps(ServiceBlueprint blueprint) => [.. blueprint.Steps.Select(step => $"{Squeezed(step.Label)} in {Squeezed(blueprint.Lanes.First(lane => lane.Id == step.Lane).Label)} {Kind(step, blueprint)}").Order(StringComparer.Ordinal)];

    private static List<string> Arrows(ServiceBlueprint blueprint)
    {
        var words = blueprint.Steps.ToDictionary(static step => step.Id, static step => Squeezed(step.Label));
        // The same arrow, drawn twice, says nothing more.
        return [.. blueprint.Flows.DistinctBy(static flow => (flow.From, flow.To, flow.Kind, flow.Both, FlowchartText.Words(flow))).Select(flow => $"{words[flow.From]} {(flow.Kind == FlowKind.Information ? "..>" : flow.Both ? "<->" : "->")} {(flow.To == Flow.End ? "end" : words[flow.To])}: {Squeezed(FlowchartText.Words(flow))}").Order(StringComparer.Ordinal)];
    }
}
