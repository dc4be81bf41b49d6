using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Simulations.Drawing;

/// <summary>The picture while it is drawn, from the top down, and the short ways to put things down.</summary>
internal sealed class SimulationSheetOfPaper(Theme theme, double top)
{
    /// <summary>The width of the picture in pixels.</summary>
    public const double Width = 960;

    /// <summary>Where bars begin, right of their names.</summary>
    public const double BarLeft = 300;

    /// <summary>Where they end at most, left of their figures.</summary>
    public const double BarRight = Width - 190;

    public const double Small = 11;
    public const double Row = 24;

    private const double Caption = 14;

    public ChartPen Pen { get; } = new(theme);

    public Theme Theme => theme;

    public ImmutableArray<SceneNode>.Builder Nodes { get; } = ImmutableArray.CreateBuilder<SceneNode>();

    /// <summary>Where what follows begins.</summary>
    public double Top { get; set; } = top;

    public static double Left => ChartMetrics.Margin;

    public static double Right => Width - ChartMetrics.Margin;

    /// <summary>The heading of a part.</summary>
    public void Head(ImmutableArray<SceneNode>.Builder nodes, string text)
    {
        foreach (var line in LineBreaker.Break(InterMeasurer.Instance, text, Caption, FontWeight.SemiBold, Right - Left))
        {
            nodes.Add(ChartPen.Text(line, Left, Top + Caption, Caption, FontWeight.SemiBold, theme.Text, TextAnchor.Start));
            Top += 20;
        }

        Top += 8;
    }

    public void Add(string role, ImmutableArray<SceneNode>.Builder nodes, double gap = 26)
    {
        Nodes.Add(new GroupNode { Role = role, Children = nodes.ToImmutable() });
        Top += gap;
    }

    public SceneNode Text(string text, double x, double baseline, TextAnchor anchor, bool isStrong = false)
    {
        var weight = isStrong ? FontWeight.SemiBold : FontWeight.Regular;
        return ChartPen.Text(ChartPlan.Measure(InterMeasurer.Instance, text, Small, weight), x, baseline, Small, weight, isStrong ? theme.Text : theme.MutedText, anchor);
    }

    public void Line(ImmutableArray<SceneNode>.Builder nodes, double x1, double y1, double x2, double y2, Stroke stroke) => nodes.Add(ChartPen.Line(x1, y1, x2, y2, stroke));

    public static void Bar(ImmutableArray<SceneNode>.Builder nodes, double left, double top, double right, double bottom, Fill fill)
    {
        if (right - left > 0.05 && bottom - top > 0.05) nodes.Add(new RectangleNode(new Rectangle(left, top, right - left, bottom - top), 0, fill, null));
    }

    /// <summary>The name of a row, on two lines at most; how high it is.</summary>
    public double Name(ImmutableArray<SceneNode>.Builder nodes, string text, double top)
    {
        var lines = LineBreaker.Break(InterMeasurer.Instance, text, Small, FontWeight.Regular, BarLeft - Left - 14);
        var y = top + (lines.Length == 1 ? 15 : 11);
        foreach (var line in lines)
        {
            nodes.Add(ChartPen.Text(line, BarLeft - 10, y, Small, FontWeight.Regular, theme.Text, TextAnchor.End));
            y += 14;
        }

        return Math.Max(Row, (lines.Length * 14) + 8);
    }
}
