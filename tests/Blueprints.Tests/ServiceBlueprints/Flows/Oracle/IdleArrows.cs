using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>Plain arrows back beside plain arrows on, which move nothing.</summary>
internal static class IdleArrows
{
    /// <summary>
    /// The blueprint with one more such arrow, between steps of the provider so that it makes no contact; the same where there is no place
    /// for one.
    /// </summary>
    public static ServiceBlueprint AddTo(ServiceBlueprint blueprint, SeededRandom random)
    {
        var net = new OracleNet(blueprint, WaitRule.Forward);
        var dominators = OracleReach.Dominators(net.Steps.Length, net.Entries.Aggregate(0UL, (set, step) => set | OracleReach.Bit(step)), net.Arrows, _ => true);
        var places = new List<(int From, int To)>();
        for (var from = 0; from < net.Steps.Length; from++)
        {
            var exits = net.Arrows.Where(arrow => arrow.From == from).ToList();
            if (net.Steps[from].Kind == StepKind.Decision || !exits.All(exit => exit.IsPlain) || !exits.Any(exit => exit.To != OracleArrow.End && !OracleReach.Has(dominators[from], exit.To))) continue;
            for (var to = 0; to < net.Steps.Length; to++)
            {
                if (OracleReach.Has(dominators[from], to) && !net.Entries.Contains(to) && exits.All(exit => exit.To != to) && net.Steps[from].Lane != "customer" && net.Steps[to].Lane != "customer") places.Add((from, to));
            }
        }

        if (places.Count == 0) return blueprint;
        var place = random.Pick(places);
        return blueprint with { Flows = blueprint.Flows.Add(new Flow { From = net.Steps[place.From].Id, To = net.Steps[place.To].Id }) };
    }
}
