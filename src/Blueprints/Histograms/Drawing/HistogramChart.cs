using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Histograms.Drawing;

/// <summary>
/// Draws a histogram of times: bars by round parts of time, the promise as a line, and over the bars the outline of the same with queues.
/// Pure and safe to call from many threads at once.
/// </summary>
public static class HistogramChart
{
    /// <summary>
    /// Lays the chart out and draws it. Roles of its groups: <c>title</c>, <c>axis</c> (<c>time</c> or <c>share</c>), <c>bar</c>
    /// (<c>promise</c> is <c>kept</c>, <c>late</c> or, where the promise lies within it, <c>both</c>),
    /// <c>line</c> (<c>queues</c>), <c>mark</c> (<c>mean</c>, <c>p50</c>, <c>p90</c> or <c>promise</c>), <c>legend</c> and <c>note</c>.
    /// </summary>
    /// <param name="histogram">The histogram.</param>
    /// <param name="options">Theme and language. Default: <see cref="LayoutOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The histogram is null.</exception>
    /// <exception cref="ArgumentException">The histogram has no parts.</exception>
    public static Scene Layout(TimeHistogram histogram, LayoutOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        if (histogram.Bins.IsDefaultOrEmpty) throw new ArgumentException("there are no times, so there is nothing to draw", nameof(histogram));
        options ??= LayoutOptions.Default;
        var theme = options.Theme ?? (histogram.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0];
        var language = options.Language ?? histogram.Language;
        var plan = new HistogramPlan(histogram, language, InterMeasurer.Instance);
        var pen = new HistogramPen(theme);
        var parts = new HistogramParts(pen, plan, histogram, language);
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        nodes.Add(parts.Title());
        nodes.Add(parts.ShareAxis());
        nodes.AddRange(parts.Bars());
        if (parts.Outline() is { } outline) nodes.Add(outline);
        nodes.AddRange(parts.Marks());
        nodes.Add(parts.TimeAxis());
        var bottom = HistogramLegend.Draw(nodes, pen, plan, histogram, language, InterMeasurer.Instance);
        return new Scene
        {
            Width = plan.Width,
            Height = bottom + ChartMetrics.Margin - 8,
            Title = histogram.Title,
            Description = HistogramWords.Finding(histogram).In(language),
            Language = language,
            Background = theme.Background,
            Nodes = nodes.ToImmutable(),
        };
    }
}
