using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Model;

/// <summary>Blueprints built in C#.</summary>
public sealed class ModelTests
{
    [Fact]
    public void A_blueprint_built_in_code_is_drawn_as_the_same_one_read_from_text()
    {
        var built = new ServiceBlueprint
        {
            Title = "Tea",
            Steps = [new Step { Id = "asks-for-tea", Lane = "customer", Label = "Asks for tea" }, new Step { Id = "serves", Lane = "frontstage", Label = "Serves" }],
            Flows = [new Flow { From = "asks-for-tea", To = "serves" }],
        };
        var read = Compiler.Compile(new SourceText("blueprint: Tea\nsteps:\n  - customer: Asks for tea\n  - frontstage: Serves\n")).Diagram!;

        Assert.Equal(Compiler.RenderSvg(read), Compiler.RenderSvg(built));
    }

    [Fact]
    public void A_blueprint_without_steps_is_drawn_as_its_lanes()
    {
        var scene = Compiler.Layout(new ServiceBlueprint { Title = "Nothing yet" });

        Assert.Equal(4, scene.Nodes.OfType<GroupNode>().Count(group => group.Role == "lane"));
    }

    [Fact]
    public void The_language_of_the_drawing_can_be_chosen()
    {
        var blueprint = new ServiceBlueprint { Title = "Tea", Steps = [new Step { Id = "a", Lane = "customer", Label = "A", Emotion = 1 }] };

        Assert.Contains("情绪", Compiler.RenderSvg(blueprint, new LayoutOptions { Language = DiagramLanguage.Chinese }), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_draw_the_same_bytes()
    {
        var text = "blueprint: Tea\nsteps:\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"  - {(i % 3 == 0 ? "customer" : i % 3 == 1 ? "frontstage" : "support")}: Step {i} 步骤\n"));
        var alone = Compiler.RenderSvg(Compiler.Compile(new SourceText(text)).Diagram!);

        var together = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(16).Select(_ => Compiler.RenderSvg(Compiler.Compile(new SourceText(text)).Diagram!)).ToArray();

        Assert.All(together, drawn => Assert.Equal(alone, drawn));
    }

    public static TheoryData<ServiceBlueprint, string> Contradictions { get; } = new()
    {
        { new ServiceBlueprint { Title = "T", Lanes = [] }, "a blueprint needs a lane" },
        { new ServiceBlueprint { Title = "T", Steps = [new Step { Id = "a", Lane = "nowhere", Label = "A" }] }, "step 'a' stands in lane 'nowhere', which is not there" },
        { new ServiceBlueprint { Title = "T", Steps = [Step("a"), Step("a")] }, "two steps have the id 'a'" },
        { new ServiceBlueprint { Title = "T", Steps = [Step("a") with { Phase = "p" }] }, "step 'a' belongs to phase 'p', which is not there" },
        { new ServiceBlueprint { Title = "T", Steps = [Step("a")], Flows = [new Flow { From = "a", To = "b" }] }, "a flow enters step 'b', which is not there" },
        { new ServiceBlueprint { Title = "T", Steps = [Step("a")], Flows = [new Flow { From = "b", To = "a" }] }, "a flow leaves step 'b', which is not there" },
    };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void A_blueprint_that_contradicts_itself_is_refused(ServiceBlueprint blueprint, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Compiler.Layout(blueprint)).Message, StringComparison.Ordinal);

    private static Step Step(string id) => new() { Id = id, Lane = "customer", Label = "A" };
}
