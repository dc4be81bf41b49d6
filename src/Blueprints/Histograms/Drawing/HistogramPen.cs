using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Histograms.Drawing;

/// <summary>The colours of a histogram.</summary>
internal sealed class HistogramPen(Theme theme)
{
    private readonly ChartPen _chart = new(theme);

    public Theme Theme { get; } = theme;

    /// <summary>Cases that keep the promise, and all where there is none.</summary>
    public Fill Kept => _chart.Rest;

    public Stroke KeptEdge => _chart.RestEdge;

    public Fill Late => _chart.Vital;

    public Stroke Axis => _chart.Axis;

    public Stroke Grid { get; } = new(theme.Hairline, 1);

    public Stroke Outline { get; } = new(theme.Lines[0], 2);

    public Stroke Promise { get; } = new(theme.Text, 2);

    public Stroke Mark { get; } = new(theme.Flow, 1.2, [4, 3]);

    /// <summary>The ground around a line that runs over bars of any colour; between its dashes, where it has some.</summary>
    public Stroke Around(Stroke line) => new(Theme.Background, line.Dash.IsDefaultOrEmpty ? line.Width + 2 : line.Width);
}
