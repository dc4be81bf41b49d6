using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>The lanes as pools of people: which steps hold whom.</summary>
/// <param name="Pool">The pool of each step, by number; -1 where the step holds nobody.</param>
/// <param name="Held">How many people each step holds while it is done; no more than its pool has.</param>
/// <param name="People">How many people each pool has.</param>
internal sealed record CasePools(int[] Pool, int[] Held, int[] People)
{
    /// <summary>A lane with staff is a pool of its whole people, at least one. Waiting holds nobody, nor does a part of a person.</summary>
    public static CasePools Of(StepGraph graph)
    {
        var (pool, held) = (new int[graph.End], new int[graph.End]);
        var people = new List<int>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < graph.End; i++)
        {
            pool[i] = -1;
            var (step, lane) = (graph.Steps[i], graph.Lanes[i]);
            if (lane.Staff is not > 0 || !StepStaff.IsWork(step) || StepStaff.Held(step, lane) < 1) continue;
            if (!numbers.TryGetValue(lane.Id, out var number))
            {
                numbers.Add(lane.Id, number = people.Count);
                people.Add((int)Math.Clamp(Math.Ceiling(lane.Staff.Value - 1e-9), 1, int.MaxValue / 2));
            }

            (pool[i], held[i]) = (number, (int)Math.Min(StepStaff.Held(step, lane), people[number]));
        }

        return new CasePools(pool, held, [.. people]);
    }
}
