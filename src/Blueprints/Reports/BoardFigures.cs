using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Reports;

/// <summary>The figures of the first page, in a row from edge to edge: each with its name under it.</summary>
internal static class BoardFigures
{
    private const int Most = 5;
    private const double Gap = 20;
    private const double ValueSize = 15;
    private const double ValueLine = 19;
    private const double NameSize = 11;
    private const double NameLine = 14;

    /// <summary>Sets the figures at a width; no nodes where the report has none.</summary>
    public static (ImmutableArray<SceneNode> Nodes, Rectangle Bounds) Set(BoardReport report, double width)
    {
        var figures = report.Figures.Take(Most).ToList();
        if (figures.Count == 0) return ([], default);
        var room = (width - ((figures.Count - 1) * Gap)) / figures.Count;
        var values = figures.ConvertAll(figure => LineBreaker.Break(InterMeasurer.Instance, figure.Value, ValueSize, FontWeight.SemiBold, room));
        var names = figures.ConvertAll(figure => LineBreaker.Break(InterMeasurer.Instance, figure.Name, NameSize, FontWeight.Regular, room));
        // Values end on one line, so that all names begin on one.
        var rows = values.Max(lines => lines.Length);
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        for (var i = 0; i < figures.Count; i++)
        {
            var left = i * (room + Gap);
            AddLines(values[i], left, (rows - values[i].Length) * ValueLine, ValueLine, ValueSize, FontWeight.SemiBold, report.Theme.Text);
            AddLines(names[i], left, (rows * ValueLine) + 2, NameLine, NameSize, FontWeight.Regular, report.Theme.MutedText);
        }

        return (nodes.DrainToImmutable(), new Rectangle(0, 0, width, (rows * ValueLine) + 2 + (names.Max(lines => lines.Length) * NameLine) + 4));

        void AddLines(ImmutableArray<TextLine> lines, double left, double top, double line, double size, FontWeight weight, Color ink)
        {
            for (var row = 0; row < lines.Length; row++)
                nodes.Add(new TextNode(lines[row].Text, new Point(left, top + ((row + 0.8) * line)), size, weight, ink, TextAnchor.Start, lines[row].Width));
        }
    }
}
