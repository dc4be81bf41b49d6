using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Wording;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// Who names which lane of the provider: a lane where the customer hears it, and so sends there, or the customer who tells one lane of
/// another. Immutable.
/// </summary>
internal sealed class Referrals
{
    private readonly List<int>?[] _steps;
    private readonly LabelText[] _texts;
    private readonly LaneNames[] _names;

    public Referrals(CustomerRoutes routes)
    {
        var graph = routes.Graph;
        _texts = new LabelText[graph.End];
        for (var n = 0; n < graph.End; n++) _texts[n] = new LabelText(graph.Steps[n].Label);
        (_steps, _names) = (new List<int>?[routes.Lanes.Length], new LaneNames[routes.Lanes.Length]);
        for (var lane = 0; lane < _names.Length; lane++) _names[lane] = new LaneNames(routes.Lanes[lane].Label);
        for (var n = 0; n < graph.End; n++)
        {
            if (!routes.Meets(n)) continue;
            foreach (var lane in routes.LanesOf(n)) (_steps[lane] ??= []).Add(n);
        }

        foreach (var exit in graph.Exits)
        {
            if (!routes.IsAlone(exit.From) || !routes.Arrives(exit) || !TellingWords.IsPassingOn(_texts[exit.From])) continue;
            foreach (var lane in routes.LanesOf(exit.To)) (_steps[lane] ??= []).Add(exit.From);
        }
    }

    /// <summary>How many steps are looked at to tell of two lanes.</summary>
    public int WorkFor(int one, int other) => (_steps[one]?.Count ?? 0) + (_steps[other]?.Count ?? 0);

    /// <summary>
    /// Whether one of two lanes names the other where the customer hears it, or the customer, who comes to the one, tells of the other.
    /// </summary>
    public bool Between(int one, int other) => Names(one, other) || Names(other, one);

    private bool Names(int lane, int other)
    {
        foreach (var step in _steps[lane] ?? (IReadOnlyList<int>)[])
        {
            if (_names[other].AreIn(_texts[step])) return true;
        }

        return false;
    }
}
