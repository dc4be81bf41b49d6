using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The theme's fills and strokes, made once a drawing, and the short ways to put text down.</summary>
internal sealed class Pen(Theme theme, ITextMeasurer measurer)
{
    public Theme Theme { get; } = theme;

    public ITextMeasurer Measurer { get; } = measurer;

    public Fill Card { get; } = new(theme.Card);

    public Fill Background { get; } = new(theme.Background);

    public Fill PhaseFill { get; } = new(theme.PhaseFill);

    public Stroke CardStroke { get; } = new(theme.CardStroke, 1);

    public Stroke SymbolStroke { get; } = new(theme.SymbolStroke, 1);

    public Stroke EvidenceStroke { get; } = new(theme.EvidenceStroke, 1, [3, 2]);

    public Stroke EvidenceFold { get; } = new(theme.EvidenceStroke, 1);

    public Stroke Flow { get; } = new(theme.Flow, Measuring.Metrics.FlowWidth);

    public Stroke Information { get; } = new(theme.Flow, Measuring.Metrics.FlowWidth, [5, 4]);

    /// <summary>Each of the two lines that join the cards of one step.</summary>
    public Stroke Join { get; } = new(theme.Flow, Measuring.Metrics.JoinWidth);

    /// <summary>A wall between two lanes: like courses of bricks.</summary>
    public Stroke Wall { get; } = new(theme.AlertText, Measuring.Metrics.WallWidth, [14, 3]);

    /// <summary>The outline of a card that repeats a step in another lane: broken, where the step stands out as that does.</summary>
    public Stroke Twin(Stroke? emphasis) => new(emphasis?.Color ?? Theme.SymbolStroke, emphasis?.Width ?? 1, [4, 3]);

    /// <summary>Arrows of the critical path.</summary>
    public FlowLook PathLook { get; } = new(new Stroke(theme.Text, Measuring.Metrics.PathFlowWidth), new Fill(theme.Text));

    /// <summary>The outline of cards on the critical path.</summary>
    public Stroke PathCard { get; } = new(theme.Text, Measuring.Metrics.PathCardWidth);

    public Fill FlowFill { get; } = new(theme.Flow);

    /// <summary>The ring around a mark, in the colour of what it stands on.</summary>
    public Stroke MarkRing { get; } = new(theme.Card, 2);

    /// <summary>A line of text already measured.</summary>
    public TextNode Text(TextLine line, double x, double baseline, double size, FontWeight weight, Color color, TextAnchor anchor) =>
        new(line.Text, new Point(x, baseline), size, weight, color, anchor, line.Width);

    /// <summary>A short text, measured here.</summary>
    public TextNode Text(string text, double x, double baseline, double size, FontWeight weight, Color color, TextAnchor anchor) =>
        new(text, new Point(x, baseline), size, weight, color, anchor, Measurer.Width(text, size, weight));

    /// <summary>Lines of one column of text, one under the other.</summary>
    public void Lines(ImmutableArray<SceneNode>.Builder nodes, ImmutableArray<TextLine> lines, double x, double firstBaseline, double pitch, double size, FontWeight weight, Color color, TextAnchor anchor)
    {
        foreach (var line in lines)
        {
            nodes.Add(Text(line, x, firstBaseline, size, weight, color, anchor));
            firstBaseline += pitch;
        }
    }
}
