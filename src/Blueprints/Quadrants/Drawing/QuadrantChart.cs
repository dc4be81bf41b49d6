using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Quadrants.Drawing;

/// <summary>
/// Draws an importance-performance analysis: the contacts as numbered points, the axes at their means, and below it the contacts by
/// quadrant. Pure and safe to call from many threads at once.
/// </summary>
public static class QuadrantChart
{
    /// <summary>
    /// Lays the chart out and draws it. Roles of its groups: <c>title</c>, <c>axis</c> (<c>importance</c> or <c>performance</c>),
    /// <c>mean</c> (likewise), <c>quadrant</c>, <c>point</c> (its id is that of the
    /// step) and <c>list</c> (its quadrant).
    /// </summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="options">Theme and language. Default: <see cref="LayoutOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The analysis is null.</exception>
    /// <exception cref="ArgumentException">The analysis has no points.</exception>
    public static Scene Layout(ImportancePerformance analysis, LayoutOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Points.IsDefaultOrEmpty) throw new ArgumentException("there are no points, so there is nothing to draw", nameof(analysis));
        options ??= LayoutOptions.Default;
        var theme = options.Theme ?? (analysis.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0];
        var language = options.Language ?? analysis.Language;
        var plan = new QuadrantPlan(analysis, language, InterMeasurer.Instance);
        var pen = new ChartPen(theme);
        var parts = new QuadrantParts(pen, plan, language);
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        nodes.Add(parts.Title());
        nodes.AddRange(parts.Axes());
        nodes.AddRange(parts.Points());
        nodes.AddRange(QuadrantLists.Draw(pen, plan, analysis, language, InterMeasurer.Instance, out var bottom));
        return new Scene
        {
            Width = plan.Width,
            Height = bottom + ChartMetrics.Margin,
            Title = analysis.Title,
            Description = QuadrantWords.Finding(analysis).In(language),
            Language = language,
            Background = theme.Background,
            Nodes = nodes.ToImmutable(),
        };
    }
}
