using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>A small square sign with a few characters: the numbers of findings, the kind of a change.</summary>
internal static class SmallMark
{
    public const double Height = 17;
    private const double TextSize = 10.5;
    private const double Padding = 5;

    public static double Width(ITextMeasurer measurer, string text) => Math.Max(Height, (measurer.Width(text, TextSize, FontWeight.SemiBold) * LineBreaker.FontSlack) + (2 * Padding));

    public static GroupNode Draw(Theme theme, ITextMeasurer measurer, string text, Point center, MarkStyle style, string? element = null, string? tooltip = null, string role = "finding") =>
        Draw(theme.Background, theme.MarkText, measurer, text, center, style, element, tooltip, role);

    /// <param name="ground">What is under framed marks.</param>
    /// <param name="ink">The colour of words on filled marks.</param>
    /// <param name="measurer">Measures the words.</param>
    /// <param name="text">The words.</param>
    /// <param name="center">The middle of the mark.</param>
    /// <param name="style">How it is drawn.</param>
    /// <param name="element">The id of what it marks; null for none.</param>
    /// <param name="tooltip">What it means; null for nothing.</param>
    /// <param name="role">The role of its group.</param>
    public static GroupNode Draw(Color ground, Color ink, ITextMeasurer measurer, string text, Point center, MarkStyle style, string? element, string? tooltip, string role)
    {
        var width = Width(measurer, text);
        var box = new Rectangle(center.X - (width / 2), center.Y - (Height / 2), width, Height);
        return new GroupNode
        {
            Role = role,
            Id = element,
            Tooltip = tooltip,
            Children =
            [
                new RectangleNode(box, 4, new Fill(style.IsFilled ? style.Color : ground), new Stroke(style.Color, style.FrameWidth)),
                new TextNode(text, new Point(center.X, center.Y + 3.8), TextSize, FontWeight.SemiBold, style.IsFilled ? ink : style.Color, TextAnchor.Middle, measurer.Width(text, TextSize, FontWeight.SemiBold)),
            ],
        };
    }
}
