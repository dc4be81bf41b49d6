using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Drawing;

/// <summary>The words around findings on a drawing.</summary>
internal static class FindingWords
{
    /// <summary>More places than these are counted.</summary>
    private const int MostPlaces = 6;

    public static Bilingual Heading { get; } = new("Findings", "检查结果");

    /// <summary>A message as a sentence begins.</summary>
    public static string Capital(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>Where the others of a group are, by the labels of their elements; null where they are at the same element.</summary>
    public static string? AlsoAt(FindingGroup group, DiagramFacts? facts, DiagramLanguage language)
    {
        var elements = group.Others.Select(finding => finding.Element!).Where(element => element != group.First.Element).Distinct().ToList();
        if (elements.Count == 0) return null;
        var labels = elements.Take(MostPlaces).Select(element => facts?.LabelOf(element) ?? element);
        var rest = elements.Count - MostPlaces;
        return language == DiagramLanguage.Chinese
            ? $"另见：{string.Join("、", labels.Select(label => $"“{label}”"))}{(rest > 0 ? $"等另外 {rest} 处" : "")}"
            : $"Also at {string.Join(", ", labels.Select(label => $"'{label}'"))}{(rest > 0 ? $" and {rest} more" : "")}";
    }

    /// <summary>How many of each severity, such as <c>2 errors, 7 warnings, 5 notes</c>.</summary>
    public static string Summary(AnalysisResult analysis, DiagramLanguage language)
    {
        var parts = new List<string>();
        Add(DiagnosticSeverity.Error, "error", "errors", "个错误");
        Add(DiagnosticSeverity.Warning, "warning", "warnings", "个警告");
        Add(DiagnosticSeverity.Information, "note", "notes", "个提示");
        if (analysis.Accepted.Length > 0)
        {
            var count = analysis.Accepted.Length.ToString(CultureInfo.InvariantCulture);
            parts.Add(language == DiagramLanguage.Chinese ? $"{count} 个已接受" : $"{count} accepted");
        }

        if (parts.Count == 0) return language == DiagramLanguage.Chinese ? "没有发现薄弱环节" : "no weak links found";
        return string.Join(language == DiagramLanguage.Chinese ? "，" : ", ", parts);

        void Add(DiagnosticSeverity severity, string one, string many, string chinese)
        {
            var count = analysis.Findings.Count(finding => finding.Severity == severity);
            if (count == 0) return;
            var number = count.ToString(CultureInfo.InvariantCulture);
            parts.Add(language == DiagramLanguage.Chinese ? $"{number} {chinese}" : $"{number} {(count == 1 ? one : many)}");
        }
    }
}
