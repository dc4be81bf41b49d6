using Blueprints.Text;

namespace Blueprints.Tests.Accuracy;

/// <summary>What was said on reading a finding that was not expected, or a label that was not found.</summary>
/// <param name="IsConceded">Whether the finding is right after all, or the label was wrong.</param>
/// <param name="Reason">Why.</param>
internal sealed record Verdict(bool IsConceded, Bilingual Reason);

/// <summary>The verdicts, and the reasons of side findings, from tests/cases/accuracy.</summary>
internal static class Verdicts
{
    private const string Folder = "tests/cases/accuracy";

    private static readonly Dictionary<string, Verdict> All = Lines("verdicts.txt")
        .ToDictionary(parts => string.Join(' ', parts[..3]), parts => new Verdict(parts[3] is "conceded" or "withdrawn", new(parts[4], parts[5])));

    private static readonly Dictionary<string, Bilingual> Side = Lines("side-findings.txt").ToDictionary(parts => parts[0], parts => new Bilingual(parts[1], parts[2]));

    private static readonly Dictionary<string, (int English, int Chinese)> First = Lines("first-run.txt")
        .ToDictionary(parts => parts[0], parts => (int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)));

    private static readonly HashSet<string> Used = [];

    /// <summary>The verdict on a place of a document; fails where there is none.</summary>
    public static Verdict Of(string document, string rule, string place) => Take(All, $"{document} {rule} {place}", "verdicts.txt");

    /// <summary>Why a rule finds something where the defect of another was planted, or a planted defect is missed.</summary>
    public static Bilingual WhyAlso(string planted, string found) => Side.ContainsKey($"{planted} {found}") ? Take(Side, $"{planted} {found}", "side-findings.txt") : Take(Side, $"* {found}", "side-findings.txt");

    /// <summary>Why a planted defect is missed.</summary>
    public static Bilingual WhyMissed(string rule, string service, DiagramLanguage language) =>
        Take(Side, $"{rule} missed in {service} {(language == DiagramLanguage.Chinese ? "zh" : "en")}", "side-findings.txt");

    /// <summary>
    /// How many of ten were found when the rule was first measured; null where that was all, or it has not changed since.
    /// </summary>
    public static (int English, int Chinese)? FirstOf(string rule) => First.TryGetValue(rule, out var first) ? first : null;

    /// <summary>What stands in the files and speaks of nothing that is there.</summary>
    public static IEnumerable<string> Stale => All.Keys.Concat(Side.Keys).Except(Used).Order(StringComparer.Ordinal);

    private static T Take<T>(Dictionary<string, T> from, string key, string file)
    {
        if (!from.TryGetValue(key, out var value)) throw new KeyNotFoundException($"tests/cases/accuracy/{file} says nothing of: {key}");
        lock (Used) Used.Add(key);
        return value;
    }

    private static IEnumerable<string[]> Lines(string file) =>
        RepositoryFiles.Read(Folder, file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).Select(line => line.Split(" | "));
}
