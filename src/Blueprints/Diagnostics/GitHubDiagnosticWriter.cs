using System.Globalization;
using System.Text;

namespace Blueprints.Diagnostics;

/// <summary>
/// Writes diagnostics as workflow commands, one a line, which GitHub Actions shows at the lines of a pull request: <c>::warning
/// file=…,line=…,col=…,endColumn=…,title=…::message</c>. What is accepted is left out.
/// Pure; safe to call from many threads.
/// </summary>
public static class GitHubDiagnosticWriter
{
    /// <summary>Writes all diagnostics, document by document; lines end in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="reports">What.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(TextWriter writer, IEnumerable<DocumentReport> reports)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(reports);
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            foreach (var diagnostic in report.Diagnostics) Append(text, diagnostic);
        }

        writer.Write(text.ToString());
    }

    private static void Append(StringBuilder text, Diagnostic diagnostic)
    {
        var start = diagnostic.Position;
        var end = diagnostic.Source.PositionOf(diagnostic.Span.End);
        text.Append("::").Append(Command(diagnostic.Severity)).Append(" file=");
        AppendProperty(text, ArtifactUri.PathOf(diagnostic.Source.Name));
        text.Append(CultureInfo.InvariantCulture, $",line={start.Line},col={start.Column}");
        // GitHub shows columns for places on one line only.
        if (end.Line == start.Line) text.Append(CultureInfo.InvariantCulture, $",endColumn={end.Column}");
        else text.Append(CultureInfo.InvariantCulture, $",endLine={end.Line}");
        text.Append(",title=");
        AppendProperty(text, $"{diagnostic.Code} {diagnostic.Descriptor.Name}");
        text.Append("::");
        AppendMessage(text, diagnostic.Message);
        if (diagnostic.Why is { } why) AppendMessage(text, "\n" + Labels.Why.In(diagnostic.Language) + why);
        if (diagnostic.Help is { } help) AppendMessage(text, "\n" + Labels.Help.In(diagnostic.Language) + help);
        text.Append('\n');
    }

    private static string Command(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    private static void AppendProperty(StringBuilder text, string value)
    {
        foreach (var c in value) _ = c switch { ':' => text.Append("%3A"), ',' => text.Append("%2C"), _ => AppendEscaped(text, c) };
    }

    private static void AppendMessage(StringBuilder text, string value)
    {
        foreach (var c in value) AppendEscaped(text, c);
    }

    private static StringBuilder AppendEscaped(StringBuilder text, char c) => c switch
    {
        '%' => text.Append("%25"),
        '\r' => text.Append("%0D"),
        '\n' => text.Append("%0A"),
        // What moves a terminal's cursor has no business in a log.
        _ => text.Append(char.IsControl(c) ? '\uFFFD' : c),
    };
}
