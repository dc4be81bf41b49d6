using System.Text;
using Blueprints.Interchange.Bpmn;
using Blueprints.Interchange.Drawio;
using Blueprints.Interchange.Reading;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Tests.Reading;

/// <summary>Ratings and shares of steps come back from files of ours, and what these do not hold is told.</summary>
public sealed class HeldValueTests
{
    private const string Text = """
        blueprint: Bank
        promise: 30 min
        steps:
          - frontstage: Checks
            fail:
              - {fail: Wrong form, severity: 8, detection: 3, recovery: Asks again}
              - Takes long
              - {fail: Lost, occurrence: 2}
            yield: 92.5%
            rework: 7%
          - frontstage: Pays
        """;

    public static TheoryData<string> Endings => ["drawio", "bpmn"];

    [Theory]
    [MemberData(nameof(Endings))]
    public void Ratings_come_back(string ending)
    {
        var blueprint = (ServiceBlueprint)Samples.Read(Text);
        var file = ending == "bpmn" ? BpmnWriter.Write(blueprint) : DrawioWriter.Write(blueprint);
        var reading = ExchangeReader.Read(Encoding.UTF8.GetBytes(file.Text), "x." + ending);
        var step = ((ServiceBlueprint)reading.Compilation!.Diagram!).Steps[0];
        Assert.Equal(
            [("Wrong form", 8, null, 3, "Asks again"), ("Takes long", null, null, null, null), ("Lost", null, 2, null, null)],
            step.FailPoints.Select(static fail => (fail.Text, fail.Severity, fail.Occurrence, fail.Detection, fail.Recovery)));
        Assert.Equal((0.925, 0.07), (step.Yield, step.Rework));
        Assert.Contains(reading.Messages, static message => message.Words.English.Contains("does not hold all that a document says", StringComparison.Ordinal) && message.Words.Chinese.Contains("请保留", StringComparison.Ordinal));
    }
}
