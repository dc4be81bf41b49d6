using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The ways between the steps with an emotion, found by the steps that they touch.</summary>
internal sealed class EmotionWays
{
    private readonly List<NextEmotions.Way> _ways;
    private readonly Dictionary<int, List<int>> _byStep = [];
    private readonly Dictionary<int, double> _most = [];

    public EmotionWays(List<NextEmotions.Way> ways)
    {
        _ways = ways;
        for (var i = 0; i < ways.Count; i++)
        {
            Touch(ways[i].From, i);
            Touch(ways[i].To, i);
            _most[ways[i].From] = Math.Max(_most.GetValueOrDefault(ways[i].From), ways[i].Share ?? 0);
        }
    }

    /// <summary>Whether some are the rarer of several from the same step.</summary>
    public bool HasRarer => _ways.Exists(way => !IsMain(way));

    /// <summary>Whether most go on this way from where it begins, or all; of ways with unknown shares none is the main one.</summary>
    public bool IsMain(NextEmotions.Way way) => way.Share >= 0.999 || (way.Share is not null && way.Share == _most[way.From]);

    /// <summary>The ways that begin or end at any of some steps, each once, in the order of the flow.</summary>
    public IEnumerable<NextEmotions.Way> Touching(Dictionary<int, Point> steps)
    {
        var isTouched = new bool[_ways.Count];
        foreach (var (step, _) in steps)
        {
            if (!_byStep.TryGetValue(step, out var ways)) continue;
            foreach (var way in ways) isTouched[way] = true;
        }

        for (var way = 0; way < isTouched.Length; way++)
        {
            if (isTouched[way]) yield return _ways[way];
        }
    }

    private void Touch(int step, int way)
    {
        if (!_byStep.TryGetValue(step, out var ways)) _byStep[step] = ways = [];
        ways.Add(way);
    }
}
