using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>Words that people write for the words of the language are read as these.</summary>
public sealed class SynonymTests
{
    [Theory]
    [InlineData("不增值", StepValue.NonValueAdding)]
    [InlineData("无增值", StepValue.NonValueAdding)]
    [InlineData("non-value-adding", StepValue.NonValueAdding)]
    [InlineData("Non value adding", StepValue.NonValueAdding)]
    [InlineData("NVA", StepValue.NonValueAdding)]
    [InlineData("BNVA", StepValue.BusinessValueAdding)]
    [InlineData("必要不增值", StepValue.BusinessValueAdding)]
    [InlineData("va", StepValue.ValueAdding)]
    [InlineData("value-adding", StepValue.ValueAdding)]
    public void The_value_of_a_step_is_read_in_full(string word, StepValue value) => Assert.Equal(value, Read($"value: {word}").Value);

    [Theory]
    [InlineData("已解决", Outcome.Solved)]
    [InlineData("没有解决", Outcome.Unsolved)]
    [InlineData("Not solved", Outcome.Unsolved)]
    [InlineData("已放弃", Outcome.Abandoned)]
    public void An_outcome_is_read_as_people_say_it(string word, Outcome outcome) => Assert.Equal(outcome, Read($"outcome: {word}").Outcome);

    private static Step Read(string line)
    {
        var compilation = Compiler.Compile(new SourceText($"blueprint: T\nsteps:\n  - customer: A\n    {line}\n"));
        Assert.Empty(compilation.Diagnostics);
        return ((ServiceBlueprint)compilation.Diagram!).Steps[0];
    }
}
