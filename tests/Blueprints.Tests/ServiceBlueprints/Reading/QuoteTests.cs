using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>What customers say at a step.</summary>
public sealed class QuoteTests
{
    [Theory]
    [InlineData("quote: Is anybody there?", new[] { "Is anybody there?" })]
    [InlineData("quote: [Hello?, Is anybody there?]", new[] { "Hello?", "Is anybody there?" })]
    [InlineData("顾客原话: 有人吗？", new[] { "有人吗？" })]
    [InlineData("引语: [喂？, 有人吗？]", new[] { "喂？", "有人吗？" })]
    [InlineData("quote:", new string[0])]
    public void The_words_are_kept(string line, string[] quotes) => Assert.Equal(quotes, Read(line).Steps[0].Quotes);

    [Fact]
    public void The_tooltips_of_the_step_and_of_its_point_on_the_emotion_curve_tell_them()
    {
        var groups = Compiler.Layout(Read("quote: [Hello?, “Is anybody there?”]\n  emotion: -1")).Nodes.OfType<GroupNode>().ToList();

        Assert.Equal("A (Customer actions)\n“Hello?”\n“Is anybody there?”", groups.Single(group => group.Role == "step").Tooltip);
        Assert.Equal("A: -1\n“Hello?”\n“Is anybody there?”", groups.Single(group => group is { Role: "emotion", Id: not null }).Tooltip);
    }

    private static ServiceBlueprint Read(string line) => (ServiceBlueprint)Compiler.Compile(new SourceText($"blueprint: T\nsteps:\n- customer: A\n  {line}\n")).Diagram!;
}
