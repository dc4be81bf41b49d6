using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Wording;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>
/// Who names which lane of the provider: a lane where the customer hears it, and so sends there, or the customer who tells one lane of
/// another. For one thread.
/// </summary>
internal sealed class Referrals
{
    private readonly CustomerRoutes _routes;
    private readonly List<int>?[] _met;
    private readonly List<int>?[] _told;
    private readonly LabelText?[] _texts;
    private readonly LaneNames?[] _names;

    public Referrals(CustomerRoutes routes)
    {
        var graph = routes.Graph;
        (_routes, _texts) = (routes, new LabelText?[graph.End]);
        (_met, _told, _names) = (new List<int>?[routes.Lanes.Length], new List<int>?[routes.Lanes.Length], new LaneNames?[routes.Lanes.Length]);
        for (var n = 0; n < graph.End; n++)
        {
            if (routes.Meets(n))
            {
                foreach (var lane in routes.LanesOf(n)) (_met[lane] ??= []).Add(n);
            }
        }

        foreach (var exit in graph.Exits)
        {
            if (!routes.IsAlone(exit.From) || !routes.Arrives(exit) || !TellingWords.IsPassingOn(TextOf(exit.From))) continue;
            foreach (var lane in routes.LanesOf(exit.To)) (_told[lane] ??= []).Add(exit.From);
        }
    }

    /// <summary>How many steps are looked at to tell of two lanes.</summary>
    public int WorkFor(int one, int other) => (_met[one]?.Count ?? 0) + (_told[one]?.Count ?? 0) + (_met[other]?.Count ?? 0) + (_told[other]?.Count ?? 0);

    /// <summary>Whether a lane names another where the customer hears it, or is told of it by the customer.</summary>
    public bool Names(int lane, int other) => Names(_met[lane], other) || Names(_told[lane], other);

    private bool Names(List<int>? steps, int lane)
    {
        if (steps is null) return false;
        var name = _names[lane] ??= new LaneNames(_routes.Lanes[lane].Label);
        foreach (var step in steps)
        {
            if (name.AreIn(TextOf(step))) return true;
        }

        return false;
    }

    private LabelText TextOf(int step) => _texts[step] ??= new LabelText(_routes.Graph.Steps[step].Label);
}
