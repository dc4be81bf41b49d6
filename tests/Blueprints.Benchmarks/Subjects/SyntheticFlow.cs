using System.Globalization;
using System.Text;

namespace Blueprints.Benchmarks;

/// <summary>
/// A generated blueprint whose steps have times from one to another with a likely one between, and a promise. Nested: sequences, choices,
/// parallel ways and loops within each other. The same size and shape give the same blueprint on every
/// machine.
/// </summary>
internal sealed class SyntheticFlow
{
    private const int SmallestPart = 8;

    private readonly Draws _draws;
    private readonly string[] _next;

    private SyntheticFlow(int steps)
    {
        _draws = new Draws((ulong)steps);
        _next = new string[steps];
    }

    /// <summary>Parts within parts, exact.</summary>
    /// <param name="steps">How many steps.</param>
    /// <param name="staff">The people of each lane; null for not known. With one, parallel ways get in each other's way, and cases are
    /// run.</param>
    public static string Nested(int steps, int? staff = null)
    {
        var flow = new SyntheticFlow(steps);
        flow.Part(0, steps, "end");
        return flow.ToYaml(staff);
    }

    /// <summary>Parallel ways that don't meet as they parted, so that cases are run.</summary>
    public static string Unnested(int steps)
    {
        var flow = new SyntheticFlow(steps);
        var plain = new SyntheticBlueprint(steps);
        for (var i = 0; i < steps; i++) flow._next[i] = plain.Steps[i].Next.Count == 0 ? "end" : $"[{string.Join(", ", plain.Steps[i].Next.Select(Id))}]";
        return flow.ToYaml(null);
    }

    private static string Id(int step) => "s" + step;

    /// <summary>Makes a part of steps that stand one after the other in the document.</summary>
    private void Part(int first, int count, string next)
    {
        if (count < SmallestPart)
        {
            for (var i = first; i < first + count - 1; i++) _next[i] = Id(i + 1);
            _next[first + count - 1] = next;
            return;
        }

        var (last, half) = (first + count - 1, (count / 4) + _draws.Below(count / 2));
        switch (_draws.Below(8))
        {
            case 0:
                _next[first] = $"[{{to: {Id(first + 1)}, when: Usual, share: 70%}}, {{to: {Id(first + half)}, when: Otherwise, share: 30%}}]";
                Part(first + 1, half - 1, next);
                Part(first + half, count - half, next);
                break;
            case 1:
                _next[first] = $"[{Id(first + 1)}, {Id(first + half)}]";
                Part(first + 1, half - 1, Id(last));
                Part(first + half, count - half - 1, Id(last));
                _next[last] = next;
                break;
            case 2:
                Part(first, count - 1, Id(last));
                _next[last] = $"[{{to: {next}, when: Right, share: 85%}}, {{to: {Id(first)}, when: Wrong, share: 15%}}]";
                break;
            default:
                Part(first, half, Id(first + half));
                Part(first + half, count - half, next);
                break;
        }
    }

    private string ToYaml(int? staff)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"blueprint: Synthetic flow, {_next.Length} steps\npromise: {_next.Length * 4} min\nlanes:\n");
        var people = staff is { } count ? $", staff: {count}" : "";
        foreach (var (key, band, label) in SyntheticBlueprint.Lanes) text.Append(CultureInfo.InvariantCulture, $"  {key}: {{band: {band}, label: {label}{(band == "customer" ? "" : people)}}}\n");
        text.Append("steps:\n");
        for (var i = 0; i < _next.Length; i++)
        {
            var least = 1 + _draws.Below(5);
            var likely = least + _draws.Below(6);
            var time = $"{{min: {least} min, typical: {likely} min, max: {likely + 1 + _draws.Below(10)} min}}";
            var lane = SyntheticBlueprint.Lanes[_draws.Below(SyntheticBlueprint.Lanes.Length)].Key;
            text.Append(CultureInfo.InvariantCulture, $"  - {{{lane}: {Phrases.Step(_draws)}, id: {Id(i)}, time: {time}, next: {_next[i]}}}\n");
        }

        return text.ToString();
    }
}
