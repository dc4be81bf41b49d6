using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;
using static Blueprints.Paretos.Drawing.ChartMetrics;

namespace Blueprints.Paretos.Drawing;

/// <summary>What stands above a chart: its title, the finding in a sentence, and the description.</summary>
internal sealed class ChartHeading
{
    private readonly ImmutableArray<TextLine> _title;
    private readonly ImmutableArray<TextLine> _finding;
    private readonly ImmutableArray<TextLine> _description;

    public ChartHeading(ITextMeasurer measurer, double width, string title, string finding, string? description)
    {
        var inner = width - (2 * Margin);
        _title = LineBreaker.Break(measurer, title, TitleSize, FontWeight.SemiBold, inner);
        _finding = LineBreaker.Break(measurer, finding, FindingSize, FontWeight.Regular, inner);
        _description = description is null ? [] : LineBreaker.Break(measurer, description, DescriptionSize, FontWeight.Regular, inner);
    }

    /// <summary>Where the captions of the axes begin.</summary>
    public double CaptionTop => 14 + (_title.Length * TitleLine) + (_finding.Length * FindingLine) + (_description.Length * DescriptionLine) + 22;

    public GroupNode Draw(Theme theme)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var y = ChartPen.Lines(nodes, _title, Margin, 14 + TitleLine, TitleLine, TitleSize, FontWeight.SemiBold, theme.Text, TextAnchor.Start);
        y = ChartPen.Lines(nodes, _finding, Margin, y - TitleLine + FindingLine + 2, FindingLine, FindingSize, FontWeight.Regular, theme.Text, TextAnchor.Start);
        ChartPen.Lines(nodes, _description, Margin, y - FindingLine + DescriptionLine + 1, DescriptionLine, DescriptionSize, FontWeight.Regular, theme.MutedText, TextAnchor.Start);
        return new GroupNode { Role = "title", Children = nodes.ToImmutable() };
    }
}
