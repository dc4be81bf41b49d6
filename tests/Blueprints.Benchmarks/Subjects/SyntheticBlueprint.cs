using System.Globalization;
using System.Text;

namespace Blueprints.Benchmarks;

/// <summary>A generated blueprint over five lanes. The same size and shape give the same blueprint on every machine.</summary>
internal sealed class SyntheticBlueprint
{
    public static readonly (string Key, string Band, string Label)[] Lanes =
    [
        ("props", "customer", "Physical evidence"),
        ("customer", "customer", "Customer actions"),
        ("front", "frontstage", "Frontstage"),
        ("back", "backstage", "Backstage"),
        ("support", "support", "Support processes"),
    ];

    public SyntheticBlueprint(int steps, BlueprintShape shape = BlueprintShape.Branching)
    {
        var draws = new Draws((ulong)steps);
        var lane = 1;
        for (var i = 0; i < steps; i++)
        {
            var next = new List<int>();
            if (i + 1 < steps) next.Add(i + 1);
            while (shape != BlueprintShape.Straight && draws.Below(100) < 30 && next.Count < 3)
            {
                var far = i + 2 + draws.Below(8);
                if (far < steps && !next.Contains(far)) next.Add(far);
            }

            if (shape == BlueprintShape.Looping && i > 0 && draws.Below(100) < 10) next.Add(Math.Max(0, i - 1 - draws.Below(6)));
            Steps.Add(new SyntheticStep(lane, Phrases.Step(draws), next));
            if (draws.Below(100) < 60) lane = draws.Below(Lanes.Length);
        }
    }

    public List<SyntheticStep> Steps { get; } = [];

    public IEnumerable<(int Index, SyntheticStep Step)> InLane(int lane) => Steps.Index().Where(pair => pair.Item.Lane == lane);

    public IEnumerable<(int From, int To)> Arrows() => Steps.Index().SelectMany(pair => pair.Item.Next.Select(next => (pair.Index, next)));

    /// <param name="time">What each step takes. Default: it is not told.</param>
    public string ToYaml(string? time = null)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"blueprint: Synthetic blueprint, {Steps.Count} steps\nlanes:\n");
        foreach (var (key, band, label) in Lanes) text.Append(CultureInfo.InvariantCulture, $"  {key}: {{band: {band}, label: {label}}}\n");
        text.Append("steps:\n");
        for (var i = 0; i < Steps.Count; i++)
        {
            var (lane, label, next) = Steps[i];
            var targets = next.Count == 0 ? "end" : $"[{string.Join(", ", next.Select(n => "s" + n))}]";
            text.Append(CultureInfo.InvariantCulture, $"  - {{{Lanes[lane].Key}: {label}, id: s{i}{(time is null ? "" : $", time: {time}")}, next: {targets}}}\n");
        }

        return text.ToString();
    }
}
