using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

/// <summary>What one rule finds in a text.</summary>
internal static class RuleTrial
{
    public static Diagnostic[] Find(string code, string text)
    {
        var compilation = Compiler.Compile(new SourceText(text, "trial.yaml"));
        Assert.False(compilation.HasErrors, TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return [.. Compiler.Analyze(compilation, AnalysisOptions.Default).Findings.Where(finding => finding.Code == code)];
    }

    public static string[] Messages(string code, string text) => [.. Find(code, text).Select(finding => finding.Message)];

    /// <summary>The text of each finding's place.</summary>
    public static IEnumerable<string> Places(string code, string text) => Find(code, text).Select(finding => text.Substring(finding.Span.Start, finding.Span.Length));
}
