using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Draws a blueprint: lays it out, and turns every placed thing into a group of the scene.</summary>
internal static class BlueprintDrawing
{
    public static Scene Draw(BlueprintFacts facts, DrawingContext context)
    {
        var blueprint = facts.Blueprint;
        var notes = context.Analysis is null ? null : new Annotations(facts, context.Analysis, context.Language);
        var sheet = LaidBlueprint.Lay(facts, context.Theme, context.Language, context.Measurer, notes, LayoutConstraints.None);
        return new Scene
        {
            Width = sheet.Placed.Frame.Width,
            Height = sheet.Placed.Frame.Height,
            Title = blueprint.Title,
            Description = sheet.Summary,
            Language = context.Language,
            Background = context.Theme.Background,
            Nodes = sheet.Draw(),
            Cuts = sheet.Cuts(),
        };
    }
}
