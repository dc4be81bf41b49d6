using System.Globalization;
using Blueprints.Diagrams;

namespace Blueprints.Diagnostics;

/// <summary>What was found in documents, in one line: <c>3 documents: 1 error, 12 warnings, 4 notes; 2 accepted</c>.</summary>
public static class ReportSummary
{
    /// <summary>The line, without a line ending.</summary>
    /// <param name="reports">The documents.</param>
    /// <param name="language">The language to say it in.</param>
    /// <exception cref="ArgumentNullException">The reports are null.</exception>
    public static string Of(IReadOnlyCollection<DocumentReport> reports, DiagramLanguage language)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var accepted = 0;
        foreach (var report in reports) accepted += report.Accepted.Length;
        var isChinese = language == DiagramLanguage.Chinese;
        var parts = new List<string>();
        foreach (var severity in (DiagnosticSeverity[])[DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Information])
        {
            var count = 0;
            foreach (var report in reports) count += report.Count(severity);
            var word = SeverityWord.Of(severity).In(language);
            if (count > 0) parts.Add(isChinese ? Text($"{count:N0} 个{word}") : Counted(count, word));
        }

        var found = parts.Count > 0 ? string.Join(isChinese ? "，" : ", ", parts) : isChinese ? "没有发现问题" : "nothing found";
        if (isChinese) return Text($"{reports.Count:N0} 份文档：{found}") + (accepted == 0 ? "" : Text($"；已接受 {accepted:N0} 个"));
        return $"{Counted(reports.Count, "document")}: {found}" + (accepted == 0 ? "" : Text($"; {accepted:N0} accepted"));
    }

    private static string Counted(int count, string word) => Text($"{count:N0} {word}{(count == 1 ? "" : "s")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
