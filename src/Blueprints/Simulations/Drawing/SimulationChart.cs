using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Paretos.Drawing;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Simulations.Drawing;

/// <summary>
/// Draws what came of a simulation: the time for the customer against the promise, the load and the line of each lane over the day, the waits
/// before the steps, the scenarios side by side, and what matters most. Pure and safe to call from many threads at once.
/// </summary>
public static class SimulationChart
{
    /// <summary>
    /// Lays the picture out and draws it. Roles of its groups: <c>title</c>, <c>time</c>, <c>lane</c>, <c>waits</c>, <c>scenarios</c>,
    /// <c>effects</c> and <c>note</c>.
    /// </summary>
    /// <param name="comparison">What came of it.</param>
    /// <param name="options">Theme and language. Default: <see cref="LayoutOptions.Default"/>.</param>
    /// <param name="effects">What matters most. Default: that of the comparison; where there is none, that part is left out.</param>
    /// <exception cref="ArgumentNullException">The comparison is null.</exception>
    /// <exception cref="ArgumentException">Nothing was simulated, or no case ended.</exception>
    public static Scene Layout(SimulationComparison comparison, LayoutOptions? options = null, ImmutableArray<SimulationEffect> effects = default)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var result = comparison.Base;
        if (result.CustomerTimes is not { Count: > 0 }) throw new ArgumentException("no case ended, so there is nothing to draw", nameof(comparison));
        options ??= LayoutOptions.Default;
        var theme = options.Theme ?? (result.Blueprint.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0];
        var language = options.Language ?? result.Blueprint.Language;
        var words = new SimulationWords(language);
        var finding = words.Finding(result);
        var heading = new ChartHeading(InterMeasurer.Instance, SimulationSheetOfPaper.Width, result.Blueprint.Title, finding, words.How(result));
        var paper = new SimulationSheetOfPaper(theme, heading.CaptionTop);
        paper.Nodes.Add(heading.Draw(theme));
        TimePanel.Draw(paper, words, result);
        LanePanels.Draw(paper, words, result);
        BarPanels.Waits(paper, words, result);
        BarPanels.Scenarios(paper, words, comparison);
        if (effects.IsDefaultOrEmpty) effects = comparison.Effects;
        if (!effects.IsEmpty) BarPanels.Effects(paper, words, effects);
        NotePanel.Draw(paper, words, result);
        return new Scene
        {
            Width = SimulationSheetOfPaper.Width,
            Height = paper.Top + ChartMetrics.Margin - 8,
            Title = result.Blueprint.Title,
            Description = finding,
            Language = language,
            Background = theme.Background,
            Nodes = paper.Nodes.ToImmutable(),
        };
    }
}
