using Blueprints.Diagrams.Reading;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The keys of the heading of a phase, which stands in place of a step.</summary>
internal static class PhaseKeys
{
    public static readonly KeyTable<PhaseDraft> Table = new(
        new("a phase heading", "阶段标题"),
        new("phase", ValueShape.Text, new("the heading of a phase, in place of a step; the steps after it belong to the phase", "阶段标题，代替步骤；它后面的步骤属于这个阶段"), static (r, d, n, k) => d.Label = r.Text(n, k)) { Required = true, Advice = new("a name, such as phase: Arrive", "请写名称，如 phase: 到达"), Chinese = ["阶段"] },
        new("cycle", ValueShape.Word("before", "during", "after") with { Chinese = ["购买前", "购买中", "购买后"], Meanings = [new("before the purchase: the customer looks for, asks and chooses", "购买之前：寻找、询问、选择"), new("the purchase and the service itself", "购买和接受服务"), new("afterwards: use, complaints, coming back", "之后：使用、投诉、再来")] }, new("where it stands in the customer's cycle: before, during or after the purchase", "处于顾客购买周期的哪一段：购买前、购买中或购买后"), static (r, d, n, k) => d.Cycle = Cycle(r.Word(n, k))) { Default = KeyDefault.NotSaid, Chinese = ["购买周期", "周期"], Misnomers = ["purchase", "stage"] });

    /// <summary>The key that makes a heading of an item.</summary>
    public static KeyInfo Phase => Table.Keys[0];

    private static CustomerCycle? Cycle(int index) => index < 0 ? null : (CustomerCycle)index;
}
