using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Drawing;

/// <summary>The words around findings on a drawing.</summary>
internal static class FindingWords
{
    public static Bilingual Heading { get; } = new("Findings", "检查结果");

    /// <summary>A message as a sentence begins.</summary>
    public static string Capital(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

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
