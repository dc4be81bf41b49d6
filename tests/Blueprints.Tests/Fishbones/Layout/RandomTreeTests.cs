using Blueprints.Fishbones;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Tests.Fishbones.Layout;

/// <summary>
/// Random fishbones keep the layout's laws. <c>BLUEPRINTS_FISHBONES</c> asks for more of them, <c>BLUEPRINTS_FISHBONE_SEED</c> for others,
/// and <c>BLUEPRINTS_FISHBONE_REPORT</c> names a
/// file for the report of what failed.
/// </summary>
public sealed class RandomTreeTests
{
    [Fact]
    public void Random_fishbones_keep_the_laws() => Try(RandomTree.Create, FishboneTrial.Faults, LongRuns.Count(75, 300), "");

    [Fact]
    public void Ordinary_fishbones_keep_the_laws_and_suit_a_slide() => Try(RandomTree.CreateOrdinary, FishboneTrial.OrdinaryFaults, LongRuns.Count(50, 200), ".ordinary");

    private static void Try(Func<ulong, Fishbone> create, Func<Fishbone, List<string>> faultsOf, int fishbones, string suffix)
    {
        var count = LongRuns.Setting("BLUEPRINTS_FISHBONES", fishbones);
        var first = LongRuns.Setting("BLUEPRINTS_FISHBONE_SEED", 1);
        var report = new FishboneReport(create, faultsOf);
        for (var i = 0; i < count; i++) report.Try((ulong)(first + i));

        var text = report.IsEmpty ? "no breach" : report.ToText();
        if (Environment.GetEnvironmentVariable("BLUEPRINTS_FISHBONE_REPORT") is { Length: > 0 } path) File.WriteAllText(path + suffix, text);
        Assert.True(report.IsEmpty, text);
    }
}
