using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>What is said of a meeting with the customer: its level of service and who begins it.</summary>
public sealed class ContactKeyTests
{
    [Theory]
    [InlineData("level: responsive, initiator: customer", ServiceLevel.Responsive, ContactInitiator.Customer)]
    [InlineData("level: anticipating, initiator: provider", ServiceLevel.Anticipating, ContactInitiator.Provider)]
    [InlineData("level: Caring", ServiceLevel.Caring, null)]
    [InlineData("服务层次: 相应式, 发起方: 顾客", ServiceLevel.Responsive, ContactInitiator.Customer)]
    [InlineData("层次: 预见式, 发起人: 服务方", ServiceLevel.Anticipating, ContactInitiator.Provider)]
    [InlineData("服务层次: 关怀式", ServiceLevel.Caring, null)]
    [InlineData("channel: phone", null, null)]
    public void The_level_of_service_and_who_begins_are_kept(string keys, ServiceLevel? level, ContactInitiator? initiator)
    {
        var contact = Read(keys).Steps[0].Contact!;
        Assert.Equal((level, initiator), (contact.Level, contact.Initiator));
    }

    [Fact]
    public void The_tooltip_tells_them()
    {
        var blueprint = Read("channel: phone, level: caring, initiator: provider");

        Assert.Equal("A (Customer actions)\nphone\nLevel of service: caring\nBegun by the provider", Tooltip(blueprint, DiagramLanguage.English));
        Assert.Equal("A (Customer actions)\nphone\n服务层次：关怀式\n由服务方发起", Tooltip(blueprint, DiagramLanguage.Chinese));
    }

    [Theory]
    [InlineData("expected: 6, believed: 4.5", "Management believes: 4.5, customers expect: 6", "管理层认为的期望：4.5、顾客的期望：6")]
    [InlineData("管理层认知: 4.5分", "Management believes: 4.5", "管理层认为的期望：4.5")]
    public void The_tooltip_tells_what_management_believes(string keys, string english, string chinese)
    {
        Assert.EndsWith("\n" + english, Tooltip(Read(keys), DiagramLanguage.English), StringComparison.Ordinal);
        Assert.EndsWith("\n" + chinese, Tooltip(Read(keys), DiagramLanguage.Chinese), StringComparison.Ordinal);
    }

    private static ServiceBlueprint Read(string keys) => (ServiceBlueprint)Compiler.Compile(new SourceText($"blueprint: T\nsteps:\n- customer: A\n  contact: {{{keys}}}\n")).Diagram!;

    private static string? Tooltip(ServiceBlueprint blueprint, DiagramLanguage language) =>
        Compiler.Layout(blueprint, new LayoutOptions { Language = language }).Nodes.OfType<GroupNode>().Single(group => group.Role == "step").Tooltip;
}
