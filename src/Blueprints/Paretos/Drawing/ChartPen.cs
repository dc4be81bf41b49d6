using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Paretos.Drawing;

/// <summary>The colours of a chart, and the short ways to put things down.</summary>
internal sealed class ChartPen(Theme theme)
{
    public Theme Theme { get; } = theme;

    public Fill Vital { get; } = new(theme.Fail);

    /// <summary>The grey that is told from the vital few by its lightness alone, since not everyone sees the hue.</summary>
    public Fill Rest { get; } = new(Color.Contrast(theme.CardStroke, theme.Fail) > Color.Contrast(theme.Neutral, theme.Fail) ? theme.CardStroke : theme.Neutral);

    public Stroke RestEdge { get; } = new(theme.SymbolStroke, 1);

    public Stroke Axis { get; } = new(theme.SymbolStroke, 1.2);

    public Stroke Cumulative { get; } = new(theme.Lines[0], ChartMetrics.LineWidth, default, RoundCap: true);

    public Fill Point { get; } = new(theme.Background);

    public Stroke Threshold { get; } = new(theme.Flow, 1.2, [6, 4]);

    /// <summary>The colour that reads best on a fill.</summary>
    public Color On(Fill fill) => Color.Contrast(Theme.Text, fill.Color) >= Color.Contrast(Theme.Background, fill.Color) ? Theme.Text : Theme.Background;

    public static TextNode Text(TextLine line, double x, double baseline, double size, FontWeight weight, Color color, TextAnchor anchor) =>
        new(line.Text, new Point(x, baseline), size, weight, color, anchor, line.Width);

    /// <summary>Lines one under the other; the baseline of the next.</summary>
    public static double Lines(
        ImmutableArray<SceneNode>.Builder nodes, ImmutableArray<TextLine> lines, double x, double baseline, double pitch, double size, FontWeight weight, Color color, TextAnchor anchor)
    {
        foreach (var line in lines)
        {
            nodes.Add(Text(line, x, baseline, size, weight, color, anchor));
            baseline += pitch;
        }

        return baseline;
    }

    public static PathNode Line(double x1, double y1, double x2, double y2, Stroke stroke) => new([PathSegment.Move(x1, y1), PathSegment.Line(x2, y2)], null, stroke);
}
