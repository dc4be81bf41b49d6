using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.Themes;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Draws a blueprint: lays it out, and turns every placed thing into a group of the scene.</summary>
internal static class BlueprintDrawing
{
    public static Scene Draw(ServiceBlueprint blueprint, Theme theme, DiagramLanguage language, ITextMeasurer measurer, AnalysisResult? analysis = null)
    {
        var notes = analysis is null ? null : new Annotations(blueprint, analysis, language);
        var sheet = BlueprintSheet.Lay(blueprint, theme, language, measurer, notes, SheetConstraints.None);
        return new Scene
        {
            Width = sheet.Placed.Frame.Width,
            Height = sheet.Placed.Frame.Height,
            Title = blueprint.Title,
            Description = sheet.Summary,
            Language = language,
            Background = theme.Background,
            Nodes = sheet.Draw(),
            Cuts = sheet.Cuts(),
        };
    }
}
