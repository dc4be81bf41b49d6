using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;

namespace Blueprints.Cli;

/// <summary>What <c>check</c> found, for people: a block for each finding, document by document, and one line that sums up.</summary>
internal static class CheckText
{
    public static void Write(Stream stream, List<CheckedDocument> documents, CheckSettings settings)
    {
        var reports = new List<DocumentReport>();
        var isChinese = true;
        var text = new StringBuilder();
        foreach (var document in documents)
        {
            if (document.Report is not { } report) continue;
            reports.Add(report);
            isChinese &= document.Language == DiagramLanguage.Chinese;
            Append(text, TextDiagnosticWriter.ToText(settings.ShowsAccepted ? report.All : report.Diagnostics));
        }

        if (reports.Count > 0 && !(settings.IsQuiet && text.Length == 0))
        {
            var language = settings.Language ?? (isChinese ? DiagramLanguage.Chinese : DiagramLanguage.English);
            Append(text, ReportSummary.Of(reports, language) + "\n");
        }

        if (text.Length > 0) stream.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text.ToString()));
    }

    private static void Append(StringBuilder text, string block)
    {
        if (text.Length > 0 && block.Length > 0) text.Append('\n');
        text.Append(block);
    }
}
