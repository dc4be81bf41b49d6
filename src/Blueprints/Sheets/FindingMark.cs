using Blueprints.Diagnostics;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Sheets;

/// <summary>The mark of findings: a small sign with their numbers, filled for errors, framed for warnings, framed thinly for what is worth a look.</summary>
internal static class FindingMark
{
    public const double Height = 17;
    private const double TextSize = 10.5;
    private const double Padding = 5;

    public static double Width(ITextMeasurer measurer, string text) => Math.Max(Height, (measurer.Width(text, TextSize, FontWeight.SemiBold) * LineBreaker.FontSlack) + (2 * Padding));

    public static GroupNode Draw(Theme theme, ITextMeasurer measurer, string text, Point center, DiagnosticSeverity severity, string? element, string? tooltip)
    {
        var width = Width(measurer, text);
        var color = ColorOf(theme, severity);
        var isFilled = severity == DiagnosticSeverity.Error;
        var box = new Rectangle(center.X - (width / 2), center.Y - (Height / 2), width, Height);
        return new GroupNode
        {
            Role = "finding",
            Id = element,
            Data = [new("severity", WordOf(severity))],
            Tooltip = tooltip,
            Children =
            [
                new RectangleNode(box, 4, new Fill(isFilled ? color : theme.Background), new Stroke(color, severity == DiagnosticSeverity.Warning ? 1.6 : 1)),
                new TextNode(text, new Point(center.X, center.Y + 3.8), TextSize, FontWeight.SemiBold, isFilled ? theme.MarkText : color, TextAnchor.Middle, measurer.Width(text, TextSize, FontWeight.SemiBold)),
            ],
        };
    }

    public static Color ColorOf(Theme theme, DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => theme.Fail,
        DiagnosticSeverity.Warning => theme.Wait,
        _ => theme.Decision,
    };

    private static string WordOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "information",
    };
}
