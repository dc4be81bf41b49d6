using System.Text;
using Blueprints.Interchange.Bpmn;
using Blueprints.Interchange.Mermaid;
using Blueprints.Interchange.Reading;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Tests.Reading;

public sealed class BpmnReaderTests
{
    /// <summary>What BPMN holds of ours comes back: title, steps with their data, lanes by their names, arrows; starts, gateways, timers and ends are taken out again.</summary>
    [Fact]
    public void A_process_of_ours_comes_back()
    {
        foreach (var blueprint in Samples.Examples.Where(static name => name.EndsWith(".blueprint.yaml", StringComparison.Ordinal)).Select(Samples.Example).Concat(Samples.Random(20, 400)).OfType<ServiceBlueprint>())
        {
            var text = BpmnWriter.Write(blueprint).Text;
            var reading = ExchangeReader.Read(Encoding.UTF8.GetBytes(text), "x.bpmn");
            Assert.True(reading.Compilation?.Diagram is not null, string.Join('\n', reading.Messages.Select(static message => $"{message.Line}: {message.Words.English}")) + "\n" + reading.Compilation?.Source.Content);
            var read = (ServiceBlueprint)reading.Compilation!.Diagram!;
            // The provider's pool has the name of the service.
            if (text.Contains("pool_provider", StringComparison.Ordinal)) Assert.Equal(blueprint.Title, read.Title);
            Same.Lines(Steps(blueprint), Steps(read));
            Same.Lines(Arrows(blueprint), Arrows(read));
        }
    }

    private static IEnumerable<string> Steps(ServiceBlueprint blueprint)
    {
        var data = new ElementData(blueprint with { Language = Text.DiagramLanguage.English });
        var lanes = blueprint.Lanes.ToDictionary(static lane => lane.Id, static lane => lane.Label);
        return blueprint.Steps.Select(step => $"{step.Id}: {step.Label} in {lanes[step.Lane]}{string.Concat(data.Of(step.Id).Where(static field => field.Name is not ("phase" or "with")).Select(static field => $"; {field.Name}={field.Value}"))}");
    }

    private static IEnumerable<string> Arrows(ServiceBlueprint blueprint)
    {
        return blueprint.Flows.Select(flow => $"{flow.From} {(flow.Both ? "<->" : flow.Kind == FlowKind.Information ? "..>" : "->")} {flow.To}: {(flow.Both || flow.Kind == FlowKind.Information ? "" : FlowchartText.Words(flow))}").Distinct();
    }
}
