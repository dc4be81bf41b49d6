using Blueprints.Diagnostics;
using Blueprints.Geometry;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>How a small sign with words is drawn.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="IsFilled">Whether it is filled, or else framed.</param>
/// <param name="FrameWidth">The width of its frame.</param>
internal readonly record struct MarkStyle(Color Color, bool IsFilled, double FrameWidth)
{
    /// <summary>That of findings: filled for errors, framed for warnings, framed thinly for what is worth a look.</summary>
    public static MarkStyle Of(Theme theme, DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => new MarkStyle(theme.Fail, true, 1),
        DiagnosticSeverity.Warning => new MarkStyle(theme.Wait, false, 1.6),
        _ => new MarkStyle(theme.Decision, false, 1),
    };
}
