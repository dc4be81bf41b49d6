using Blueprints.Placed;
using Blueprints.Text;

namespace Blueprints.Tests.Placed;

/// <summary>Shapes say what the author calls what they show, apart from the figures drawn beside it.</summary>
public sealed class LabelTests
{
    [Fact]
    public void Steps_lanes_and_phases_have_their_labels()
    {
        var shapes = Place("blueprint: 取现\nlanes: {customer: 储户, desk: {band: frontstage, label: 柜台}}\nsteps:\n- phase: 到达\n- customer: 说明原因，退还卡证，并在柜台前面等候叫号\n  id: wait\n  wait: 2 min\n- desk: 付款\n").Shapes;
        Assert.Equal("说明原因，退还卡证，并在柜台前面等候叫号", shapes.Single(shape => shape is { Role: "step", Id: "wait" }).Label);
        Assert.Equal(["储户", "柜台"], shapes.Where(shape => shape.Role == "lane").Select(shape => shape.Label));
        Assert.Equal("到达", shapes.Single(shape => shape.Role == "phase").Label);
        Assert.All(shapes.Where(shape => shape.Role == "wait-point"), mark => Assert.Null(mark.Label));
    }

    [Fact]
    public void Categories_and_causes_have_their_labels()
    {
        var shapes = Place("fishbone: Late\ncategories:\n  People:\n  - cause: Too few people at the desk in the morning\n    count: 12\n").Shapes;
        Assert.Equal("People", shapes.Single(shape => shape.Role == "category").Label);
        Assert.Equal("Too few people at the desk in the morning", shapes.Single(shape => shape.Role == "cause").Label);
    }

    private static PlacedDiagram Place(string text) => Compiler.Place(Compiler.Compile(new SourceText(text)).Diagram!);
}
