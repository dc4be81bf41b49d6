using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Sheets;

/// <summary>The head of a sheet, measured: title and description at the left, the figures that matter at the right.</summary>
internal sealed class SheetHeader
{
    private readonly ITextMeasurer _measurer;
    private readonly string _title;
    private readonly string? _description;
    private readonly ImmutableArray<Figure> _figures;

    /// <param name="title">The title.</param>
    /// <param name="description">A sentence under it; null for none.</param>
    /// <param name="figures">The figures, from left to right.</param>
    /// <param name="measurer">Measures the text.</param>
    public SheetHeader(string title, string? description, IReadOnlyList<SheetFigure> figures, ITextMeasurer measurer)
    {
        (_title, _description, _measurer) = (title, description, measurer);
        var measured = ImmutableArray.CreateBuilder<Figure>(figures.Count);
        foreach (var (value, caption, isAlert) in figures)
        {
            var figure = new Figure(
                value, measurer.Width(value, SheetMetrics.FigureSize, FontWeight.SemiBold), caption, measurer.Width(caption, SheetMetrics.CaptionSize, FontWeight.Regular), isAlert);
            measured.Add(figure);
            FiguresWidth += figure.Room;
        }

        _figures = measured.MoveToImmutable();
    }

    /// <summary>The least width of the picture in which title and figures stand beside each other.</summary>
    public double LeastWidth => (2 * SheetMetrics.Margin) + FiguresWidth + SheetMetrics.TitleMinWidth;

    private double FiguresWidth { get; }

    /// <summary>Places the header on a picture of a width.</summary>
    public PlacedHeader Place(double width)
    {
        var room = Math.Max(SheetMetrics.TitleMinWidth, width - (2 * SheetMetrics.Margin) - FiguresWidth);
        var lines = ImmutableArray.CreateBuilder<PlacedHeader.Line>();
        var y = 14.0;
        foreach (var line in LineBreaker.Break(_measurer, _title, SheetMetrics.TitleSize, FontWeight.SemiBold, room))
            lines.Add(new PlacedHeader.Line(line, y += SheetMetrics.TitleLine, IsTitle: true));
        if (!string.IsNullOrWhiteSpace(_description))
        {
            y += 5;
            foreach (var line in LineBreaker.Break(_measurer, _description, SheetMetrics.DescriptionSize, FontWeight.Regular, Math.Min(room, SheetMetrics.DescriptionMaxWidth)))
                lines.Add(new PlacedHeader.Line(line, y += SheetMetrics.DescriptionLine, IsTitle: false));
        }

        return new PlacedHeader(lines.ToImmutable(), _figures, width - SheetMetrics.Margin, _figures.IsEmpty ? y : Math.Max(y, 56));
    }

    /// <summary>A figure with its caption, measured.</summary>
    internal sealed record Figure(string Value, double ValueWidth, string Caption, double CaptionWidth, bool IsAlert)
    {
        public double Room => Math.Max(SheetMetrics.FigureMinWidth, Math.Max(ValueWidth, CaptionWidth) * LineBreaker.FontSlack) + SheetMetrics.FigureGap;
    }
}
