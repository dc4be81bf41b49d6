using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>Says in plain words what the parser stumbled over.</summary>
internal static class SyntaxMistakes
{
    public static void Report(string content, Failure failure, int openFlow, DiagnosticBag diagnostics)
    {
        var start = Math.Clamp(failure.Start, 0, content.Length);
        diagnostics.Report(LanguageDiagnostics.Syntax, new TextSpan(start, Math.Clamp(failure.End - start, 0, content.Length - start)), failure.Message, null);
    }
}
