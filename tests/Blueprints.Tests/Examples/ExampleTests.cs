using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.Examples;

/// <summary>The documents of <c>examples/</c> are faultless, and the pairs among them belong together.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> All { get; } = new(RepositoryFiles.Documents("examples"));

    public static TheoryData<string> InChinese { get; } = new(RepositoryFiles.Documents("examples").Where(name => name.Contains(".zh.", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(All))]
    public void An_example_reads_without_a_diagnostic(string name) => Assert.Empty(Compile(name).Diagnostics);

    [Theory]
    [MemberData(nameof(All))]
    public void A_step_that_ends_the_service_flows_nowhere(string name)
    {
        var blueprint = Read(name);

        foreach (var end in blueprint.Steps.Where(step => step.Kind == StepKind.End)) Assert.DoesNotContain(blueprint.Flows, flow => flow.From == end.Id && flow.Kind == FlowKind.Sequence);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_step_can_be_reached_and_leads_to_an_end(string name)
    {
        var blueprint = Read(name);
        var flows = blueprint.Flows.Where(flow => flow.Kind == FlowKind.Sequence && !flow.Both).ToList();

        Assert.Equal(blueprint.Steps.Length, Closure([blueprint.Steps[0].Id], id => flows.Where(flow => flow.From == id && flow.To != Flow.End).Select(flow => flow.To)).Count);
        var ends = blueprint.Steps.Select(step => step.Id).Where(id => flows.All(flow => flow.From != id) || flows.Any(flow => flow.From == id && flow.To == Flow.End));
        Assert.Equal(blueprint.Steps.Length, Closure(ends, id => flows.Where(flow => flow.To == id).Select(flow => flow.From)).Count);
    }

    [Theory]
    [MemberData(nameof(InChinese))]
    public void The_Chinese_document_says_the_same_as_the_English_one(string name)
    {
        var chinese = Read(name);
        var english = Read(name.Replace(".zh.", ".", StringComparison.Ordinal));

        Assert.Equal(DiagramLanguage.Chinese, chinese.Language);
        Assert.Equal(english.Lanes.Select(lane => (lane.Id, lane.Band, lane.Staff)), chinese.Lanes.Select(lane => (lane.Id, lane.Band, lane.Staff)));
        Assert.Equal(english.Steps.Select(Figures), chinese.Steps.Select(Figures));
        Assert.Equal(english.Flows.Select(Ends), chinese.Flows.Select(Ends));

        static object Figures(Step step) => (
            (step.Id, step.Lane, step.Kind, step.Time, step.Wait, step.Emotion),
            (step.Value, step.Yield, step.Evidence.Length, step.Documents.Length, step.FailPoints.Length, step.Standards.Length));
        static object Ends(Flow flow) => (flow.From, flow.To, flow.Share, flow.Kind, flow.Both);
    }

    [Fact]
    public void The_bank_after_the_redesign_keeps_the_ids_of_the_steps_that_stay()
    {
        var before = Read("bank-before.blueprint.yaml").Steps.Select(step => step.Id).ToList();
        var after = Read("bank-after.blueprint.yaml").Steps.Select(step => step.Id).ToList();

        Assert.Equal(["number", "present", "check", "refuse", "authorise", "slip", "sign", "pay", "receive"], before.Where(after.Contains));
    }

    private static Compilation Compile(string name) => Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name));

    private static ServiceBlueprint Read(string name) => Assert.IsType<ServiceBlueprint>(Compile(name).Diagram);

    private static HashSet<string> Closure(IEnumerable<string> from, Func<string, IEnumerable<string>> next)
    {
        var found = new HashSet<string>(from, StringComparer.Ordinal);
        var open = new Stack<string>(found);
        while (open.TryPop(out var id))
        {
            foreach (var to in next(id))
            {
                if (found.Add(to)) open.Push(to);
            }
        }

        return found;
    }
}
