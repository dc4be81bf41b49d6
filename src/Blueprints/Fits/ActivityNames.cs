using System.Text;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.Fits;

/// <summary>Finds the step that an activity of a log means: by its id, its label, or either written a little differently.</summary>
internal sealed class ActivityNames
{
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _plain = new(StringComparer.Ordinal);

    /// <param name="graph">The service. Of two steps with one label none goes by it.</param>
    public ActivityNames(StepGraph graph)
    {
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < graph.End; i++)
        {
            _known[graph.Steps[i].Id] = i;
            labels[graph.Steps[i].Label] = labels.ContainsKey(graph.Steps[i].Label) ? -1 : i;
        }

        foreach (var (label, step) in labels)
        {
            if (step >= 0) _known.TryAdd(label, step);
        }

        foreach (var (name, step) in _known)
        {
            var plain = Plain(name);
            _plain[plain] = _plain.TryGetValue(plain, out var other) && other != step ? -1 : step;
        }
    }

    public int? Find(string activity)
    {
        if (_known.TryGetValue(activity, out var step)) return step;
        return _plain.TryGetValue(Plain(activity), out step) && step >= 0 ? step : null;
    }

    /// <summary>Letters and digits alone, in lower case.</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
        }

        return plain.Length > 0 ? plain.ToString() : name;
    }
}
