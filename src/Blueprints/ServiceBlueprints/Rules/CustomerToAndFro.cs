using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>
/// The customer goes to and fro between two lanes of the provider. Who wants something different of each goes to and fro as well, so that
/// few trips are told only where one lane names the other, or the customer tells the one of the other. Beyond a fixed amount of work no
/// further pairs are looked at.
/// </summary>
internal sealed class CustomerToAndFro : BlueprintRule
{
    private const long MaxWork = 2_000_000;

    public override RuleInfo Info { get; } = new("SB0212", "customer-to-and-fro", DiagnosticSeverity.Warning)
    {
        Title = new("The customer is sent to and fro between two departments", "顾客在两个部门之间来回跑"),
        Why = new("each trip costs the customer time and patience and settles nothing: the process begins with what suits the departments, not with what the customer needs", "每跑一趟都耗费顾客的时间和耐心，事情却没有办成：流程从部门方便出发，而不是从顾客的需要出发"),
        Source = "Deming 1986 (the ninth of the 14 points: break down the walls between departments); the number is this library's",
        Fix = new("let whoever the customer comes to first settle it in one go: with a call or a file shared between the two, or with the right to decide", "由首先接待的部门一次办结：两个部门之间直接打电话、共享档案，或授权其自行决定"),
        Parameters =
        [
            new("times", 2, new("how many trips between the same two lanes are too many where one names the other, and so sends there, or the customer tells the one of the other; one more where the two speak to each other", "一方提到另一方、让顾客去找，或由顾客转述时，同两个泳道之间跑几趟即为过多；两者之间有沟通时多一趟"), Least: 2),
            new("unsent", 4, new("how many are too many where nothing says so", "没有这些迹象时，跑几趟即为过多"), Least: 2),
            new("speaking", 5, new("how many are too many where nothing says so and the two speak to each other", "没有这些迹象、两者之间又有沟通时，跑几趟即为过多"), Least: 2),
        ],
        Exceptions = new("the customer wants something different of each, as a guest of a hotel does of reception and restaurant", "顾客本来就分别需要两者的服务，如酒店客人往返于前台和餐厅"),
        Bad = """
            blueprint: New SIM card
            lanes:
              customer: Customer
              shop: {band: frontstage, label: Shop}
              hotline: {band: frontstage, label: Hotline}
            steps:
              - customer: Asks for a new card
              - shop: Hands out the card
              - customer: Calls to have it switched on
              - hotline: Does not find it, sends to the Shop
              - customer: Comes back
              - shop: Enters it again
            """,
        Good = """
            blueprint: New SIM card
            lanes:
              customer: Customer
              shop: {band: frontstage, label: Shop}
              hotline: {band: frontstage, label: Hotline}
            steps:
              - customer: Asks for a new card
              - shop: Hands out the card
              - hotline: Switches it on while the customer is there
              - customer: Makes a first call
            """,
        Words = """
            New SIM card = 补办SIM卡
            Customer = 客户
            Shop = 营业厅
            Hotline = 服务台
            Asks for a new card = 申请补卡
            Hands out the card = 发卡
            Calls to have it switched on = 打电话开通
            Does not find it, sends to the Shop = 查不到记录，请客户到营业厅
            Comes back = 再跑一趟
            Enters it again = 补登记
            Switches it on while the customer is there = 当场开通
            Makes a first call = 试打电话
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        var (graph, pairs) = (facts.Graph, facts.Pairs);
        var (times, unsent, speaking) = (run.Setting("times"), run.Setting("unsent"), run.Setting("speaking"));
        var (work, finder) = (0L, (ToAndFro?)null);
        foreach (var (one, two) in pairs.Ways.Pairs)
        {
            if (one > two || pairs.Ways.Of(two, one) == 0) continue;
            if ((work += graph.End + graph.Exits.Length) > MaxWork) return;
            var trips = (finder ??= new ToAndFro(pairs.Routes)).Longest(one, two);
            if (trips.Count < 2 && InOneLoop(facts, one, two) is { } round) trips = round;
            var doSpeak = pairs.Ties.DoSpeak(one, two);
            var (sent, unnamed) = doSpeak ? (times + 1, speaking) : (times, unsent);
            if (trips.Count < Math.Min(sent, unnamed)) continue;
            if (trips.Count < (IsSent(one, two) ? sent : unnamed)) continue;
            Report(facts, run, (pairs.Routes.Lanes[one], pairs.Routes.Lanes[two]), trips, doSpeak, pairs.Through(one, two));
        }

        bool IsSent(int one, int other)
        {
            work += pairs.Referrals.WorkFor(one, other);
            return pairs.Referrals.Between(one, other);
        }
    }

    private static void Report(BlueprintFacts facts, RuleRun run, (Lane One, Lane Other) lanes, List<int> trips, bool doSpeak, Lane? through)
    {
        var how = doSpeak ? new Bilingual("although they speak to each other", "尽管两者之间有沟通")
            : through is { } third ? new($"which have only '{third.Label}' in common", $"两者只通过“{third.Label}”相通")
            : new("which never speak to each other", "而两者从不直接沟通");
        var labels = Phrases.Labels(facts.Graph, trips, " → ", " → ");
        var step = facts.Graph.Steps[trips[1]];
        run.Report(
            step.Span,
            step.Id,
            new(
                $"the customer goes {trips.Count} times between '{lanes.One.Label}' and '{lanes.Other.Label}', {how.English}: {labels.English}",
                $"顾客在“{lanes.One.Label}”与“{lanes.Other.Label}”之间跑了 {trips.Count} 趟，{how.Chinese}：{labels.Chinese}"),
            elements: Phrases.Ids(facts.Graph, trips),
            effects: facts.Effects.At(trips));
    }

    /// <summary>The trips there and back where a loop leads back; null where none does.</summary>
    private static List<int>? InOneLoop(BlueprintFacts facts, int one, int other)
    {
        var (there, back) = (facts.Pairs.Ways.FirstStep(one, other), facts.Pairs.Ways.FirstStep(other, one));
        return there != back && facts.Graph.Components[there] == facts.Graph.Components[back] ? [there, back] : null;
    }
}
