using Blueprints.Comparisons;
using Blueprints.Diagrams;
using Blueprints.Measures.Distributions;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>What the shape of a time means in a document.</summary>
public sealed class DurationShapeTests
{
    [Theory]
    [InlineData("2 min", DurationShape.Pert, 120, 120, 120, 0)]
    [InlineData("1-3 min", DurationShape.Pert, 60, 120, 180, 0)]
    [InlineData("{typical: 2 min}", DurationShape.Pert, 120, 120, 120, 0)]
    [InlineData("{shape: pert, min: 1 min, typical: 2 min, max: 5 min}", DurationShape.Pert, 60, 120, 300, 0)]
    [InlineData("{min: 1 min, typical: 2 min, max: 5 min, shape: Triangular}", DurationShape.Triangular, 60, 120, 300, 0)]
    [InlineData("{shape: triangular, min: 1 min, max: 3 min}", DurationShape.Triangular, 60, 120, 180, 0)]
    [InlineData("{shape: uniform, min: 1 min, max: 5 min}", DurationShape.Uniform, 60, 180, 300, 0)]
    [InlineData("{shape: fixed, typical: 2 min}", DurationShape.Fixed, 120, 120, 120, 0)]
    [InlineData("{shape: exponential, typical: 2 min}", DurationShape.Exponential, 120, 120, 120, 0)]
    [InlineData("{shape: normal, typical: 2 min, deviation: 30 s}", DurationShape.Normal, 120, 120, 120, 30)]
    [InlineData("{shape: lognormal, typical: 2 min, deviation: 5 min}", DurationShape.LogNormal, 120, 120, 120, 300)]
    [InlineData("{shape: , typical: 2 min, deviation: }", DurationShape.Pert, 120, 120, 120, 0)]
    public void Each_shape_takes_its_keys(string written, DurationShape shape, double min, double typical, double max, double deviation)
    {
        var estimate = new DurationEstimate(new Duration(min), new Duration(typical), new Duration(max)) { Shape = shape, Deviation = new Duration(deviation) };
        var step = Read($"time: {written}");
        Assert.Equal(estimate, step.Time);
        Assert.Equal(estimate, Read($"wait: {written}").Wait!.Time);
        var time = TimeDistribution.Of(estimate);
        Assert.Equal(estimate.Mean, time.Mean, 9);
        Assert.Equal(estimate.Variance, time.Variance, 6);
    }

    [Fact]
    public void A_wait_has_its_tolerance_beside_its_shape() =>
        Assert.Equal(new Wait(DurationEstimate.Exactly(new Duration(240)) with { Shape = DurationShape.Exponential }, new Duration(600)), Read("wait: {shape: exponential, typical: 4 min, tolerated: 10 min}").Wait);

    [Fact]
    public void A_changed_shape_is_told()
    {
        var before = Document("time: {min: 1 min, typical: 2 min, max: 5 min}");
        Assert.Equal("1 min – 2 min – 5 min, triangular", After(before, "time: {shape: triangular, min: 1 min, typical: 2 min, max: 5 min}"));
        Assert.Equal("2 min ± 30 s, normal", After(before, "time: {shape: normal, typical: 2 min, deviation: 30 s}"));
        Assert.Equal("2 min ± 31 s, normal", After(Document("time: {shape: normal, typical: 2 min, deviation: 30 s}"), "time: {shape: normal, typical: 2 min, deviation: 31 s}"));
        Assert.Equal("2 分钟，指数", FieldText.Time(DurationEstimate.Exactly(new Duration(120)) with { Shape = DurationShape.Exponential }, DiagramLanguage.Chinese));
    }

    private static string After(ServiceBlueprint before, string written)
    {
        var after = Document(written);
        Assert.False(((BlueprintComparison)Compiler.Compare(before, after)!).IsSame);
        return FieldText.Time(after.Steps[0].Time, DiagramLanguage.English)!;
    }

    private static Step Read(string written) => Document(written).Steps[0];

    private static ServiceBlueprint Document(string written)
    {
        var compilation = Compiler.Compile(new SourceText($"blueprint: Tea\nsteps:\n  - customer: Orders\n    {written}\n", "input.yaml"));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
