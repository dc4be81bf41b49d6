using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Fishbones.Measures;
using Blueprints.Fishbones.Wording;

namespace Blueprints.Fishbones.Rules;

/// <summary>The same cause in several places.</summary>
internal sealed class RepeatedCause : FishboneRule
{
    private const int MostNamed = 4;

    public override RuleInfo Info { get; } = new("FB0104", "repeated-cause", DiagnosticSeverity.Information)
    {
        Title = new("The same cause stands in several places", "同一原因出现在多处"),
        Why = new("what appears in several chains of causes may be a root that they share; fixing it would act on all of them", "在几条因果链中都出现的原因，可能是它们共同的根源；解决它可以一举多得"),
        Source = "Ishikawa 1968",
        Fix = new("verify this one first; where it means something else in each place, say what", "优先查证这个原因；若各处含义不同，请分别写明"),
        Bad = """
            fishbone: Rooms not ready at three
            categories:
              Housekeeping:
                - Rooms cleaned late:
                    - Departures not known
              Front desk:
                - Guests get other rooms:
                    - Departures not known
            """,
        Good = """
            fishbone: Rooms not ready at three
            categories:
              Housekeeping:
                - Rooms cleaned late:
                    - Departures not known
              Front desk:
                - Guests get other rooms:
                    - Rooms given by hand
            """,
        Words = """
            Rooms not ready at three = 三点时客房未备好
            Housekeeping = 客房部
            Rooms cleaned late = 客房打扫晚
            Departures not known = 不知道哪些客人退房
            Front desk = 前台
            Guests get other rooms = 客人被换房
            Rooms given by hand = 手工排房
            """,
    };

    public override void Check(FishboneFacts facts, RuleRun run)
    {
        foreach (var group in facts.Causes.Where(placed => !facts.IsRuledOut(placed)).GroupBy(facts.SameAs))
        {
            if (group.Key < 0 || Vocabulary.Placeholders.Contains(facts.Text(group.First()).Key)) continue;
            // One below itself restates its cause, and twice in one place is a duplicate: other rules tell.
            var places = group.Where(placed => !IsBelowItself(facts, placed)).DistinctBy(placed => (object?)placed.Parent ?? placed.Category, ReferenceEqualityComparer.Instance).ToList();
            if (places.Count < 2) continue;
            var (first, named) = (places[0].Cause, Quoted.List([.. places.Select(Quoted.Place)], MostNamed));
            run.Report(first.Span, first.Id, new($"'{first.Label}' stands in {places.Count} places and may be a common root: {named.English}", $"“{first.Label}”出现在 {places.Count} 处，可能是共同的根本原因：{named.Chinese}"));
        }
    }

    private static bool IsBelowItself(FishboneFacts facts, PlacedCause placed)
    {
        for (var above = placed.Parent; above is not null; above = above.Parent)
        {
            if (facts.SameAs(above) == facts.SameAs(placed)) return true;
        }

        return false;
    }
}
