using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>What readers call a severity.</summary>
internal static class SeverityWord
{
    public static Bilingual Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => new("error", "错误"),
        DiagnosticSeverity.Warning => new("warning", "警告"),
        _ => new("note", "提示"),
    };
}
