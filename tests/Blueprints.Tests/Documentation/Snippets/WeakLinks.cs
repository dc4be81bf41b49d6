using Blueprints;
using Blueprints.Diagnostics;

namespace Snippets;

internal static class WeakLinks
{
    public static void Run(Blueprints.Diagrams.Compilation compilation)
    {
        #region snippet

        var findings = Compiler.Analyze(compilation).Findings;
        Console.Write(TextDiagnosticWriter.ToText(findings));

        #endregion
    }
}
