namespace Blueprints.Diagnostics;

/// <summary>How much was found in documents.</summary>
/// <param name="Documents">How many documents; configuration files don't count.</param>
/// <param name="Errors">How many errors.</param>
/// <param name="Warnings">How many warnings.</param>
/// <param name="Notes">How many findings that are only worth knowing.</param>
/// <param name="Accepted">How many accepted findings, which count as nothing else.</param>
public readonly record struct ReportCounts(int Documents, int Errors, int Warnings, int Notes, int Accepted)
{
    /// <summary>Counts.</summary>
    /// <exception cref="ArgumentNullException">The reports are null.</exception>
    public static ReportCounts Of(IEnumerable<DocumentReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var (documents, errors, warnings, notes, accepted) = (0, 0, 0, 0, 0);
        foreach (var report in reports)
        {
            if (!report.IsConfiguration) documents++;
            accepted += report.Accepted.Length;
            foreach (var diagnostic in report.Diagnostics)
            {
                if (diagnostic.Severity == DiagnosticSeverity.Error) errors++;
                else if (diagnostic.Severity == DiagnosticSeverity.Warning) warnings++;
                else notes++;
            }
        }

        return new ReportCounts(documents, errors, warnings, notes, accepted);
    }
}
