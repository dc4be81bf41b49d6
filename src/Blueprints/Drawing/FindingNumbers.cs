using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Diagnostics;

namespace Blueprints.Drawing;

/// <summary>The findings that a drawing shows, numbered from 1: the gravest first, those of one severity by their places.</summary>
internal sealed class FindingNumbers
{
    // A number at every second card points at nothing.
    private const int MostElements = 8;

    private readonly Dictionary<string, List<int>> _byElement = new(StringComparer.Ordinal);

    public FindingNumbers(AnalysisResult analysis)
    {
        var ordered = ImmutableArray.CreateBuilder<Diagnostic>(analysis.Findings.Length);
        for (var severity = DiagnosticSeverity.Error; severity >= DiagnosticSeverity.Information; severity--)
        {
            foreach (var finding in analysis.Findings)
            {
                if (finding.Severity == severity) ordered.Add(finding);
            }
        }

        Ordered = ordered.DrainToImmutable();
        for (var i = 0; i < Ordered.Length; i++)
        {
            var finding = Ordered[i];
            if (finding.Elements.IsEmpty || finding.Elements.Length > MostElements) Add(finding.Element, i + 1);
            else foreach (var element in finding.Elements) Add(element, i + 1);
        }

        void Add(string? element, int number)
        {
            if (element is null) return;
            if (!_byElement.TryGetValue(element, out var numbers)) _byElement.Add(element, numbers = []);
            if (numbers.Count == 0 || numbers[^1] != number) numbers.Add(number);
        }
    }

    /// <summary>The findings; the first has the number 1.</summary>
    public ImmutableArray<Diagnostic> Ordered { get; }

    /// <summary>The mark of an element: the numbers of its findings, and the gravest severity; null where it has none.</summary>
    public Mark? MarkOf(string element)
    {
        if (!_byElement.TryGetValue(element, out var numbers)) return null;
        return new Mark(string.Join('·', numbers.Select(Number)), Ordered[numbers[0] - 1].Severity, string.Join('\n', numbers.Select(number => Ordered[number - 1].Message)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The mark of an element.</summary>
    /// <param name="Text">The numbers of its findings.</param>
    /// <param name="Severity">The gravest.</param>
    /// <param name="Tooltip">What was found.</param>
    internal sealed record Mark(string Text, DiagnosticSeverity Severity, string Tooltip);
}
