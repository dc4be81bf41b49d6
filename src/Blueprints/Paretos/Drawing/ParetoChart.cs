using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Paretos.Drawing;

/// <summary>
/// Draws a Pareto analysis: bars in falling order, the cumulative line over them, and the mark of the threshold. Pure and safe to call from
/// many threads at once.
/// </summary>
public static class ParetoChart
{
    /// <summary>
    /// Lays the chart out and draws it. Roles of its groups: <c>title</c>, <c>bar</c> (its id is that of the cause or category,
    /// <c>vital</c> where it belongs to the vital few), <c>line</c>
    /// (<c>cumulative</c> or <c>threshold</c>), <c>axis</c> (<c>count</c> or <c>share</c>) and <c>legend</c>.
    /// </summary>
    /// <param name="pareto">The analysis.</param>
    /// <param name="options">Theme and language. Default: <see cref="LayoutOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The analysis is null.</exception>
    /// <exception cref="ArgumentException">The analysis has no rows.</exception>
    public static Scene Layout(Pareto pareto, LayoutOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pareto);
        if (pareto.Rows.IsDefaultOrEmpty) throw new ArgumentException("nothing was counted, so there is nothing to draw", nameof(pareto));
        options ??= LayoutOptions.Default;
        var theme = options.Theme ?? (pareto.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0];
        var language = options.Language ?? pareto.Language;
        var words = ParetoWords.Of(language);
        var plan = new ChartPlan(pareto, words, InterMeasurer.Instance);
        var pen = new ChartPen(theme);
        var parts = new ChartParts(pen, plan, pareto, words);

        var nodes = ImmutableArray.CreateBuilder<SceneNode>(plan.Bars.Length + 6);
        nodes.Add(parts.Title());
        nodes.Add(parts.Threshold());
        for (var i = 0; i < plan.Bars.Length; i++) nodes.Add(parts.Bar(i));
        nodes.Add(parts.CountAxis());
        nodes.Add(parts.ShareAxis());
        nodes.Add(parts.Cumulative());
        nodes.Add(ChartLegend.Draw(pen, plan, pareto, words, InterMeasurer.Instance, out var bottom));
        return new Scene
        {
            Width = plan.Width,
            Height = bottom + ChartMetrics.Margin - 6,
            Title = pareto.Title,
            Description = words.Finding(pareto),
            Language = language,
            Background = theme.Background,
            Nodes = nodes.ToImmutable(),
        };
    }
}
