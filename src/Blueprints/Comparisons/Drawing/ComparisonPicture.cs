using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Comparisons.Drawing;

/// <summary>Draws comparisons. Pure; safe to call from many threads at once.</summary>
public static class ComparisonPicture
{
    /// <summary>
    /// Lays a comparison out: the figures that moved, then the blueprints with what was taken out, added, moved and changed marked.
    /// </summary>
    /// <param name="comparison">What changed.</param>
    /// <param name="options">Theme and language. Default: those of the blueprint after.</param>
    /// <param name="view">How the two are drawn. Default: one over the other.</param>
    /// <exception cref="ArgumentNullException">The comparison is null.</exception>
    public static Scene Layout(BlueprintComparison comparison, LayoutOptions? options = null, ComparisonView view = ComparisonView.OverEachOther)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        options ??= LayoutOptions.Default;
        var language = options.Language ?? comparison.After.Language;
        var theme = options.Theme ?? (comparison.After.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0];
        var map = ChangeMap.Of(comparison, language);
        var figures = MovedFigures.Of(comparison, language);
        var summary = FindingWords.Capital(ComparisonWords.Summary(comparison, language));
        var sheet = new ComparisonDrawing(theme, language, InterMeasurer.Instance);
        return view == ComparisonView.Overlay
            ? sheet.Overlay(comparison.Before, comparison.After, map, figures, summary)
            : sheet.OverEachOther(comparison.Before, comparison.After, map, figures, summary);
    }
}
