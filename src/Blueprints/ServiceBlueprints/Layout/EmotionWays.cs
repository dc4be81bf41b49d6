using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The ways between the steps with an emotion, found by the steps that they touch.</summary>
internal sealed class EmotionWays
{
    private readonly List<NextEmotions.Way> _ways;
    private readonly Dictionary<int, Touched> _byStep = [];

    /// <summary>The ways that begin or end at a step, and the largest share of those that begin there.</summary>
    private sealed class Touched
    {
        public readonly List<int> Ways = [];
        public double Most;
    }

    public EmotionWays(List<NextEmotions.Way> ways)
    {
        _ways = ways;
        for (var i = 0; i < ways.Count; i++)
        {
            var from = At(ways[i].From);
            from.Ways.Add(i);
            from.Most = Math.Max(from.Most, ways[i].Share ?? 0);
            At(ways[i].To).Ways.Add(i);
        }
    }

    /// <summary>Whether some are the rarer of several from the same step.</summary>
    public bool HasRarer => _ways.Exists(way => !IsMain(way));

    /// <summary>Whether most go on this way from where it begins, or all; of ways with unknown shares none is the main one.</summary>
    public bool IsMain(NextEmotions.Way way) => way.Share >= 0.999 || (way.Share is not null && way.Share == _byStep[way.From].Most);

    /// <summary>The ways that begin or end at any of some steps, each once, in the order of the flow.</summary>
    public IEnumerable<NextEmotions.Way> Touching(Dictionary<int, Point> steps)
    {
        var isTouched = new bool[_ways.Count];
        foreach (var (step, _) in steps)
        {
            if (!_byStep.TryGetValue(step, out var touched)) continue;
            foreach (var way in touched.Ways) isTouched[way] = true;
        }

        for (var way = 0; way < isTouched.Length; way++)
        {
            if (isTouched[way]) yield return _ways[way];
        }
    }

    private Touched At(int step)
    {
        if (!_byStep.TryGetValue(step, out var touched)) _byStep.Add(step, touched = new Touched());
        return touched;
    }
}
