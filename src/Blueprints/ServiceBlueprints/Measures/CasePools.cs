using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The lanes as pools of people: which steps hold whom.</summary>
/// <param name="Claims">What each step holds while it is done, by number: of its own lane and of each that acts in it too; empty where it
/// holds nobody.</param>
/// <param name="People">How many people each pool has.</param>
/// <param name="Lanes">The lane of each pool, by id.</param>
internal sealed record CasePools(Claim[][] Claims, int[] People, string[] Lanes)
{
    /// <summary>A lane with staff is a pool of its whole people, at least one. Waiting holds nobody, nor does a part of a person.</summary>
    public static CasePools Of(StepGraph graph)
    {
        var (claims, none) = (new Claim[graph.End][], new Claim[0]);
        var (people, lanes) = (new List<int>(), new List<string>());
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < graph.End; i++)
        {
            claims[i] = none;
            Add(i, graph.Lanes[i]);
            foreach (var lane in graph.WithOf(i)) Add(i, lane);
        }

        return new CasePools(claims, [.. people], [.. lanes]);

        void Add(int i, Lane lane)
        {
            var step = graph.Steps[i];
            if (lane.Staff is not > 0 || !StepStaff.IsWork(step) || StepStaff.Held(step, lane) < 1) return;
            if (!numbers.TryGetValue(lane.Id, out var number))
            {
                numbers.Add(lane.Id, number = people.Count);
                lanes.Add(lane.Id);
                people.Add((int)Math.Clamp(Math.Ceiling(lane.Staff.Value - 1e-9), 1, int.MaxValue / 2));
            }

            claims[i] = [.. claims[i], new Claim(number, (int)Math.Min(StepStaff.Held(step, lane), people[number]))];
        }
    }
}
