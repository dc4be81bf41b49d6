using System.Globalization;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>
/// What was found in documents, in one line: <c>3 documents: 1 error, 12 warnings, 4 notes; 2 accepted</c>. Pure; safe to call from many
/// threads.
/// </summary>
public static class ReportSummary
{
    /// <summary>The line, without a line ending.</summary>
    /// <param name="counts">The figures.</param>
    /// <param name="language">The language to say it in.</param>
    public static string Of(ReportCounts counts, DiagramLanguage language)
    {
        var isChinese = language == DiagramLanguage.Chinese;
        var parts = new List<string>();
        Add(counts.Errors, DiagnosticSeverity.Error);
        Add(counts.Warnings, DiagnosticSeverity.Warning);
        Add(counts.Notes, DiagnosticSeverity.Information);
        var found = parts.Count > 0 ? string.Join(isChinese ? "，" : ", ", parts) : isChinese ? "没有发现问题" : "nothing found";
        var accepted = counts.Accepted == 0 ? "" : isChinese ? Text($"；已接受 {counts.Accepted:N0} 个") : Text($"; {counts.Accepted:N0} accepted");
        return (isChinese ? Text($"{counts.Documents:N0} 份文档：") : Counted(counts.Documents, "document") + ": ") + found + accepted;

        void Add(int count, DiagnosticSeverity severity)
        {
            var word = SeverityWord.Of(severity).In(language);
            if (count > 0) parts.Add(isChinese ? Text($"{count:N0} 个{word}") : Counted(count, word));
        }
    }

    private static string Counted(int count, string word) => Text($"{count:N0} {word}{(count == 1 ? "" : "s")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
