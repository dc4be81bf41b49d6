using System.Globalization;
using System.Text;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Tests.ServiceBlueprints.Layout;

/// <summary>
/// Tries many random documents and tells which laws they break and how, with the smallest failing document found of each kind.
/// </summary>
public sealed class LayoutReport(Func<DocumentPlan, List<string>> faultsOf)
{
    private static readonly string[] Roles = ["step", "evidence", "flow", "title", "phase", "lane", "line", "fail-point", "wait-point", "standard-point", "decision-point", "split", "register", "register-row", "mark", "legend", "emotion", "contact", "icon"];

    private readonly SortedDictionary<string, List<(ulong Seed, string Fault)>> _failures = new(StringComparer.Ordinal);
    private int _tried;

    public bool IsEmpty => _failures.Count == 0;

    public void Try(ulong seed, int maxSteps)
    {
        _tried++;
        foreach (var group in faultsOf(RandomDocument.Create(seed, maxSteps)).GroupBy(KindOf))
        {
            if (!_failures.TryGetValue(group.Key, out var failures)) _failures[group.Key] = failures = [];
            failures.Add((seed, group.First()));
        }
    }

    /// <summary>The report, the most frequent kind first, with <paramref name="examples"/> shrunk documents a kind.</summary>
    public string ToText(int maxSteps, int examples = 1, int trials = 600)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{_tried} documents tried; kinds of breach: {_failures.Count}");
        foreach (var (kind, failures) in _failures.OrderByDescending(pair => pair.Value.Count))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {kind}: {failures.Count} documents; seeds {string.Join(" ", failures.Take(12).Select(failure => failure.Seed))}").AppendLine();
            var smallest = failures.OrderBy(failure => RandomDocument.Create(failure.Seed, maxSteps).Steps.Length).Take(examples);
            foreach (var (seed, fault) in smallest)
            {
                var plan = new PlanShrinker(candidate => faultsOf(candidate).Exists(f => KindOf(f) == kind), trials).Shrink(RandomDocument.Create(seed, maxSteps));
                var first = faultsOf(plan).Find(f => KindOf(f) == kind) ?? fault;
                text.AppendLine(CultureInfo.InvariantCulture, $"seed {seed}: {first}").AppendLine("```yaml").Append(plan.ToYaml()).AppendLine("```");
            }
        }

        return text.ToString();
    }

    /// <summary>The law, and the roles of what broke it, so that breaches of one cause stand together.</summary>
    private static string KindOf(string fault)
    {
        var colon = fault.IndexOf(':', StringComparison.Ordinal);
        var words = fault[colon..].Split(' ');
        return fault[..colon] + " " + string.Join(" ", words.Where(Roles.Contains));
    }
}
