using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>The head of a sheet at its place.</summary>
/// <param name="Lines">Title and description.</param>
/// <param name="Figures">The rows of figures, each from left to right.</param>
/// <param name="Right">The right edge of the last of each row.</param>
/// <param name="Bottom">The lowest baseline.</param>
internal sealed record PlacedHeader(ImmutableArray<PlacedHeader.Line> Lines, ImmutableArray<ImmutableArray<DrawingHeader.Figure>> Figures, double Right, double Bottom)
{
    private const double ValueBaseline = 38;
    private const double CaptionBaseline = 56;

    public GroupNode Draw(Theme theme) => Draw(theme.Text, theme.MutedText, theme.AlertText);

    /// <param name="ink">The colour of the title and of figures.</param>
    /// <param name="muted">The colour of the description and of captions.</param>
    /// <param name="alert">The colour of figures that stand out.</param>
    public GroupNode Draw(Color ink, Color muted, Color alert)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(Lines.Length + 10);
        foreach (var line in Lines)
        {
            var (size, weight, color) = line.IsTitle
                ? (DrawingMetrics.TitleSize, FontWeight.SemiBold, ink)
                : (DrawingMetrics.DescriptionSize, FontWeight.Regular, muted);
            nodes.Add(new TextNode(line.Text.Text, new Point(DrawingMetrics.Margin, line.Baseline), size, weight, color, TextAnchor.Start, line.Text.Width));
        }

        for (var row = 0; row < Figures.Length; row++)
        {
            var (left, down) = (Right, row * DrawingMetrics.FigureLine);
            foreach (var figure in Figures[row]) left -= figure.Room;
            foreach (var figure in Figures[row])
            {
                left += figure.Room;
                nodes.Add(new TextNode(figure.Value, new Point(left, ValueBaseline + down), DrawingMetrics.FigureSize, FontWeight.SemiBold, figure.IsAlert ? alert : ink, TextAnchor.End, figure.ValueWidth));
                nodes.Add(new TextNode(figure.Caption, new Point(left, CaptionBaseline + down), DrawingMetrics.CaptionSize, FontWeight.Regular, muted, TextAnchor.End, figure.CaptionWidth));
            }
        }

        return new GroupNode { Role = "title", Children = nodes.DrainToImmutable() };
    }

    /// <summary>A line of the title or the description.</summary>
    internal sealed record Line(TextLine Text, double Baseline, bool IsTitle);
}
