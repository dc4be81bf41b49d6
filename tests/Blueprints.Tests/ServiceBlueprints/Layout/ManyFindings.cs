using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Layout;

/// <summary>
/// What the analysis finds in a document, and more: up to four findings at two steps of three, of all severities, some of them long.
/// </summary>
public static class ManyFindings
{
    public static AnalysisResult Of(ServiceBlueprint blueprint)
    {
        var found = Compiler.Analyze(blueprint);
        var more = found.Findings.ToBuilder();
        for (var i = 0; i < blueprint.Steps.Length; i++)
        {
            for (var n = 0; n < i % 5 && i % 3 > 0; n++)
            {
                var severity = (DiagnosticSeverity)((i + n) % 3);
                more.Add(new Diagnostic(
                    new DiagnosticDescriptor("SB0000", "made-up", severity, new("made up", "虚构")),
                    new SourceText(""),
                    default,
                    $"'{blueprint.Steps[i].Label}' has a weakness that is told at some length, with figures such as {i}",
                    "mend it")
                {
                    Element = blueprint.Steps[i].Id,
                });
            }
        }

        return found with { Findings = more.ToImmutable() };
    }
}
