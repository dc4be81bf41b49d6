using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

/// <summary>What one rule finds in a document.</summary>
internal static class RuleCase
{
    public static Diagnostic[] Find(string code, string text)
    {
        var compilation = Compiler.Compile(new SourceText(text, "case.yaml"));
        Assert.False(compilation.HasErrors, TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return [.. Compiler.Analyze(compilation).Findings.Where(finding => finding.Code == code)];
    }

    public static string[] Messages(string code, string text) => [.. Find(code, text).Select(finding => finding.Message)];
}
