using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>A form in which <c>check</c> tells what it found.</summary>
/// <param name="Name">What users type.</param>
/// <param name="Write">Writes it.</param>
internal sealed record CheckFormat(string Name, Action<Stream, List<DocumentReport>, DiagramLanguage, CheckSettings> Write)
{
    /// <summary>All forms; the first is the default.</summary>
    public static IReadOnlyList<CheckFormat> All { get; } =
    [
        new("text", WriteText),
        new("json", static (stream, reports, _, _) => JsonDiagnosticWriter.Write(stream, reports)),
        new("sarif", static (stream, reports, language, settings) => SarifDiagnosticWriter.Write(stream, reports, settings.Sarif(language))),
        new("github", WriteGitHub),
    ];

    public static IReadOnlyList<string> Names
    {
        get
        {
            var names = new List<string>();
            foreach (var format in All) names.Add(format.Name);
            return names;
        }
    }

    /// <summary>Document by document what matters first, and one line that sums up.</summary>
    private static void WriteText(Stream stream, List<DocumentReport> reports, DiagramLanguage language, CheckSettings settings)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            var blocks = TextReportWriter.ToText(report, settings.ShowsAll, settings.ShowsAccepted);
            if (blocks.Length > 0) text.Append(blocks).Append('\n');
        }

        if (reports.Count > 0 && !(settings.IsQuiet && text.Length == 0)) text.Append(ReportSummary.Of(ReportCounts.Of(reports), language)).Append('\n');
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void WriteGitHub(Stream stream, List<DocumentReport> reports, DiagramLanguage language, CheckSettings settings)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        GitHubDiagnosticWriter.Write(writer, reports);
    }
}
