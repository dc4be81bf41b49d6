using System.Collections.Immutable;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// How the customer gets from one lane of the provider to another. A lane is met in a step before the customer's eyes, one that both do, or
/// one at which the author names a contact. The customer goes to it where steps of the customer's own lead there, or one that both do to
/// another. What the provider passes on, out of sight or not, is no way of the customer's. Immutable.
/// </summary>
internal sealed class CustomerRoutes
{
    private readonly int[][] _lanes;
    private readonly bool[] _meets;

    public CustomerRoutes(StepGraph graph)
    {
        Graph = graph;
        Lanes = graph.Blueprint.Lanes;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Lanes.Length; i++) numbers.TryAdd(Lanes[i].Id, i);
        (_lanes, _meets) = (new int[graph.End][], new bool[graph.End]);
        for (var n = 0; n < graph.End; n++)
        {
            var lanes = new List<int>(1);
            if (graph.Lanes[n].Band != Band.Customer) lanes.Add(numbers[graph.Lanes[n].Id]);
            foreach (var lane in graph.WithOf(n))
            {
                if (lane.Band != Band.Customer) lanes.Add(numbers[lane.Id]);
            }

            _lanes[n] = [.. lanes];
            _meets[n] = lanes.Count > 0 && !graph.IsBeside(n) && (graph.IsBeforeCustomer(n) || graph.Steps[n].Contact is not null);
        }
    }

    public StepGraph Graph { get; }

    /// <summary>The lanes by number, those of customers too.</summary>
    public ImmutableArray<Lane> Lanes { get; }

    /// <summary>The lanes of the provider that act in a step, by number.</summary>
    public int[] LanesOf(int step) => _lanes[step];

    /// <summary>Whether the customer meets the provider in a step.</summary>
    public bool Meets(int step) => _meets[step];

    /// <summary>Whether only customers act in a step.</summary>
    public bool IsAlone(int step) => _lanes[step].Length == 0;

    /// <summary>Whether a lane acts in a step.</summary>
    public bool ActsIn(int lane, int step) => Array.IndexOf(_lanes[step], lane) >= 0;

    /// <summary>Whether a lane of the provider acts in both steps.</summary>
    public bool HaveInCommon(int one, int other)
    {
        foreach (var lane in _lanes[one])
        {
            if (ActsIn(lane, other)) return true;
        }

        return false;
    }

    /// <summary>Whether it is the customer who goes along the exit to where the provider is met.</summary>
    public bool Arrives(in Exit exit)
    {
        if (exit.To == Graph.End || !Meets(exit.To)) return false;
        return IsAlone(exit.From) ? Graph.IsShared(exit.To) || Graph.IsContact(exit) : Graph.IsShared(exit.From) && Graph.IsShared(exit.To);
    }

    /// <summary>
    /// Whether the lane that the customer met last is still the same beyond the exit, which leads to no meeting: not where the provider
    /// takes over out of sight, and not where the author says that nobody met.
    /// </summary>
    public bool Keeps(in Exit exit)
    {
        if (exit.To == Graph.End || Meets(exit.To)) return false;
        if (!IsAlone(exit.To)) return !IsAlone(exit.From);
        return !Meets(exit.From) || Graph.IsShared(exit.From) || Graph.IsContact(exit);
    }
}
