using Blueprints.Comparisons;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Comparisons;

/// <summary>What is left out is no improvement, and what is newly known no decline.</summary>
public sealed class StatedInputsTests
{
    [Fact]
    public void Data_left_out_make_nothing_better()
    {
        var less = Compare(Found("n-docs"), Found("n-docs-less"));
        Assert.DoesNotContain(less.Measures, measure => measure.IsBetter is not null);
        Assert.Equal("no longer stated", less.Measures.Single(measure => measure.Key == "documents").Unlike?.English);
        Assert.Equal("no longer stated", less.Measures.Single(measure => measure.Key == "rpn-sum").Unlike?.English);
        Assert.Equal("spread no longer stated", less.Measures.Single(measure => measure.Key == "promise-kept-queued").Unlike?.English);
        Assert.Empty(less.Findings.Resolved);
        Assert.Equal(["SB0201", "SB0203"], less.Findings.NoLongerStated.Select(finding => finding.Code));
    }

    [Fact]
    public void Data_typed_in_later_make_nothing_worse()
    {
        var more = Compare(Found("n-docs-less"), Found("n-docs"));
        Assert.DoesNotContain(more.Measures, measure => measure.IsBetter is not null);
        Assert.Equal("newly stated", more.Measures.Single(measure => measure.Key == "documents").Unlike?.English);
    }

    [Theory]
    [InlineData("time: 10 min", "time: 5 min", "lead-time", true, null)]
    [InlineData("time: 10 min", "note: none", "lead-time", null, "no longer stated")]
    [InlineData("note: none", "time: 10 min", "lead-time", null, "newly stated")]
    [InlineData("time: {min: 5 min, typical: 10 min, max: 20 min}", "time: 1 min", "lead-p90", true, null)]
    [InlineData("time: {min: 5 min, typical: 10 min, max: 20 min}", "time: 8 min", "lead-p90", null, "spread no longer stated")]
    [InlineData("documents: [A, B]", "documents: A", "documents", true, null)]
    [InlineData("documents: [A, B]", "note: none", "documents", null, "no longer stated")]
    [InlineData("wait: 10 min", "note: none", "wait-points", true, null)]
    [InlineData("yield: 90%", "note: none", "first-time-right", null, "no longer stated")]
    [InlineData("cost: 5", "note: none", "cost", null, "no longer stated")]
    [InlineData("contact: {expected: 5, perceived: 4}", "contact: {expected: 5}", "service-gap", null, "no longer stated")]
    public void A_figure_is_judged_where_its_inputs_are_alike(string before, string after, string key, bool? isBetter, string? reason)
    {
        var measure = Compare(Desk("Works", before), Desk("Works", after)).Measures.Single(measure => measure.Key == key);
        Assert.Equal((isBetter, reason), (measure.IsBetter, measure.Unlike?.English));
    }

    [Fact]
    public void Work_that_was_changed_may_do_without_a_document() =>
        Assert.True(Compare(Desk("Copies the passport", "documents: Passport"), Desk("Looks it up", "id: copies-the-passport")).Measures.Single(measure => measure.Key == "documents").IsBetter);

    [Fact]
    public void Words_figures_and_lists_say_so()
    {
        var comparison = Compare(Found("n-docs"), Found("n-docs-less"));
        var text = new StringWriter();
        ComparisonTextWriter.Write(text, comparison, DiagramLanguage.Chinese);
        Assert.Contains("检查结果：解决 0，不再写明 2，仍在", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("  ? SB0201 ", text.ToString(), StringComparison.Ordinal);
        using var stream = new MemoryStream();
        ComparisonJsonWriter.Write(stream, comparison);
        var json = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("\"verdict\": \"unlike\"", json, StringComparison.Ordinal);
        Assert.Contains("\"reason\": \"no longer stated\"", json, StringComparison.Ordinal);
    }

    private static string Desk(string label, string key) => $"blueprint: Desk\nsteps:\n  - customer: Comes\n    time: 1 min\n  - frontstage: {label}\n    {key}\n";

    private static string Found(string name) => RepositoryFiles.Read("tests/cases/found", name + ".blueprint.yaml");

    private static BlueprintComparison Compare(string before, string after) => (BlueprintComparison)Compiler.Compare(Read(before), Read(after))!;

    private static ServiceBlueprint Read(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.False(compilation.HasErrors);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
