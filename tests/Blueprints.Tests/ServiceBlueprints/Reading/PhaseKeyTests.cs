using Blueprints.Comparisons;
using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>The headings of phases: their place in the customer's cycle.</summary>
public sealed class PhaseKeyTests
{
    private const string English = "blueprint: T\nsteps:\n- phase: Choose\n  cycle: before\n- customer: A\n- {cycle: during, phase: Buy}\n- customer: B\n- phase: Use\n  cycle: after\n- customer: C\n- phase: Else\n- customer: D\n";
    private const string Chinese = "服务蓝图: T\n步骤:\n- 阶段: Choose\n  购买周期: 购买前\n- 顾客: A\n- {购买周期: 购买中, 阶段: Buy}\n- 顾客: B\n- 阶段: Use\n  购买周期: 购买后\n- 顾客: C\n- 阶段: Else\n- 顾客: D\n";

    [Theory]
    [InlineData(English)]
    [InlineData(Chinese)]
    public void A_heading_says_where_it_stands_in_the_customers_cycle(string text) =>
        Assert.Equal([CustomerCycle.Before, CustomerCycle.During, CustomerCycle.After, null], Read(text).Phases.Select(phase => phase.Cycle));

    [Fact]
    public void The_heading_shows_it()
    {
        var blueprint = Read(English);

        Assert.Equal(["Choose · before purchase", "Buy · during purchase", "Use · after purchase", "Else"], Headings(blueprint, DiagramLanguage.English));
        Assert.Equal(["Choose · 购买前", "Buy · 购买中", "Use · 购买后", "Else"], Headings(blueprint, DiagramLanguage.Chinese));
    }

    [Fact]
    public void Keys_and_words_are_exchanged()
    {
        Assert.Equal(Chinese, Compiler.TranslateKeys(Compiler.Compile(new SourceText(English)), DiagramLanguage.Chinese).Content);
        Assert.Equal(English, Compiler.TranslateKeys(Compiler.Compile(new SourceText(Chinese)), DiagramLanguage.English).Content);
    }

    [Fact]
    public void A_heading_offers_its_own_keys_and_a_step_those_of_steps()
    {
        var steps = Assert.IsType<SyntaxSequence>(((SyntaxMapping)Compiler.Compile(new SourceText(English)).Syntax.Root!).Find("steps")!.Value);
        var (heading, step) = (((SyntaxMapping)steps.Items[0]).Keys!, ((SyntaxMapping)steps.Items[1]).Keys!);

        Assert.Equal(["phase", "cycle"], heading.Keys.Select(key => key.Name));
        Assert.Equal("a phase heading", heading.Owner.English);
        Assert.Contains(step.Keys, key => key.Name == "phase");
        Assert.DoesNotContain(step.Keys, key => key.Name == "cycle");
    }

    [Fact]
    public void A_change_of_it_is_told()
    {
        var change = Assert.Single(((BlueprintComparison)Compiler.Compare(Read(English), Read(English.Replace("cycle: before", "cycle: during", StringComparison.Ordinal)))!).Phases[0].Fields);
        Assert.Equal(("cycle", "before", "during"), (change.Key, change.Before, change.After));
    }

    private static ServiceBlueprint Read(string text) => (ServiceBlueprint)Compiler.Compile(new SourceText(text)).Diagram!;

    private static IEnumerable<string> Headings(ServiceBlueprint blueprint, DiagramLanguage language) =>
        Compiler.Layout(blueprint, new LayoutOptions { Language = language }).Nodes.OfType<GroupNode>().Where(group => group.Role == "phase")
            .Select(group => string.Join(" · ", group.Children.OfType<TextNode>().Select(text => text.Text)));
}
