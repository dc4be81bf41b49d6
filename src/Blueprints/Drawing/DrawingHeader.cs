using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>The head of a sheet, measured: title and description at the left, the figures that matter at the right.</summary>
internal sealed class DrawingHeader
{
    private readonly ITextMeasurer _measurer;
    private readonly string _title;
    private readonly string? _description;
    private readonly ImmutableArray<Figure> _figures;

    /// <param name="title">The title.</param>
    /// <param name="description">A sentence under it; null for none.</param>
    /// <param name="figures">The figures, from left to right.</param>
    /// <param name="measurer">Measures the text.</param>
    public DrawingHeader(string title, string? description, IReadOnlyList<HeadFigure> figures, ITextMeasurer measurer)
    {
        (_title, _description, _measurer, Written) = (title, description, measurer, [.. figures]);
        var measured = ImmutableArray.CreateBuilder<Figure>(figures.Count);
        foreach (var (value, caption, isAlert) in figures)
        {
            var figure = new Figure(
                value, measurer.Width(value, DrawingMetrics.FigureSize, FontWeight.SemiBold), caption, measurer.Width(caption, DrawingMetrics.CaptionSize, FontWeight.Regular), isAlert);
            measured.Add(figure);
            FiguresWidth += figure.Room;
        }

        _figures = measured.MoveToImmutable();
    }

    /// <summary>The least width of the picture in which title and figures stand beside each other.</summary>
    public double LeastWidth => (2 * DrawingMetrics.Margin) + FiguresWidth + DrawingMetrics.TitleMinWidth;

    private double FiguresWidth { get; }

    /// <summary>The figures as they were given.</summary>
    private ImmutableArray<HeadFigure> Written { get; }

    /// <summary>The same as data, to be set at any width.</summary>
    public HeadBlock ToBlock(Theme theme) =>
        new() { Title = _title, Description = _description, Figures = Written, Ink = theme.Text, MutedInk = theme.MutedText, AlertInk = theme.AlertText };

    /// <summary>Places the header on a picture of a width.</summary>
    public PlacedHeader Place(double width)
    {
        var inner = width - (2 * DrawingMetrics.Margin);
        var rows = Rows(inner - DrawingMetrics.TitleMinWidth);
        var room = Math.Max(DrawingMetrics.TitleMinWidth, inner - WidthOf(rows));
        var lines = ImmutableArray.CreateBuilder<PlacedHeader.Line>();
        var y = 14.0;
        foreach (var line in LineBreaker.Break(_measurer, _title, DrawingMetrics.TitleSize, FontWeight.SemiBold, room))
            lines.Add(new PlacedHeader.Line(line, y += DrawingMetrics.TitleLine, IsTitle: true));
        if (!string.IsNullOrWhiteSpace(_description))
        {
            y += 5;
            foreach (var line in LineBreaker.Break(_measurer, _description, DrawingMetrics.DescriptionSize, FontWeight.Regular, Math.Min(room, DrawingMetrics.DescriptionMaxWidth)))
                lines.Add(new PlacedHeader.Line(line, y += DrawingMetrics.DescriptionLine, IsTitle: false));
        }

        return new PlacedHeader(lines.ToImmutable(), rows, width - DrawingMetrics.Margin, rows.IsEmpty ? y : Math.Max(y, 56 + ((rows.Length - 1) * DrawingMetrics.FigureLine)));
    }

    private static double WidthOf(ImmutableArray<ImmutableArray<Figure>> rows)
    {
        var widest = 0.0;
        foreach (var row in rows)
        {
            var width = 0.0;
            foreach (var figure in row) width += figure.Room;
            widest = Math.Max(widest, width);
        }

        return widest;
    }

    /// <summary>The figures in as few rows as fit beside the title, one at least in each.</summary>
    private ImmutableArray<ImmutableArray<Figure>> Rows(double room)
    {
        if (_figures.IsEmpty) return [];
        if (FiguresWidth <= room) return [_figures];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Figure>>();
        var row = ImmutableArray.CreateBuilder<Figure>();
        var used = 0.0;
        foreach (var figure in _figures)
        {
            if (row.Count > 0 && used + figure.Room > room)
            {
                rows.Add(row.ToImmutable());
                row.Clear();
                used = 0;
            }

            row.Add(figure);
            used += figure.Room;
        }

        rows.Add(row.ToImmutable());
        return rows.ToImmutable();
    }

    /// <summary>A figure with its caption, measured.</summary>
    internal sealed record Figure(string Value, double ValueWidth, string Caption, double CaptionWidth, bool IsAlert)
    {
        public double Room => Math.Max(DrawingMetrics.FigureMinWidth, Math.Max(ValueWidth, CaptionWidth) * LineBreaker.FontSlack) + DrawingMetrics.FigureGap;
    }
}
