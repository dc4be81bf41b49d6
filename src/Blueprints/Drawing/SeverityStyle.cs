using Blueprints.Diagnostics;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>How the marks of findings are drawn.</summary>
internal static class SeverityStyle
{
    /// <summary>Filled for errors, framed for warnings, framed thinly for what is worth a look.</summary>
    public static MarkStyle Of(Theme theme, DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => new MarkStyle(theme.Fail, true, 1),
        DiagnosticSeverity.Warning => new MarkStyle(theme.Wait, false, 1.6),
        _ => new MarkStyle(theme.Decision, false, 1),
    };
}
