using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Diagnostics;

namespace Blueprints.Drawing;

/// <summary>
/// The findings that a drawing shows, numbered from 1 in the order in which they matter; those of one rule share a number, and are told
/// once.
/// </summary>
internal sealed class FindingNumbers
{
    // A number at every second card points at nothing.
    private const int MostElements = 8;

    private readonly Dictionary<string, List<(int Number, Diagnostic Finding)>> _byElement = new(StringComparer.Ordinal);

    public FindingNumbers(AnalysisResult analysis)
    {
        Groups = analysis.Ranked;
        for (var i = 0; i < Groups.Length; i++)
        {
            foreach (var finding in Groups[i].All)
            {
                if (finding.Elements.IsEmpty || finding.Elements.Length > MostElements) Add(finding.Element, i + 1, finding);
                else foreach (var element in finding.Elements) Add(element, i + 1, finding);
            }
        }

        void Add(string? element, int number, Diagnostic finding)
        {
            if (element is null) return;
            if (!_byElement.TryGetValue(element, out var found)) _byElement.Add(element, found = []);
            if (!found.Exists(other => ReferenceEquals(other.Finding, finding))) found.Add((number, finding));
        }
    }

    /// <summary>The findings; the first group has the number 1.</summary>
    public ImmutableArray<FindingGroup> Groups { get; }

    /// <summary>The mark of an element: the numbers of its findings, and the gravest severity; null where it has none.</summary>
    public Mark? MarkOf(string element)
    {
        if (!_byElement.TryGetValue(element, out var found)) return null;
        var numbers = found.Select(one => one.Number).Distinct().Select(number => number.ToString(CultureInfo.InvariantCulture));
        return new Mark(string.Join('·', numbers), found.Max(one => one.Finding.Severity), string.Join('\n', found.Select(one => one.Finding.Message)));
    }

    /// <summary>The mark of an element.</summary>
    /// <param name="Text">The numbers of its findings.</param>
    /// <param name="Severity">The gravest.</param>
    /// <param name="Tooltip">What was found.</param>
    internal sealed record Mark(string Text, DiagnosticSeverity Severity, string Tooltip);
}
