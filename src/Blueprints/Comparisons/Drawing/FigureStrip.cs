using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Comparisons.Drawing;

/// <summary>The figures that moved, each with its values and two small bars, before over after, on a common scale.</summary>
internal static class FigureStrip
{
    private const double CellLeast = 172;
    private const double CellGap = 28;
    private const double CellHeight = 62;
    private const double BarHeight = 5;

    /// <summary>Draws the cells from a height on, which moves to their end.</summary>
    public static GroupNode? Draw(IReadOnlyList<StripFigure> figures, Theme theme, ITextMeasurer measurer, double left, double right, ref double y)
    {
        if (figures.Count == 0) return null;
        var least = CellLeast;
        foreach (var figure in figures) least = Math.Max(least, Width(measurer, figure));
        var columns = (int)Math.Clamp(Math.Floor((right - left + CellGap) / (least + CellGap)), 1, figures.Count);
        // Even rows: eight figures in room for seven stand four and four.
        columns = (figures.Count + Rows(figures.Count, columns) - 1) / Rows(figures.Count, columns);
        var width = Math.Min(260, (right - left - ((columns - 1) * CellGap)) / columns);
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        for (var i = 0; i < figures.Count; i++)
        {
            var place = new Point(left + (i % columns * (width + CellGap)), y + (i / columns * CellHeight));
            nodes.Add(Cell(figures[i], theme, measurer, place, width));
        }

        y += Rows(figures.Count, columns) * CellHeight;
        return new GroupNode { Role = "figures", Children = nodes.ToImmutable() };
    }

    private static int Rows(int count, int columns) => (count + columns - 1) / columns;

    private static double Width(ITextMeasurer measurer, StripFigure figure) => LineBreaker.FontSlack * Math.Max(
        measurer.Width(figure.Name, DrawingMetrics.CaptionSize, FontWeight.Regular),
        measurer.Width(figure.BeforeText + figure.AfterText + figure.Difference, 13, FontWeight.SemiBold) + 52);

    private static GroupNode Cell(StripFigure figure, Theme theme, ITextMeasurer measurer, Point at, double width)
    {
        var color = figure.IsBetter switch
        {
            true => theme.Positive == theme.Background ? theme.Text : theme.Positive,
            false => theme.AlertText,
            _ => theme.Lines[0],
        };
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(8);
        Add(figure.Name, at.X, at.Y + 11, DrawingMetrics.CaptionSize, FontWeight.Regular, theme.MutedText, TextAnchor.Start);
        var x = at.X;
        x += Add(figure.BeforeText, x, at.Y + 29, 13, FontWeight.Regular, theme.MutedText, TextAnchor.Start) + 7;
        x += Add("→", x, at.Y + 29, 13, FontWeight.Regular, theme.MutedText, TextAnchor.Start) + 7;
        Add(figure.AfterText, x, at.Y + 29, 13, FontWeight.SemiBold, theme.Text, TextAnchor.Start);
        if (figure.Difference.Length > 0) Add(figure.Difference, at.X + width, at.Y + 29, 12, FontWeight.SemiBold, color, TextAnchor.End);
        var most = Math.Max(Math.Abs(figure.Before), Math.Abs(figure.After));
        Bar(figure.Before, at.Y + 37, theme.Neutral);
        Bar(figure.After, at.Y + 37 + BarHeight + 2, color);
        return new GroupNode { Role = "figure", Id = figure.Key, Children = nodes.ToImmutable() };

        double Add(string text, double left, double baseline, double size, FontWeight weight, Color ink, TextAnchor anchor)
        {
            var wide = measurer.Width(text, size, weight);
            nodes.Add(new TextNode(text, new Point(left, baseline), size, weight, ink, anchor, wide));
            return wide * LineBreaker.FontSlack;
        }

        void Bar(double value, double top, Color ink)
        {
            var length = most > 0 ? Math.Max(value == 0 ? 0 : 2, width * Math.Abs(value) / most) : 0;
            nodes.Add(new RectangleNode(new Rectangle(at.X, top, width, BarHeight), 2, new Fill(theme.PhaseFill), null));
            if (length > 0) nodes.Add(new RectangleNode(new Rectangle(at.X, top, length, BarHeight), 2, new Fill(ink), null));
        }
    }
}

/// <summary>A figure that moved.</summary>
/// <param name="Key">The measure's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">Its value before.</param>
/// <param name="After">Its value after.</param>
/// <param name="BeforeText">The value before, in words.</param>
/// <param name="AfterText">The value after, in words.</param>
/// <param name="Difference">The change in per cent, or what says it best; empty for nothing.</param>
/// <param name="IsBetter">Whether that is better; null where neither.</param>
internal sealed record StripFigure(string Key, string Name, double Before, double After, string BeforeText, string AfterText, string Difference, bool? IsBetter);
