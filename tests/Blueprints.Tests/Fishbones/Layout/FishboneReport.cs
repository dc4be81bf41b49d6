using System.Globalization;
using System.Text;
using Blueprints.Fishbones;

namespace Blueprints.Tests.Fishbones.Layout;

/// <summary>
/// Tries many random fishbones and tells which laws they break and how, with the smallest failing one found of each kind.
/// </summary>
public sealed class FishboneReport(Func<ulong, Fishbone> create, Func<Fishbone, List<string>> faultsOf)
{
    private static readonly string[] Words = ["category", "cause", "spine", "effect", "title", "count", "legend", "mark", "strike", "overlaps", "through", "lies", "leaves"];

    private readonly SortedDictionary<string, List<(ulong Seed, string Fault)>> _failures = new(StringComparer.Ordinal);
    private int _tried;

    public bool IsEmpty => _failures.Count == 0;

    public void Try(ulong seed)
    {
        _tried++;
        foreach (var group in faultsOf(create(seed)).GroupBy(KindOf))
        {
            if (!_failures.TryGetValue(group.Key, out var failures)) _failures[group.Key] = failures = [];
            failures.Add((seed, group.First()));
        }
    }

    /// <summary>The report, the most frequent kind first, each with a shrunk fishbone.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{_tried} fishbones tried; kinds of breach: {_failures.Count}");
        foreach (var (kind, failures) in _failures.OrderByDescending(pair => pair.Value.Count))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {kind}: {failures.Count} fishbones; seeds {string.Join(" ", failures.Take(12).Select(failure => failure.Seed))}").AppendLine();
            var (seed, fault) = failures.MinBy(failure => FishboneText.Of(create(failure.Seed)).Length);
            var small = new FishboneShrinker(candidate => faultsOf(candidate).Exists(f => KindOf(f) == kind)).Shrink(create(seed));
            text.AppendLine(CultureInfo.InvariantCulture, $"seed {seed}: {faultsOf(small).Find(f => KindOf(f) == kind) ?? fault}").AppendLine("```yaml").Append(FishboneText.Of(small)).AppendLine("```");
        }

        return text.ToString();
    }

    /// <summary>The law, and what broke it, so that breaches of one cause stand together.</summary>
    private static string KindOf(string fault)
    {
        var colon = fault.IndexOf(':', StringComparison.Ordinal);
        return fault[..colon] + " " + string.Join(" ", fault[colon..].Split(' ').Where(Words.Contains));
    }
}
